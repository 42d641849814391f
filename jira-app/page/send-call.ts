import { frameAnswerHeaders, type CallFailure } from '../../contract/frame-protocol.ts';

/** One call that was judged. */
export interface CallToSend {
  readonly method: string;
  /** The whole address, on this page's own origin. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ArrayBuffer | Blob | null;
  readonly signal: AbortSignal;
  readonly onProgress: (sentBytes: number) => void;
  /** Whether bodies can be streamed: see `can-stream.ts`. */
  readonly canStream: boolean;
}

/** What came of it. */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: ArrayBuffer;
    }
  | { readonly kind: 'failed'; readonly code: CallFailure };

/**
 * Sends one call by `fetch`: of all ways to send from a page it alone can leave the browser's cookies out,
 * in both directions. XMLHttpRequest always takes them along to its own origin, so it is not used, not
 * even for the progress it could tell.
 */
export async function sendCall(call: CallToSend): Promise<Outcome> {
  const { method, url, signal } = call;
  try {
    const response = await fetch(url, {
      method,
      headers:
        // Without it Jira takes writes for forged ones; by itself it lets nobody do anything.
        method === 'GET' ? call.headers : { ...call.headers, 'x-atlassian-token': 'no-check' },
      ...bodyOf(call),
      signal,
      credentials: 'omit',
      mode: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
      // With `no-referrer` browsers send `Origin: null`, which Jira takes for a foreign page.
      referrerPolicy: 'same-origin',
    });
    if (response.type === 'opaqueredirect') return { kind: 'failed', code: 'redirected' };
    const body = await response.arrayBuffer();
    return { kind: 'answer', status: response.status, headers: chosen(response.headers), body };
  } catch {
    // Browsers do not tell scripts why there was no answer.
    return { kind: 'failed', code: signal.aborted ? 'aborted' : 'unreachable' };
  }
}

/** Bytes handed over at a time; below it progress is not worth telling. */
const pieceBytes = 128 * 1024;

function bodyOf(call: CallToSend): RequestInit {
  const { body, canStream, onProgress } = call;
  if (body === null) return {};
  const whole = new Blob([body]);
  if (!canStream || (whole.size <= pieceBytes && !mustGoOnce(call))) return { body: whole };
  let sentBytes = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // What was asked for next has passed what was given before.
        onProgress(sentBytes);
        const next = whole.slice(sentBytes, sentBytes + pieceBytes);
        const piece = new Uint8Array(await next.arrayBuffer());
        sentBytes += piece.length;
        if (piece.length === 0) controller.close();
        else controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  // Half duplex: the answer is looked at when the body is through. Not yet in TypeScript's words.
  const half = { duplex: 'half' };
  return { body: stream, ...half };
}

/**
 * Browsers send a body again by themselves when a connection that was used before breaks without an answer.
 * What Jira took then happens twice. A stream is gone once it was sent. OAuth 1.0a needs none: Jira refuses
 * the same signature a second time.
 */
export function mustGoOnce({ method, headers }: Pick<CallToSend, 'method' | 'headers'>): boolean {
  return method === 'POST' && !/^OAuth /i.test(headers['authorization'] || '');
}

function chosen(given: Headers): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of frameAnswerHeaders) {
    const value = given.get(name);
    if (value !== null) headers[name] = value;
  }
  return headers;
}
