import { routes } from '../../contract/connect-api.ts';
import { bytesOf, type OwnCallName, type Receipt } from './receipt.ts';

const names: readonly (readonly [RegExp, OwnCallName])[] = [
  [new RegExp(`${routes.sites}$`), 'sites'],
  [/\/route$/, 'route'],
  [/\/(?:sign-in|seal)$/, 'sign-in'],
  [/\/oauth\/start$/, 'oauth-start'],
  [/\/oauth\/finish$/, 'oauth-finish'],
  [/\/oauth\/direct$/, 'oauth-direct'],
  [/\/authorize$/, 'authorize'],
  [/\/renew$/, 'renew'],
  [/\/sign-out$/, 'sign-out'],
];

/** Makes a `fetch` for Connect's own calls that notes each of them in the receipt. */
export function recordFetch(
  receipt: Receipt,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const call = names.find(([pattern]) => pattern.test(pathname))?.[1];
    if (call === undefined) return fetch(input, init);
    const head = {
      call,
      method: init?.method ?? 'GET',
      way: 'connect',
      signedBy: null,
      bytesOut: typeof init?.body === 'string' ? bytesOf(init.body) : 0,
    } as const;
    let answer: Response | undefined;
    await receipt.record(head, async () => {
      const response = await fetch(input, init);
      answer = response;
      return { status: response.status, text: await response.clone().text() };
    });
    if (answer === undefined) throw new TypeError('a recorded call without an answer');
    return answer;
  };
}
