import { isRecord } from '../../contract/connect-api.ts';
import { AppError, isAppError } from '../../contract/errors.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { browseUrl } from '../../contract/jira-url.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import type { JiraRequest } from './transport.ts';
import type { CreateMeta } from './create-meta.ts';
import { decodeRequestFields, decodeRequestType } from './decode-request.ts';
import {
  onBehalfField,
  participantsField,
  type ServiceDeskClient,
  type NewRequest,
} from './service-desk-client.ts';
import type { Dialect } from './dialect.ts';
import { encodeFields, type Writing } from './encode-fields.ts';
import { optionOf } from './option-of.ts';
import type { FinishClient } from './finish-client.ts';
import type { JsonCalls } from './json-calls.ts';
import type { FieldOption, IssueField, IssueType, Project } from './model.ts';
import { summaryLine } from './one-line.ts';
import { findPersonByEmail } from './find-person-by-email.ts';
import { assignMessagesToFields } from './assign-messages-to-fields.ts';
import { readPages, valuesOf } from './read-pages.ts';

/** What the calls are made with. */
export interface ServiceDeskOptions {
  readonly calls: JsonCalls;
  readonly dialect: Dialect;
  readonly site: Site;
  readonly loadWriting: () => Promise<Writing>;
  readonly createMeta: CreateMeta;
  /** Finds somebody who has an account, though not as a customer. */
  readonly personOf: FinishClient['personOf'];
}

const pageSize = 50;

/** Makes the calls of Service Management. */
export function createServiceDeskCalls(options: ServiceDeskOptions): ServiceDeskClient {
  const { calls, dialect, loadWriting, createMeta, personOf } = options;
  const { userIdName } = dialect;
  const desks = new Map<string, string>();

  const rows = (
    request: JiraRequest,
    isEnough?: (found: readonly unknown[]) => boolean,
  ): Promise<readonly unknown[]> =>
    readPages(calls, request, {
      pageSize,
      rowsOf: valuesOf,
      names: { start: 'start', size: 'limit' },
      isEnough,
    });

  /** The desk of a project; null where there is none for this user. */
  async function deskOf({ id }: Project, signal?: AbortSignal): Promise<string | null> {
    const known = desks.get(id);
    if (known !== undefined) return known;
    const request = { call: 'serviceDesks', path: jiraPath('serviceDesks', {}), signal } as const;
    const isIt = (row: unknown): boolean => isRecord(row) && String(row['projectId']) === id;
    // A Jira without Service Management does not have the resource.
    const found = (await rows(request, (page) => page.some(isIt)).catch(noneIfMissing)).find(isIt);
    const desk = isRecord(found) ? found['id'] : null;
    if (typeof desk !== 'string') return null;
    desks.set(id, desk);
    return desk;
  }

  async function find(
    project: Project,
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly Record<string, unknown>[]> {
    const desk = await deskOf(project, signal);
    if (desk === null) return [];
    const answer = await calls.ask({
      call: 'customers',
      path: jiraPath('customers', { desk }),
      query: { query: text, limit: String(pageSize) },
      signal,
    });
    const found = valuesOf(answer);
    if (found === null) throw calls.unreadable();
    return found.filter(isRecord).filter(({ active }) => active !== false);
  }

  async function customerOf(
    project: Project,
    address: string,
    signal?: AbortSignal,
  ): Promise<FieldOption | null> {
    const found = findPersonByEmail(await find(project, address, signal), address, userIdName);
    const person = found ?? (await personOf(address, signal === undefined ? {} : { signal }));
    return person === null ? null : { id: person.id, label: person.name, detail: address };
  }

  async function requestTypes(
    project: Project,
    signal?: AbortSignal,
  ): Promise<readonly IssueType[]> {
    const deskId = await deskOf(project, signal);
    if (deskId === null) return [];
    const of = (call: 'requestTypes' | 'requestGroups'): Promise<readonly unknown[]> =>
      rows({ call, path: jiraPath(call, { desk: deskId }), signal });
    const [types, groupRows] = await Promise.all([
      of('requestTypes'),
      // They are only the headings above the types, which are offered without them.
      of('requestGroups').catch(() => []),
    ]);
    const groups = new Map(
      groupRows
        .flatMap((row) => optionOf(row, { id: 'id', label: 'name' }))
        .map(({ id, label }) => [id, label] as const),
    );
    const decoded = types
      .map((row) => decodeRequestType(row, { deskId, groups }))
      .filter((type) => type !== null);
    const order = [...groups.values(), null];
    return order.flatMap((group) => decoded.filter(({ request }) => request?.group === group));
  }

  return {
    types: async (project, signal) => {
      const [requests, types] = await Promise.allSettled([
        requestTypes(project, signal),
        createMeta.issueTypes(project, signal),
      ]);
      // An access of Cloud that was granted without the desk's scopes is refused as if it were none.
      const isOutOfScope =
        types.status === 'fulfilled' &&
        requests.status === 'rejected' &&
        isAppError(requests.reason, 'CREDENTIALS_REJECTED');
      // Who may raise requests need not be allowed to create issues, and the other way round.
      const both = [...(isOutOfScope ? [] : rowsOf(requests)), ...rowsOf(types)];
      if (both.length > 0) return both;
      throw new AppError('PERMISSION_MISSING', { reason: '' });
    },

    requestFields: async (project, { request }, signal) => {
      if (request === undefined) throw new TypeError('not a request type');
      const { deskId, requestTypeId, issueTypeId } = request;
      const path = jiraPath('requestFields', { desk: deskId, requestType: requestTypeId });
      const below = { id: issueTypeId, name: '', isSubtask: false };
      const [answer, screen] = await Promise.all([
        calls.ask({ call: 'requestFields', path, signal }),
        // Who may raise requests need not be allowed to create issues.
        createMeta.fields(project, below, signal).catch(noneIfMissing),
      ]);
      const fields = decodeRequestFields(answer);
      if (fields === null) throw calls.unreadable();
      return [...fields, ...fieldsAfter(fields, screen)];
    },

    customers: async (project, text, signal) =>
      (await find(project, text, signal)).flatMap((row) =>
        optionOf(row, { id: userIdName, label: 'displayName', detail: 'emailAddress' }),
      ),
    customerOf,

    organizations: async (project, signal) => {
      const deskId = await deskOf(project, signal);
      if (deskId === null) return [];
      const path = jiraPath('organizations', { desk: deskId });
      const found = await rows({ call: 'organizations', path, signal });
      return found.flatMap((row) => optionOf(row, { id: 'id', label: 'name' }));
    },

    createCustomer: async (project, person) => {
      const { id: email, label: name } = person;
      const known = await customerOf(project, email);
      if (known !== null) return known;
      const made = await create(options, { name, email }).catch(async (thrown: unknown) => {
        if (isAppError(thrown, 'PERMISSION_MISSING') || isAppError(thrown, 'JIRA_NOT_FOUND')) {
          throw new AppError('CUSTOMER_NOT_ALLOWED', { name }, { cause: thrown });
        }
        if (!isAppError(thrown, 'FIELDS_REJECTED')) throw thrown;
        // Somebody, or an earlier try without an answer, may have been quicker.
        const meanwhile = await customerOf(project, email);
        if (meanwhile !== null) return meanwhile.id;
        const { fields, messages } = thrown.facts;
        const reason = [...messages, ...fields.map(({ message }) => message)].join(' ');
        throw new AppError('CUSTOMER_REJECTED', { name, reason }, { cause: thrown });
      });
      const deskId = await deskOf(project);
      if (deskId !== null) await letIn(options, deskId, made);
      return { id: made, label: name, detail: email };
    },

    createRequest: async (request) => {
      const path = jiraPath('createRequest', {});
      const value = encodeRequest(request, { dialect, writing: await loadWriting() });
      const body = { kind: 'json', value } as const;
      const answer = await calls
        .ask({ call: 'createRequest', path, body })
        .catch((thrown: unknown) => {
          throw assignMessagesToFields(thrown, request.names);
        });
      const { issueId, issueKey } = isRecord(answer) ? answer : {};
      if (typeof issueId !== 'string' || typeof issueKey !== 'string') throw calls.unreadable();
      return {
        id: issueId,
        key: issueKey,
        url: browseUrl(options.site.baseUrl, issueKey),
        ...(request.portal === null ? {} : { portalUrl: `${request.portal}/${issueKey}` }),
      };
    },

    nameIssue: async (issueId, { key, value }) => {
      const path = jiraPath('nameIssue', {
        version: dialect.version,
        issue: issueId,
        property: key,
      });
      await calls.ask({ call: 'nameIssue', path, body: { kind: 'json', value } });
    },
  };
}

/**
 * The mail's text and the organisations belong to a request even where its portal does not ask for them;
 * whatever else the screen of the issue has is left to Jira.
 */
function fieldsAfter(
  portal: readonly IssueField[],
  screen: readonly IssueField[],
): readonly IssueField[] {
  return screen
    .filter(({ id, kind }) => id === 'description' || kind === 'organizations')
    .filter(({ id }) => !portal.some((field) => field.id === id))
    .map((field) => ({ ...field, isRequired: false, isAfter: true }));
}

function encodeRequest(
  request: NewRequest,
  { dialect, writing }: { readonly dialect: Dialect; readonly writing: Writing },
): unknown {
  const {
    [onBehalfField]: onBehalf,
    [participantsField]: participants,
    ...others
  } = encodeFields(request.fields, writing).fields;
  const { summary, description } = request;
  const values = {
    ...others,
    ...(summary === null ? {} : { summary: summaryLine(summary) }),
    ...(description.blocks.length === 0 ? {} : { description: writing.writeDocument(description) }),
  };
  return {
    serviceDeskId: request.deskId,
    requestTypeId: request.requestTypeId,
    // The portal knows no “empty”: what was cleared is left out.
    requestFieldValues: Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== null),
    ),
    // Without it Cloud takes rich text for markup.
    ...(dialect.version === '3' ? { isAdfRequest: true } : {}),
    ...(typeof onBehalf === 'string' ? { raiseOnBehalfOf: onBehalf } : {}),
    ...(Array.isArray(participants) ? { requestParticipants: participants } : {}),
  };
}

async function create(
  { calls, dialect }: ServiceDeskOptions,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<string> {
  // Data Center has kept the older name.
  const value = { email, [dialect.userIdName === 'accountId' ? 'displayName' : 'fullName']: name };
  const path = jiraPath('createCustomer', {});
  const answer = await calls.ask({ call: 'createCustomer', path, body: { kind: 'json', value } });
  const id = isRecord(answer) ? answer[dialect.userIdName] : null;
  if (typeof id !== 'string') throw calls.unreadable();
  return id;
}

async function letIn(
  { calls, dialect }: ServiceDeskOptions,
  deskId: string,
  id: string,
): Promise<void> {
  const value = { [dialect.userIdName === 'accountId' ? 'accountIds' : 'usernames']: [id] };
  const path = jiraPath('addCustomer', { desk: deskId });
  await calls
    .ask({ call: 'addCustomer', path, body: { kind: 'json', value } })
    // Only the desk's administrators may; an open desk needs nobody let in, a closed one will say so.
    .catch((thrown: unknown) => {
      if (!isAppError(thrown, 'PERMISSION_MISSING')) throw thrown;
    });
}

/** @throws {AppError} what kept Jira from telling, unless it is that the user may not. */
function rowsOf(told: PromiseSettledResult<readonly IssueType[]>): readonly IssueType[] {
  return told.status === 'fulfilled' ? told.value : noneIfMissing(told.reason);
}

function noneIfMissing(thrown: unknown): readonly never[] {
  if (isAppError(thrown, 'PERMISSION_MISSING') || isAppError(thrown, 'JIRA_NOT_FOUND')) return [];
  throw thrown;
}
