/** What the stand-in sends back, before the headers that every answer of Jira carries. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text, bytes, or a file on disk that is streamed. */
  readonly body: string | Uint8Array | { readonly file: string; readonly sizeBytes: number };
}

/** Answers with JSON. */
export function json(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(value),
  };
}

/** Refuses in the form most of Jira's resources use. */
export function refuse(
  status: number,
  messages: readonly string[],
  fields: Readonly<Record<string, string>> = {},
): Answer {
  return json(status, { errorMessages: messages, errors: fields });
}

/** Refuses in the form of the layer below Jira's resources: unknown path, wrong verb, no login. */
export function refuseBelow(status: number, message: string): Answer {
  return json(status, { message, 'status-code': status });
}

/** Answers with plain text, as Jira's filters do. */
export function plain(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: text };
}

/** Sends the browser elsewhere. */
export function redirect(location: string): Answer {
  return { status: 303, headers: { location }, body: '' };
}

/** Writes a time as Jira does: milliseconds, and an offset without a colon. */
export function jiraTime(date: Date): string {
  return date.toISOString().replace('Z', '+0000');
}
