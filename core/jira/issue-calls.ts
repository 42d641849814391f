import { isRecord } from '../../contract/connect-api.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type { Dialect } from './dialect.ts';
import { cardFields, createFinding, decodeFound, quoted } from './find-issues.ts';
import type { AttachedFile, IssueClient, KeyedIssue } from './issue-client.ts';
import type { JsonCalls } from './json-calls.ts';
import { readProperty } from './read-property.ts';
import type { TextEncoding } from './text-encoding.ts';

/** What the calls are made with. */
export interface IssueCallsOptions {
  readonly calls: JsonCalls;
  readonly dialect: Dialect;
  readonly site: Site;
  readonly loadWriting: () => Promise<TextEncoding>;
}

/** What is asked and done once there is something to file. */
export type LaterIssueClient = Omit<IssueClient, 'linkedIssues' | 'keysAtOnce'>;

const mostKeys = 50;
const mostReported = 5;
const mostSimilar = 20;

/** Any two of the words: all of them would be the same subject, and one alone is chance. */
function similarTo(words: readonly string[]): string {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return contains(only);
  return words
    .flatMap((one, place) =>
      words.slice(place + 1).map((other) => `(${contains(one)} AND ${contains(other)})`),
    )
    .join(' OR ');
}

/** Marks of the text search itself, beside those of the text in JQL. */
const searchMarks = /[+\-&|!(){}[\]^"~*?:\\/]/g;

function contains(word: string): string {
  return `summary ~ ${quoted(word.replace(searchMarks, '\\$&'))}`;
}

/** Makes the calls about issues that are there. */
export function createIssueCalls({
  calls,
  dialect,
  site,
  loadWriting,
}: IssueCallsOptions): LaterIssueClient {
  const { version } = dialect;

  const find = createFinding({ calls, dialect, site });

  return {
    // The creator, since anybody may be named as the reporter.
    ownIssues: ({ withinMinutes, projectId }, signal) => {
      const there = projectId === undefined ? '' : `project = ${quoted(projectId)} AND `;
      const since = `created >= -${Math.ceil(withinMinutes)}m`;
      return find(`${there}creator = currentUser() AND ${since} ORDER BY created DESC`, signal);
    },

    mentionedIssues: async (keys, signal) => {
      const asked = keys.slice(0, mostKeys);
      if (asked.length === 0) return [];
      const rows = await dialect.mentionedIssues(calls, {
        keys: asked,
        fields: cardFields,
        signal,
      });
      return rows.map((row) => decodeFound(row, site)).filter((row) => row !== null);
    },

    reportedIssues: (personId, signal) =>
      find(
        `reporter = ${quoted(personId)} AND statusCategory != Done ORDER BY updated DESC`,
        signal,
        mostReported,
      ),

    similarIssues: async (words, signal) => {
      if (words.length === 0) return [];
      const jql = `statusCategory != Done AND (${similarTo(words)}) ORDER BY updated DESC`;
      return find(jql, signal, mostSimilar);
    },

    newestKeys: async ({ projectId, beforeMinutes }) => {
      const there = `project = ${quoted(projectId)} AND created < -${Math.ceil(beforeMinutes)}m`;
      const newest = await find(`${there} ORDER BY created DESC`, undefined, 5);
      return newest.map(({ key }) => key);
    },

    issuesByKey: async (keys, property) => {
      const { rows, isWhole } = await dialect.issuesByKey(calls, { keys, property });
      const issues = rows.map((row) => decodeKeyed(row, { dialect, site, property }));
      return { issues: issues.filter((issue) => issue !== null), isWhole };
    },

    issueProperty: (issueId, name, signal) => {
      const path = jiraPath('issueProperty', { version, issue: issueId, property: name });
      return readProperty(calls, { call: 'issueProperty', path, signal });
    },

    linkMail: async (issue, { globalId, title }) => {
      const path = jiraPath('linkMail', { version, issue: issue.id });
      const value = {
        globalId,
        application: { type: 'postern', name: 'Postern' },
        relationship: 'mail',
        // Nobody else can open a mail of this mailbox; the files of the issue hold it for everybody.
        object: { url: `${issue.url}#attachmentmodule`, title },
      };
      await calls.ask({ call: 'linkMail', path, body: { kind: 'json', value } });
    },

    attachedFiles: async (issueId, signal) => {
      const path = jiraPath('readIssue', { version, issue: issueId });
      const query = { fields: 'attachment' };
      const answer = await calls.ask({ call: 'readIssue', path, query, signal });
      const fields = isRecord(answer) ? answer['fields'] : null;
      if (!isRecord(fields)) throw calls.unreadable();
      // Absent where attachments are switched off.
      const rows: readonly unknown[] = Array.isArray(fields['attachment'])
        ? fields['attachment']
        : [];
      return rows.map((row) => decodeFile(row, dialect)).filter((row) => row !== null);
    },

    deleteFile: async (fileId) => {
      const path = jiraPath('deleteAttachment', { version, attachment: fileId });
      await calls.ask({ call: 'deleteAttachment', path });
    },

    placePictures: async (issueId, document, names) => {
      // Nobody needs it before there is an issue.
      const { descriptionOf, placeImages: placePictures } = await import('./place-images.ts');
      const text = descriptionOf({ calls, dialect }, issueId);
      const { shorten } = await loadWriting();
      return placePictures({ calls, dialect, shorten }, { text, document, ...names });
    },

    isEmptyIssue: async (issueId) => {
      const path = jiraPath('readIssue', { version, issue: issueId });
      const query = { fields: 'attachment,comment,worklog,subtasks,issuelinks' };
      const answer = await calls.ask({ call: 'readIssue', path, query });
      if (!isRecord(answer) || !isRecord(answer['fields'])) throw calls.unreadable();
      return Object.values(answer['fields']).every(isEmptyList);
    },

    mayDelete: async (issueKey, signal) => {
      const answer = await calls.ask({
        call: 'permissions',
        path: jiraPath('permissions', { version }),
        // Cloud wants the names; Data Center has no such parameter and tells all of them.
        query: { issueKey, ...(version === '3' ? { permissions: 'DELETE_ISSUES' } : {}) },
        signal,
      });
      const all = isRecord(answer) ? answer['permissions'] : null;
      const own = isRecord(all) ? all['DELETE_ISSUES'] : null;
      return isRecord(own) && own['havePermission'] === true;
    },

    deleteIssue: async (issueId) => {
      const path = jiraPath('deleteIssue', { version, issue: issueId });
      await calls.ask({ call: 'deleteIssue', path });
    },
  };
}

/** A list, or a page of one with its `total`; absent where Jira has no such thing. */
function isEmptyList(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && value['total'] === 0;
}

function decodeKeyed(
  row: unknown,
  from: { readonly dialect: Dialect; readonly site: Site; readonly property: string },
): KeyedIssue | null {
  const found = decodeFound(row, from.site);
  if (found === null || !isRecord(row)) return null;
  const { fields, properties } = row;
  const creator = isRecord(fields) ? fields['creator'] : null;
  const creatorId = isRecord(creator) ? creator[from.dialect.userIdName] : null;
  return {
    ...found,
    property: isRecord(properties) ? (properties[from.property] ?? null) : null,
    creatorId: typeof creatorId === 'string' ? creatorId : null,
  };
}

function decodeFile(row: unknown, { userIdName }: Dialect): AttachedFile | null {
  if (!isRecord(row)) return null;
  const { id, filename, size, author } = row;
  const authorId = isRecord(author) ? author[userIdName] : null;
  if (typeof filename !== 'string' || typeof size !== 'number') return null;
  return {
    id: String(id),
    name: filename,
    sizeBytes: size,
    authorId: typeof authorId === 'string' ? authorId : null,
  };
}
