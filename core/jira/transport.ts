import type { JiraCallName } from '../../contract/jira-calls.ts';

/** One request to the site, before it is known by which way it goes. */
export interface JiraRequest {
  readonly call: JiraCallName;
  /** Relative to the site's base URL, encoded, without query: built with `jiraPath`. */
  readonly path: string;
  /** Encoded with `%20` for a blank, as OAuth 1.0a signing needs it. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?:
    | { readonly kind: 'json'; readonly value: unknown }
    | { readonly kind: 'file'; readonly file: Blob; readonly name: string };
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the body sent so far; only for `file` bodies. */
  readonly onProgress?: ((sentBytes: number) => void) | undefined;
}

/** What Jira answered, whatever its status. */
export interface JiraAnswer {
  readonly status: number;
  /** A response header by its lower-case name; null when absent or not let through. */
  header(name: string): string | null;
  /** The body as text; empty when there was none. */
  readonly text: string;
}

/**
 * Carries requests to one site by one connection mode, as one signed-in user.
 *
 * Answers of any status are values. It throws only when no answer of Jira was had:
 * @throws {AppError} CONNECT_UNREACHABLE, JIRA_UNREACHABLE, JIRA_TIMED_OUT, TICKET_EXPIRED … and CANCELLED.
 */
export interface Transport {
  send(request: JiraRequest): Promise<JiraAnswer>;
}
