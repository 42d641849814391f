import { isRecord } from '../../contract/connect-api.ts';
import { isAppError } from '../../contract/errors.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type { MailDocument } from '../convert/document.ts';
import type { Dialect } from './dialect.ts';
import { encodeFields, type Writing } from './encode-fields.ts';
import type { JsonCalls } from './json-calls.ts';
import type { CreatedIssue, FilledField } from './model.ts';
import { personWith, type JiraPerson } from './find-person-by-email.ts';

/** What an issue gets that somebody made on Jira's own page. */
interface IssueFilling {
  /** Left alone when it holds no blocks. */
  readonly description: MailDocument;
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
   */
  personOf(address: string, signal?: AbortSignal): Promise<JiraPerson | null>;
}

interface FinishOptions {
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

    personOf: async (address, signal) => {
      const answer = await calls.ask({
        call: 'searchUsers',
        path: jiraPath('searchUsers', { version }),
        query: { [userTextName]: address, maxResults: '5' },
        signal,
      });
      if (!Array.isArray(answer)) throw calls.unreadable();
      const people = answer.filter(isRecord).filter(({ active }) => active !== false);
      return personWith(people, address, userIdName);
    },
  };
}
