import type { JiraAnswer } from '../../core/jira/transport.ts';

/** One call through the frame page. */
export interface FrameCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query, relative to the site's base URL. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A buffer is handed over to the frame, and empty here afterwards; of a blob only the handle goes. */
  readonly body?: ArrayBuffer | Blob;
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the body sent so far, where the browser tells; else once, when all are sent. */
  readonly onProgress?: (sentBytes: number) => void;
  /** Longest wait since the start or the last progress, in milliseconds. */
  readonly timeoutMs: number;
}

/** A way to Jira through the page that Jira serves; it mends itself when that page is loaded again. */
export interface FrameConnection {
  /**
   * Sends one call from Jira's own origin, never with the session of the browser.
   *
   * @throws {AppError} FRAME_UNAVAILABLE, JIRA_UNREACHABLE, JIRA_TIMED_OUT, JIRA_BROKE_OFF,
   * JIRA_BEHIND_LOGIN_PAGE for a redirect, CALL_NOT_ALLOWED, CANCELLED.
   */
  send(call: FrameCall): Promise<JiraAnswer>;
  /** Takes the frame out of the page; what is on its way is cancelled. */
  close(): void;
}
