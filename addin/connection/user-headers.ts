import { headers } from '../../contract/connect-api.ts';
import { windowFetch } from './call-connect.ts';

/** Gives Microsoft's token of the user; null where Connect asks for none. */
export type UserToken = () => Promise<string | null>;

/** The header in which Connect reads whose request it is; none where it does not ask. */
export async function userHeaders(token: UserToken): Promise<Readonly<Record<string, string>>> {
  const value = await token();
  return value === null ? {} : { [headers.user]: value };
}

/** Makes a `fetch` for calls to Connect that says whose each of them is. */
export function fetchAsUser(
  token: UserToken,
  fetch: typeof globalThis.fetch = windowFetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const named = new Headers(init?.headers);
    for (const [name, value] of Object.entries(await userHeaders(token))) named.set(name, value);
    return fetch(input, { ...init, headers: named });
  };
}
