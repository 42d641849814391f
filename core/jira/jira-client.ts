import type { Account, Site } from '../../contract/answers/connect-answers.ts';
import { isRecord } from '../../contract/connect-api.ts';
import { AppError, isAppError } from '../../contract/errors.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { browseUrl } from '../../contract/jira-url.ts';
import type { Transport } from './transport.ts';
import type { JiraClient, NewIssue } from './client.ts';
import { createCreateMeta } from './create-meta.ts';
import { cloudDialect } from './dialect-cloud.ts';
import { dataCenterDialect } from './dialect-datacenter.ts';
import type { Dialect } from './dialect.ts';
import { encodeFields, type Writing } from './encode-fields.ts';
import { createFinding, quoted } from './find-issues.ts';
import { createLaterCalls } from './later-calls.ts';
import { createJsonCalls } from './json-calls.ts';
import type { AttachmentLimits, CreatedIssue, Project } from './model.ts';
import { summaryLine } from './one-line.ts';
import { readServerInfo } from './server-info.ts';
import type { TextEncoding } from './text-encoding.ts';

/** What a client is made of. */
interface JiraClientOptions {
  readonly transport: Transport;
  readonly site: Site;
  /** Ends a text that Jira would find too long, in the user's language; “…” unless told. */
  readonly cutNotice?: string;
}

// “Phase 9” before “Phase 10”, in the order of the user's language.
const collator = new Intl.Collator(undefined, { numeric: true });

function byName(one: Project, other: Project): number {
  return collator.compare(one.name, other.name);
}

/** Makes the client of one site for the user its transport signs for. */
export function createJiraClient({
  transport,
  site,
  cutNotice = '…',
}: JiraClientOptions): JiraClient {
  const calls = createJsonCalls(transport, site);
  const dialect = site.kind === 'cloud' ? cloudDialect : dataCenterDialect;
  const { version } = dialect;
  // Nothing is written before the first click.
  const loadWriting = async (): Promise<TextEncoding> =>
    (await import('./text-encoding.ts')).createTextEncoding(dialect, cutNotice);
  const createMeta = createCreateMeta(calls, version);
  const { issues, comments, finish, search, desk } = createLaterCalls({
    calls,
    dialect,
    site,
    loadWriting,
    createMeta,
  });
  const find = createFinding({ calls, dialect, site });
  return {
    ...issues,
    ...comments,
    ...finish,
    search,
    desk,
    keysAtOnce: dialect.keysAtOnce,

    linkedIssues: (globalIds, signal) => {
      if (globalIds.length === 0) return Promise.resolve([]);
      const ids = globalIds.map(quoted).join(', ');
      return find(`issue in issuesWithRemoteLinksByGlobalId(${ids}) ORDER BY created DESC`, signal);
    },

    myself: async () => {
      const path = jiraPath('myself', { version });
      return decodeAccount(await calls.ask({ call: 'myself', path }), { dialect, site });
    },

    serverInfo: (signal) => readServerInfo(calls, { version, signal }),

    projects: async (signal) => {
      const { rows, isWhole } = await dialect.listProjects(calls, { text: '', signal });
      return { projects: decodeProjects(rows).toSorted(byName), isWhole };
    },
    searchProjects: async (text, signal) => {
      const { rows } = await dialect.listProjects(calls, { text, signal });
      return decodeProjects(rows).toSorted(byName);
    },
    recentProjects: async (signal) => {
      const rows = await dialect.recentProjects(calls, signal);
      if (!Array.isArray(rows)) throw calls.unreadable();
      return decodeProjects(rows);
    },
    project: async (idOrKey, signal) => {
      const path = jiraPath('project', { version, project: idOrKey });
      const project = decodeProject(await calls.ask({ call: 'project', path, signal }));
      if (project === null) throw calls.unreadable();
      return project;
    },

    issueTypes: (project, signal) =>
      project.isServiceDesk === true
        ? desk.types(project, signal)
        : createMeta.issueTypes(project, signal),
    createFields: (project, type, signal) =>
      type.request === undefined
        ? createMeta.fields(project, type, signal)
        : desk.requestFields(project, type, signal),

    fieldHelp: async (project, signal) => {
      if (!dialect.tellsFieldHelp) return {};
      // The form is there by then.
      const { readFieldHelp } = await import('./field-help.ts');
      return readFieldHelp(calls, project, signal);
    },

    isTextTooLong: async (document) => (await loadWriting()).isTooLong(document),

    attachmentLimits: async (signal) => {
      const path = jiraPath('attachmentMeta', { version });
      const limits = decodeLimits(await calls.ask({ call: 'attachmentMeta', path, signal }));
      if (limits === null) throw calls.unreadable();
      return limits;
    },

    createIssue: async (issue, signal) => {
      const path = jiraPath('createIssue', { version });
      const body = { kind: 'json', value: encodeIssue(issue, await loadWriting()) } as const;
      // Puts the project among the user's recent ones, as Jira's own form does.
      const query = { updateHistory: 'true' };
      const answer = await calls.ask({ call: 'createIssue', path, query, body, signal });
      const created = decodeCreated(answer, site);
      if (created === null) throw calls.unreadable();
      return created;
    },

    attach: async (issueKey, { name, content }, { signal, onProgress } = {}) => {
      const sent = calls.ask({
        call: 'attach',
        path: jiraPath('attach', { version, issue: issueKey }),
        body: { kind: 'file', file: content, name },
        signal,
        onProgress,
      });
      await sent.catch((thrown: unknown) => {
        if (!isAppError(thrown, 'REQUEST_TOO_LARGE')) throw thrown;
        // Connect knows its own limit. It does not know the limit of a gateway, nor the name of the file.
        const { limitBytes } = thrown.facts;
        const by = limitBytes === null ? 'gateway' : 'connect';
        throw new AppError('ATTACHMENT_TOO_LARGE', { name, limitBytes, by }, { cause: thrown });
      });
    },
  };
}

/** Writes the body of a create request. */
export function encodeIssue(issue: NewIssue, writing: Writing): unknown {
  const { description, properties } = issue;
  const { fields, update } = encodeFields(issue.fields, writing);
  return {
    fields: {
      ...fields,
      project: { id: issue.projectId },
      issuetype: { id: issue.issueTypeId },
      summary: summaryLine(issue.summary),
      ...(description.blocks.length === 0
        ? {}
        : { description: writing.writeDocument(description) }),
    },
    ...(Object.keys(update).length === 0 ? {} : { update }),
    ...(properties.length === 0 ? {} : { properties }),
  };
}

function decodeAccount(
  answer: unknown,
  { dialect, site }: { readonly dialect: Dialect; readonly site: Site },
): Account {
  const user = isRecord(answer) ? answer : {};
  const id = user[dialect.userIdName];
  // Some gateways let a stranger through with an empty user instead of a 401.
  if (typeof id !== 'string' || id === '') {
    throw new AppError('SIGNED_IN_AS_NOBODY', { site: site.name });
  }
  const { displayName, emailAddress } = user;
  return {
    id,
    displayName: typeof displayName === 'string' && displayName !== '' ? displayName : id,
    emailAddress: typeof emailAddress === 'string' && emailAddress !== '' ? emailAddress : null,
    avatar: null,
  };
}

function decodeProjects(rows: readonly unknown[]): readonly Project[] {
  return rows.map(decodeProject).filter((project) => project !== null);
}

function decodeProject(row: unknown): Project | null {
  if (!isRecord(row)) return null;
  const { id, key, name, archived, favourite, projectTypeKey } = row;
  if (typeof id !== 'string' || typeof key !== 'string' || archived === true) return null;
  return {
    id,
    key,
    name: typeof name === 'string' ? name : key,
    ...(favourite === true ? { isFavourite: true } : {}),
    ...(projectTypeKey === 'service_desk' ? { isServiceDesk: true } : {}),
  };
}

function decodeLimits(answer: unknown): AttachmentLimits | null {
  if (!isRecord(answer) || typeof answer['enabled'] !== 'boolean') return null;
  const { enabled, uploadLimit } = answer;
  return {
    isEnabled: enabled,
    maxBytes: typeof uploadLimit === 'number' && uploadLimit > 0 ? uploadLimit : null,
  };
}

function decodeCreated(answer: unknown, site: Site): CreatedIssue | null {
  if (!isRecord(answer)) return null;
  const { id, key } = answer;
  if (typeof id !== 'string' || typeof key !== 'string') return null;
  return { id, key, url: browseUrl(site.baseUrl, key) };
}
