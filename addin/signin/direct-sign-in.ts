import {
  headers,
  routes,
  type SignInRequest,
  type StartOauthRequest,
} from '../../contract/connect-api.ts';
import type {
  Account,
  SignInAnswer,
  Site,
  StartOauthAnswer,
} from '../../contract/answers/connect-answers.ts';
import {
  decodeDirectOauth,
  decodeSealed,
  type DirectOauthAnswer,
  type SealAnswer,
} from '../../contract/answers/direct-answers.ts';
import type { DirectOauthStep } from '../../contract/direct-api.ts';
import { AppError } from '../../contract/errors.ts';
import { callConnect } from '../connection/call-connect.ts';
import type { FrameConnection } from '../connection/frame-connection.ts';
import type { ConnectClient } from './session.ts';

interface DirectCalls {
  readonly connectOrigin: string;
  readonly site: Site;
  readonly frame: Pick<FrameConnection, 'send'>;
  readonly fetch?: typeof fetch;
  /** Of each call, in milliseconds; 75,000 unless told. */
  readonly timeoutMs?: number;
}

interface DirectSignInOptions extends DirectCalls {
  /** Asks Jira, through the frame, whose ticket this is. @throws {AppError} SIGNED_IN_AS_NOBODY … */
  readonly whoIs: (ticket: string) => Promise<Account>;
}

/** The ways to sign in that need Jira's answer. */
export type SignInFlows = Pick<ConnectClient, 'signIn' | 'startOauth' | 'finishOauth'>;

/**
 * Signs in at a Jira that Connect need not reach: what Connect asks Jira elsewhere, the frame asks here.
 * A ticket is handed out only after Jira has said whose it is.
 */
export function createDirectSignIn(options: DirectSignInOptions): SignInFlows {
  const { site } = options;

  async function withAccount({ ticket, expiresAt }: SealAnswer): Promise<SignInAnswer> {
    const account = await options.whoIs(ticket);
    return { ticket, account, expiresAt, accessExpiresAt: null, alsoGranted: [] };
  }

  return {
    async signIn(_site: Site, request: SignInRequest, signal) {
      const sealed = decodeSealed(await ask(options, routes.seal(site.id), request, signal));
      return withAccount(sealed);
    },
    startOauth: (_siteId, { way }, signal) => startDirectOauth(options, way, signal),
    async finishOauth(_siteId, { transaction, returned }, signal) {
      const done = await walk(options, { step: 'finish', transaction, returned }, signal);
      if (done.kind !== 'sealed') throw new AppError('OAUTH_MIXED_UP', {});
      return withAccount(done.sealed);
    },
  };
}

/** Gets a request token through the frame; the finish may go by either way. @throws {AppError} OAUTH_* … */
export async function startDirectOauth(
  calls: DirectCalls,
  way: StartOauthRequest['way'],
  signal?: AbortSignal,
): Promise<StartOauthAnswer> {
  const done = await walk(calls, { step: 'start', way }, signal);
  if (done.kind !== 'started') throw new AppError('OAUTH_MIXED_UP', {});
  return done.start;
}

/** A call, one repetition for a wrong clock and one for a change of keys; more would be going in circles. */
const mostCalls = 4;

async function walk(
  options: DirectCalls,
  first: DirectOauthStep,
  signal: AbortSignal | undefined,
): Promise<Exclude<DirectOauthAnswer, { readonly kind: 'ask' }>> {
  const { site, frame, timeoutMs = 75_000 } = options;
  let step = first;
  for (let calls = 0; calls <= mostCalls; calls += 1) {
    // Each step needs what came of the one before.
    // oxlint-disable-next-line no-await-in-loop
    const next = decodeDirectOauth(await ask(options, routes.directOauth(site.id), step, signal));
    if (next.kind !== 'ask') return next;
    // oxlint-disable-next-line no-await-in-loop
    const reply = await frame.send({
      method: 'POST',
      target: next.target,
      headers: { authorization: next.authorization, accept: '*/*' },
      timeoutMs,
      signal,
    });
    const answer = {
      status: reply.status,
      authenticate: reply.header('www-authenticate'),
      // A page of something in front of Jira may be long; its beginning tells as much.
      text: reply.text.slice(0, 6_000),
    };
    step = { step: 'answer', transaction: next.transaction, answer };
  }
  throw new AppError('OAUTH_FAILED', { site: site.name, problem: 'no_end' });
}

async function ask(
  options: DirectCalls,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const answer = await callConnect(options.connectOrigin + path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
    timeoutMs: options.timeoutMs ?? 75_000,
    fetch: options.fetch,
  });
  if (answer.status >= 200 && answer.status < 300) return JSON.parse(answer.text);
  const requestId = answer.header(headers.requestId);
  throw new AppError('UNEXPECTED', {}, requestId === null ? {} : { requestId });
}
