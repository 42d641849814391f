import type { Site } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import type { JiraRequest, Transport } from './transport.ts';
import { parseJson } from './jira-messages.ts';
import { mapJiraError } from './map-jira-error.ts';

/** Calls to one site that are answered in JSON. */
export interface JsonCalls {
  /** Null for an answer without a body. @throws {AppError} the named fault. */
  ask(request: JiraRequest): Promise<unknown>;
  /** The error for an answer that is JSON, but not what the call answers with. */
  unreadable(): AppError<'JIRA_ANSWER_UNREADABLE'>;
}

/** Makes the calls to one site over a transport. */
export function createJsonCalls(transport: Transport, site: Site): JsonCalls {
  const unreadable = (status: number): AppError<'JIRA_ANSWER_UNREADABLE'> =>
    new AppError('JIRA_ANSWER_UNREADABLE', { host: new URL(site.baseUrl).host, status });
  return {
    ask: async (request) => {
      const answer = await transport.send(request);
      const { call, body } = request;
      const file = body?.kind === 'file' ? { fileName: body.name } : {};
      const fault = mapJiraError(answer, { site, call, ...file });
      if (fault !== null) throw fault;
      // Several calls answer 201 or 204 without a body.
      if (answer.text === '') return null;
      const value = parseJson(answer.text);
      if (value === undefined) throw unreadable(answer.status);
      return value;
    },
    unreadable: () => unreadable(200),
  };
}
