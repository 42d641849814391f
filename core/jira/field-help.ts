import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { plainText } from './jira-messages.ts';
import type { JsonCalls } from './json-calls.ts';
import type { Project } from './model.ts';
import { readPages, valuesOf } from './read-pages.ts';

/** What Jira's administrators wrote about custom fields, by field id. */
export type FieldHelp = Readonly<Record<string, string>>;

// Atlassian does not say how many one page may hold; fewer come, and the next page is asked for.
const pageSize = 100;

/** Reads what the custom fields of a project are for, as plain text. Only Cloud tells everybody. */
export async function readFieldHelp(
  calls: JsonCalls,
  project: Project,
  signal?: AbortSignal,
): Promise<FieldHelp> {
  const path = jiraPath('fieldHelp', { version: '3' });
  const query = { type: 'custom', projectIds: project.id };
  const request = { call: 'fieldHelp', path, query, signal } as const;
  const rows = await readPages(calls, request, { pageSize, rowsOf: valuesOf });
  return Object.fromEntries(rows.flatMap(helpOf));
}

function helpOf(row: unknown): readonly (readonly [string, string])[] {
  if (!isRecord(row)) return [];
  const { id, description } = row;
  const text = typeof description === 'string' ? plainText(description) : '';
  return typeof id === 'string' && text !== '' ? [[id, text]] : [];
}
