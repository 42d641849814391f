import { isRecord } from '../../contract/connect-api.ts';
import { AppError, isAppError } from '../../contract/errors.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type { EmailDocument } from '../convert/document.ts';
import type { Dialect } from './dialect.ts';
import { encodeFields, type Writing } from './encode-fields.ts';
import type { JsonCalls } from './json-calls.ts';
import { mayFindPeople } from './may-find-people.ts';
import type { CreatedIssue, FilledField, Project } from './model.ts';
import { findPersonByEmail, type JiraPerson } from './find-person-by-email.ts';

/** What an issue gets that somebody made on Jira's own page. */
interface IssueFilling {
  /** Left alone when it holds no blocks. */
  readonly description: EmailDocument;
  readonly fields: Readonly<Record<string, FilledField>>;
}

/** What is done to an issue right after it is there. */
export interface FinishClient {
  /**
   * Writes description and fields.
   *
   * @returns ids of the fields that Jira did not take; the others are written.
   * @throws {AppError} PERMISSION_MISSING … when nothing could be written.
   */
  fillIssue(issue: CreatedIssue, filling: IssueFilling): Promise<readonly string[]>;
  /** @throws {AppError} PERMISSION_MISSING when the user may not, or the person may not see the issue. */
  addWatcher(issueKey: string, personId: string): Promise<void>;
  /**
   * The user with a mail address; null when there is none, or when several could be meant. Cloud hides
   * most addresses: there the only hit of a whole address counts.
   *
   * @throws {AppError} PERMISSION_MISSING when Jira lets the user search for nobody, and for nobody to
   *   whom issues of the project can be assigned either.
   */
  personOf(address: string, scope?: PersonScope): Promise<JiraPerson | null>;
}

/** Where a person is looked for beside all of Jira. */
interface PersonScope {
  /** Its people are searched where all of Jira's may not be; left out, an empty answer is believed. */
  readonly project?: Project | null;
  readonly signal?: AbortSignal;
}

/** What the calls are made with. */
export interface FinishOptions {
  readonly calls: JsonCalls;
  readonly dialect: Dialect;
  readonly loadWriting: () => Promise<Writing>;
}

/** Makes the calls that finish an issue. */
export function createFinishCalls({ calls, dialect, loadWriting }: FinishOptions): FinishClient {
  const { version, userIdName, userTextName } = dialect;

  async function edit(issue: CreatedIssue, value: Readonly<Record<string, unknown>>) {
    const path = jiraPath('editIssue', { version, issue: issue.id });
    await calls.ask({ call: 'editIssue', path, body: { kind: 'json', value } });
  }

  let asked: Promise<boolean> | null = null;
  /** Asked once, not for everybody in a mail. */
  const maySearch = (): Promise<boolean> =>
    (asked ??= mayFindPeople(calls, { version, project: null }));

  async function search(
    call: 'searchUsers' | 'assignableUsers',
    address: string,
    { project, signal }: PersonScope,
  ): Promise<JiraPerson | null> {
    const inProject = call === 'assignableUsers' && project ? { project: project.key } : {};
    const query = { ...inProject, [userTextName]: address, maxResults: '5' };
    const answer = await calls.ask({ call, path: jiraPath(call, { version }), query, signal });
    if (!Array.isArray(answer)) throw calls.unreadable();
    const people = answer.filter(isRecord).filter(({ active }) => active !== false);
    return findPersonByEmail(people, address, userIdName);
  }

  return {
    fillIssue: async (issue, { description, fields }) => {
      const writing = await loadWriting();
      const encoded = encodeFields(fields, writing);
      const wanted: Readonly<Record<string, unknown>> = {
        ...encoded.fields,
        ...(description.blocks.length === 0
          ? {}
          : { description: writing.writeDocument(description) }),
      };
      const update = Object.keys(encoded.update).length === 0 ? {} : { update: encoded.update };
      if (Object.keys({ ...wanted, ...update }).length === 0) return [];
      try {
        await edit(issue, { fields: wanted, ...update });
        return [];
      } catch (thrown) {
        if (!isAppError(thrown, 'FIELDS_REJECTED')) throw thrown;
        const refused = thrown.facts.fields.map(({ id }) => id).filter((id) => id in wanted);
        if (refused.length === 0) throw thrown;
        const others = Object.entries(wanted).filter(([id]) => !refused.includes(id));
        // One field that the edit screen lacks must not cost all the others.
        if (others.length > 0) await edit(issue, { fields: Object.fromEntries(others), ...update });
        return refused;
      }
    },

    addWatcher: async (issueKey, personId) => {
      const path = jiraPath('addWatcher', { version, issue: issueKey });
      await calls.ask({ call: 'addWatcher', path, body: { kind: 'json', value: personId } });
    },

    personOf: async (address, scope = {}) => {
      const { project } = scope;
      const refused = new AppError('PERMISSION_MISSING', { reason: '' });
      try {
        const found = await search('searchUsers', address, scope);
        if (found !== null || !project) return found;
        if (await maySearch()) return null;
      } catch (thrown) {
        if (!project || !isForbidden(thrown)) throw thrown;
      }
      const found = await search('assignableUsers', address, scope).catch((thrown: unknown) => {
        throw isForbidden(thrown) ? refused : thrown;
      });
      // Nobody there may still be somebody elsewhere.
      if (found === null) throw refused;
      return found;
    },
  };
}

function isForbidden(thrown: unknown): boolean {
  return isAppError(thrown, 'PERMISSION_MISSING');
}
