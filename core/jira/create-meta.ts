import { AppError, isAppError } from '../../contract/errors.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { decodeField, decodeIssueType, fieldRows, issueTypeRows } from './decode-create-meta.ts';
import type { Dialect } from './dialect.ts';
import type { IssueField, IssueType, Project } from './model.ts';
import type { JsonCalls } from './json-calls.ts';
import { readPages } from './read-pages.ts';

/** What Jira tells about creating an issue. */
export interface CreateMeta {
  /** @throws {AppError} PERMISSION_MISSING when the user may create nothing in the project. */
  readonly issueTypes: (project: Project, signal?: AbortSignal) => Promise<readonly IssueType[]>;
  readonly fields: (
    project: Project,
    type: IssueType,
    signal?: AbortSignal,
  ) => Promise<readonly IssueField[]>;
}

// Cloud refuses to give more at once.
const pageSize = 200;

/**
 * Makes the reader of create metadata. Jira 8.4 to 8.22 have both resources, older ones only the one
 * without pages, 9.0 and later only the paged: whichever answered last is asked first.
 */
export function createCreateMeta(calls: JsonCalls, version: Dialect['version']): CreateMeta {
  const either = createEither();
  const unreadable = (): never => {
    throw calls.unreadable();
  };
  return {
    issueTypes: async (project, signal) => {
      const rows = await either({
        paged: () => {
          const path = jiraPath('createMetaTypes', { version, project: project.key });
          const request = { call: 'createMetaTypes', path, signal } as const;
          return readPages(calls, request, { pageSize, rowsOf: issueTypeRows });
        },
        whole: async () => {
          const path = jiraPath('createMetaOld', { version });
          const query = { projectKeys: project.key };
          const answer = await calls.ask({ call: 'createMetaOld', path, query, signal });
          return issueTypeRows(answer) ?? unreadable();
        },
      });
      const types = rows.map(decodeIssueType).filter((type) => type !== null);
      // Jira lists no types where the user may not create; that is no empty project.
      if (types.length === 0) throw new AppError('PERMISSION_MISSING', { reason: '' });
      return types;
    },

    fields: async (project, type, signal) => {
      const rows = await either({
        paged: () => {
          const values = { version, project: project.key, issueType: type.id };
          const path = jiraPath('createMetaFields', values);
          const request = { call: 'createMetaFields', path, signal } as const;
          return readPages(calls, request, { pageSize, rowsOf: fieldRows });
        },
        whole: async () => {
          const path = jiraPath('createMetaOld', { version });
          const query = {
            projectKeys: project.key,
            issuetypeIds: type.id,
            expand: 'projects.issuetypes.fields',
          };
          const answer = await calls.ask({ call: 'createMetaOld', path, query, signal });
          return fieldRows(answer) ?? unreadable();
        },
      });
      return rows.map(decodeField).filter((field) => field !== null);
    },
  };
}

interface Ways<T> {
  readonly paged: () => Promise<T>;
  readonly whole: () => Promise<T>;
}

function createEither(): <T>(ways: Ways<T>) => Promise<T> {
  let first: keyof Ways<unknown> = 'paged';
  return async (ways) => {
    const second = first === 'paged' ? 'whole' : 'paged';
    try {
      return await ways[first]();
    } catch (thrown) {
      if (!isMissingResource(thrown)) throw thrown;
      const rows = await ways[second]().catch((again: unknown) => {
        // Neither is there: the first refusal is about the resource this Jira should have.
        throw isMissingResource(again) ? thrown : again;
      });
      first = second;
      return rows;
    }
  };
}

function isMissingResource(thrown: unknown): boolean {
  if (isAppError(thrown, 'JIRA_NOT_FOUND')) return true;
  return isAppError(thrown, 'JIRA_ANSWER_UNREADABLE') && thrown.facts.status === 404;
}
