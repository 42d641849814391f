import { headers, routes } from '../../contract/connect-api.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import { decodeAuthorize } from '../../contract/answers/direct-answers.ts';
import {
  maxClockAheadSeconds,
  maxRequestsToAuthorize,
  type AuthorizeRequest,
  type RequestToAuthorize,
} from '../../contract/direct-api.ts';
import { AppError } from '../../contract/errors.ts';
import { callConnect } from './call-connect.ts';

interface AuthorizerOptions {
  readonly connectOrigin: string;
  readonly site: Site;
  readonly ticket: string;
  readonly fetch: typeof fetch | undefined;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** Has requests signed by Connect. */
export interface Authorizer {
  /**
   * Gives the header `Authorization` for one request, once.
   *
   * @param likely what will probably be asked for next, to be signed along
   * @throws {AppError} CONNECT_UNREACHABLE, TICKET_EXPIRED, CONNECT_BUSY …
   */
  authorize(request: RequestToAuthorize, likely?: readonly RequestToAuthorize[]): Promise<string>;
  /** Signs by Jira's clock from now on. */
  correctClock(jiraNow: number): void;
  /** True once Connect has handed out the user's own token or password. */
  readonly holdsCredential: boolean;
  /** Drops it, so that Connect is asked again. */
  forgetCredential(): void;
}

interface Asked {
  readonly request: RequestToAuthorize;
  readonly resolve: (authorization: string) => void;
  readonly reject: (error: unknown) => void;
}

interface Spare {
  readonly authorization: string;
  readonly madeAt: number;
}

/** Jira takes a signature for five minutes. */
const spareMs = 4 * 60_000;

/**
 * Makes the authorizer of one ticket. What is asked in the same moment goes to Connect together, and what
 * is likely to come next is signed along, so that most calls cost no way to Connect of their own.
 */
export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const { now } = options;
  let waiting: Asked[] = [];
  let spares = new Map<string, readonly Spare[]>();
  let wished: readonly RequestToAuthorize[] = [];
  let clockAheadSeconds: number | null = null;
  // The user's own credential, where there is no signing: in memory, as long as the pane is open.
  let credential: string | null = null;

  function takeSpare(key: string): string | null {
    const fresh = (spares.get(key) ?? []).filter(({ madeAt }) => now() - madeAt < spareMs);
    const [first, ...rest] = fresh;
    spares.set(key, rest);
    return first?.authorization ?? null;
  }

  function keepSpares(requests: readonly RequestToAuthorize[], made: readonly string[]): void {
    requests.forEach((request, index) => {
      const authorization = made[index];
      if (authorization === undefined) return;
      const key = keyOf(request);
      spares.set(key, [...(spares.get(key) ?? []), { authorization, madeAt: now() }]);
    });
  }

  async function flush(): Promise<void> {
    const asked = waiting.slice(0, maxRequestsToAuthorize);
    waiting = waiting.slice(asked.length);
    if (waiting.length > 0) queueMicrotask(() => void flush());
    const room = maxRequestsToAuthorize - asked.length;
    const along = wished
      .filter((wish) => (spares.get(keyOf(wish)) ?? []).length === 0)
      .slice(0, room);
    wished = [];
    try {
      const requests = [...asked.map(({ request }) => request), ...along];
      const body: AuthorizeRequest = {
        requests,
        ...(clockAheadSeconds === null ? {} : { clockAheadSeconds }),
      };
      const { authorizations, isOneTime } = await post(body, options);
      if (authorizations.length !== requests.length) throw unexpected();
      if (isOneTime) keepSpares(along, authorizations.slice(asked.length));
      else credential = authorizations[0] ?? null;
      asked.forEach(({ resolve }, index) => resolve(authorizations[index] ?? ''));
    } catch (thrown) {
      for (const { reject } of asked) reject(thrown);
    }
  }

  return {
    async authorize(request, likely = []) {
      const ready = credential ?? takeSpare(keyOf(request));
      if (ready !== null) return ready;
      wished = [...wished, ...likely];
      return new Promise<string>((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        if (waiting.length === 1) queueMicrotask(() => void flush());
      });
    },
    correctClock: (jiraNow) => {
      const seconds = Math.round((jiraNow - now()) / 1000);
      clockAheadSeconds = Math.max(-maxClockAheadSeconds, Math.min(maxClockAheadSeconds, seconds));
      // Signed by the wrong clock.
      spares = new Map();
    },
    get holdsCredential() {
      return credential !== null;
    },
    forgetCredential: () => {
      credential = null;
    },
  };
}

async function post(
  body: AuthorizeRequest,
  { connectOrigin, site, ticket, timeoutMs, fetch }: AuthorizerOptions,
): Promise<ReturnType<typeof decodeAuthorize>> {
  const answer = await callConnect(connectOrigin + routes.authorize(site.id), {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      [headers.ticket]: ticket,
    },
    body: JSON.stringify(body),
    timeoutMs,
    fetch,
  });
  try {
    return decodeAuthorize(JSON.parse(answer.text));
  } catch {
    throw unexpected();
  }
}

function unexpected(): AppError {
  return new AppError('REQUEST_INVALID', { expected: 'an authorisation for each request' });
}

function keyOf({ method, target }: RequestToAuthorize): string {
  return `${method} ${target}`;
}
