import {
  decodeRenewal,
  decodeRoute,
  decodeSignIn,
  decodeSignOut,
  decodeSites,
  decodeStartOauth,
} from '../../contract/answers/connect-answers.ts';
import { headers, routes } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import { callConnect } from '../connection/call-connect.ts';
import type { ConnectClient } from './session.ts';

interface ConnectClientOptions {
  /** Where Connect is served: `https://connect.example.com`. */
  readonly connectOrigin: string;
  readonly fetch?: typeof fetch;
  /** In milliseconds; 75,000 unless told, longer than Connect waits for Jira. */
  readonly timeoutMs?: number;
}

/** Makes the client for Connect's own calls, beside the pass-through to Jira. */
export function createConnectClient(options: ConnectClientOptions): ConnectClient {
  return {
    sites: async (signal) => decodeSites(await ask(options, { path: routes.sites, signal })),
    route: async (siteId, signal) =>
      decodeRoute(await ask(options, { path: routes.route(siteId), signal })),
    signIn: async (site, request, signal) =>
      decodeSignIn(await ask(options, { path: routes.signIn(site.id), body: request, signal })),
    startOauth: async (siteId, request, signal) =>
      decodeStartOauth(
        await ask(options, { path: routes.startOauth(siteId), body: request, signal }),
      ),
    finishOauth: async (siteId, request, signal) =>
      decodeSignIn(await ask(options, { path: routes.finishOauth(siteId), body: request, signal })),
    renew: async (siteId, ticket, signal) =>
      decodeRenewal(await ask(options, { path: routes.renew(siteId), ticket, signal })),
    signOut: async (siteId, ticket, signal) =>
      decodeSignOut(await ask(options, { path: routes.signOut(siteId), ticket, signal })),
  };
}

interface Call {
  readonly path: string;
  /** Posted as JSON; a call without body and ticket is a GET. */
  readonly body?: unknown;
  readonly ticket?: string;
  readonly signal: AbortSignal | undefined;
}

async function ask(options: ConnectClientOptions, call: Call): Promise<unknown> {
  const { connectOrigin, timeoutMs = 75_000 } = options;
  const { body, ticket } = call;
  const answer = await callConnect(connectOrigin + call.path, {
    method: body === undefined && ticket === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(ticket !== undefined && { [headers.ticket]: ticket }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: call.signal,
    timeoutMs,
    fetch: options.fetch,
  });
  if (answer.status >= 200 && answer.status < 300) return parseOrNull(answer.text);
  const requestId = answer.header(headers.requestId);
  throw new AppError('UNEXPECTED', {}, requestId === null ? {} : { requestId });
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The decoders say what was expected instead.
    return null;
  }
}
