import { decodeError } from '../../contract/answers/connect-answers.ts';
import { headers } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { JiraAnswer } from '../../core/jira/transport.ts';

/** What a call to Connect needs beside its address. */
interface ConnectCall {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
  /** From the start of the call to the last byte of its answer. */
  readonly timeoutMs: number;
  /** The window's unless told. */
  readonly fetch?: typeof fetch | undefined;
}

/** The window's `fetch`, through a function of our own: browsers refuse one that lost its window. */
export const windowFetch: typeof fetch = (input, init) => globalThis.fetch(input, init);

/**
 * Calls Connect and reads the whole answer, of whatever status.
 *
 * @throws {AppError} CONNECT_UNREACHABLE, CANCELLED, or what Connect refused the call with.
 */
export async function callConnect(url: string, call: ConnectCall): Promise<JiraAnswer> {
  const { fetch = windowFetch } = call;
  // AbortSignal.any would be shorter; Outlook on older Macs does not have it.
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  const timer = setTimeout(abort, call.timeoutMs);
  call.signal?.addEventListener('abort', abort, { once: true });
  if (call.signal?.aborted === true) abort();
  try {
    const response = await fetch(url, {
      method: call.method,
      headers: call.headers,
      ...(call.body === undefined ? {} : { body: call.body }),
      signal: controller.signal,
      // The ticket is the only credential, and Connect never redirects.
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
    });
    return acceptAnswer(url, {
      status: response.status,
      header: (name) => response.headers.get(name),
      text: await response.text(),
    });
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    if (call.signal?.aborted === true) throw new AppError('CANCELLED', {}, { cause: thrown });
    throw unreachable(url, thrown);
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', abort);
  }
}

/**
 * Lets through what Connect passed on.
 *
 * @throws {AppError} what Connect refused the call with; CONNECT_UNREACHABLE when something else answered in its place.
 */
export function acceptAnswer(url: string, answer: JiraAnswer): JiraAnswer {
  const requestId = answer.header(headers.requestId);
  if (answer.header(headers.error) !== null) {
    throw (
      decodeError(parseOrNull(answer.text)) ??
      new AppError('UNEXPECTED', {}, requestId === null ? {} : { requestId })
    );
  }
  // A captive portal or a load balancer without a Connect behind it. A 413 of a gateway is let
  // through: whoever sent the body can say better what was too large.
  if (requestId === null && answer.status !== 413) {
    throw unreachable(url, new Error(`status ${answer.status} without a request id`));
  }
  return answer;
}

/** Says that Connect did not answer. */
export function unreachable(url: string, cause: unknown): AppError<'CONNECT_UNREACHABLE'> {
  return new AppError('CONNECT_UNREACHABLE', { host: new URL(url).host }, { cause });
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one more way of not being a refusal that can be read.
    return null;
  }
}
