import { isRecord } from '../../contract/connect-api.ts';
import { isAppError } from '../../contract/errors.ts';
import type { JiraRequest } from './transport.ts';
import type { JsonCalls } from './json-calls.ts';

/** Reads the value of an entity property; null where there is none of the name. */
export async function readProperty(calls: JsonCalls, request: JiraRequest): Promise<unknown> {
  try {
    const answer = await calls.ask(request);
    return isRecord(answer) ? (answer['value'] ?? null) : null;
  } catch (thrown) {
    // Jira says so of what lacks the property, and of what the user may not see.
    if (isAppError(thrown, 'JIRA_NOT_FOUND')) return null;
    throw thrown;
  }
}
