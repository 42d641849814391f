import {
  decodeError,
  decodeSignIn,
  decodeSites,
  headers,
  routes,
} from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { ConnectClient } from './session.ts';

export interface ConnectClientOptions {
  /** Where Connect is served: `https://connect.example.com`. */
  readonly connectOrigin: string;
  readonly fetch?: typeof fetch;
  /** In milliseconds; 45,000 unless told, longer than Connect waits for Jira. */
  readonly timeoutMs?: number;
}

/** Makes the client for Connect's own calls, beside the pass-through to Jira. */
export function createConnectClient(options: ConnectClientOptions): ConnectClient {
  return {
    sites: async (signal) => decodeSites(await ask(options, { path: routes.sites, signal })),
    signIn: async (site, request, signal) =>
      decodeSignIn(await ask(options, { path: routes.signIn(site.id), body: request, signal })),
  };
}

interface Call {
  readonly path: string;
  /** Posted as JSON; a call without body is a GET. */
  readonly body?: unknown;
  readonly signal: AbortSignal | undefined;
}

/** Asks Connect. @throws {AppError} CONNECT_UNREACHABLE, CANCELLED, or what Connect refused with. */
async function ask(options: ConnectClientOptions, call: Call): Promise<unknown> {
  const { connectOrigin, timeoutMs = 45_000 } = options;
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  const host = new URL(connectOrigin).host;
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  const timer = setTimeout(abort, timeoutMs);
  call.signal?.addEventListener('abort', abort, { once: true });
  if (call.signal?.aborted === true) abort();
  try {
    const response = await send(connectOrigin + call.path, {
      ...(call.body === undefined
        ? { headers: { accept: 'application/json' } }
        : {
            method: 'POST',
            headers: { accept: 'application/json', 'content-type': 'application/json' },
            body: JSON.stringify(call.body),
          }),
      signal: controller.signal,
      credentials: 'omit',
      // A followed redirect could carry the password elsewhere; Connect never redirects.
      redirect: 'error',
      cache: 'no-store',
    });
    return readAnswer(response, parseOrNull(await response.text()), host);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (call.signal?.aborted === true) throw new AppError('CANCELLED', {}, { cause: thrown });
    throw new AppError('CONNECT_UNREACHABLE', { host }, { cause: thrown });
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', abort);
  }
}

function readAnswer(response: Response, answer: unknown, host: string): unknown {
  const requestId = response.headers.get(headers.requestId);
  // Every answer of Connect carries one; without it a portal or a load balancer spoke instead.
  if (requestId === null) throw new AppError('CONNECT_UNREACHABLE', { host });
  if (response.ok) return answer;
  throw decodeError(answer) ?? new AppError('UNEXPECTED', {}, { requestId });
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The decoders say what was expected instead.
    return null;
  }
}
