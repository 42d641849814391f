import type { JiraAnswer, JiraRequest, Transport } from '../../../core/jira/transport.ts';

/** What Jira answered; 200 without a body unless told. */
export function anAnswer({
  status = 200,
  headers = {},
  text = '',
  json,
}: {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly json?: unknown;
} = {}): JiraAnswer {
  return {
    status,
    header: (name) => headers[name] ?? null,
    text: json === undefined ? text : JSON.stringify(json),
  };
}

/** A transport that answers as told, and remembers what it was asked. */
export interface ScriptedTransport extends Transport {
  readonly requests: readonly JiraRequest[];
}

/** Makes a transport of a function from request to answer. */
export function scriptedTransport(
  answering: (request: JiraRequest) => JiraAnswer,
): ScriptedTransport {
  const requests: JiraRequest[] = [];
  return {
    requests,
    send: (request) => {
      requests.push(request);
      return Promise.resolve(answering(request));
    },
  };
}
