import {
  contractNumber,
  isRecord,
  type TicketPlace,
  type SignInRequest,
} from '../../../contract/connect-api.ts';
import type { AboutConnect, Account, Site } from '../../../contract/answers/connect-answers.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { AppError } from '../../../contract/errors.ts';
import type { FrameConnection } from '../../../addin/connection/frame-connection.ts';
import { frameUnavailable } from '../../../addin/connection/greet-frame.ts';
import {
  createReceipt,
  type Receipt,
  type ReceiptHead,
} from '../../../addin/connection/receipt.ts';
import { createSiteConnections } from '../../../addin/connection/site-connections.ts';
import type { FieldSearch } from '../../../core/jira/field-search.ts';
import type { Draft, FilingPlan, FilingRecord } from '../../../core/filing/model.ts';
import { createAddedFiles } from '../../../core/filing/files/added-files.ts';
import { FakeQueue, fakeRecords } from './fake-filing.ts';
import { signal } from './signal.ts';
import type { JiraClient, NewIssue } from '../../../core/jira/client.ts';
import type { CreatedIssue, IssueField, IssueType, Project } from '../../../core/jira/model.ts';
import type { HostTheme } from '../../../addin/outlook/host.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { de } from '../../../addin/pane/i18n/de.ts';
import { en } from '../../../addin/pane/i18n/en.ts';
import { es } from '../../../addin/pane/i18n/es.ts';
import { fr } from '../../../addin/pane/i18n/fr.ts';
import { ja } from '../../../addin/pane/i18n/ja.ts';
import { languageOf, type Language } from '../../../addin/pane/i18n/language.ts';
import type { Messages } from '../../../addin/pane/i18n/messages.ts';
import type { OpenedSite, Services } from '../../../addin/pane/services.ts';
import type { OauthWindow } from '../../../addin/signin/oauth-flow.ts';
import { createSignOut } from '../../../addin/signin/sign-out.ts';
import type { ConnectClient, Session, Sessions } from '../../../addin/signin/session.ts';
import type { KeyValueStore } from '../../../addin/storage/key-value.ts';
import { quietDesk } from '../jira/quiet-desk.ts';
import { quietIssues } from '../jira/quiet-issues.ts';
import { createMemoryStore } from '../../../addin/storage/memory-store.ts';

/** A Data Center with the two methods that are typed there. */
export function aSite(change: Partial<Site> = {}): Site {
  return {
    id: 'acme',
    name: 'Acme Jira',
    kind: 'datacenter',
    baseUrl: 'https://jira.acme.example/jira',
    modes: ['connect'],
    connectionRule: 'connect-only',
    hasOwnAuthority: false,
    isMutualTls: false,
    signInMethods: ['personal-access-token', 'password'],
    allowSecretsInPane: false,
    framePath: '/plugins/servlet/jiraforoutlook/proxy',
    ...change,
  };
}

export function aSession(change: Partial<Session> = {}): Session {
  return {
    siteId: 'acme',
    siteName: 'Acme Jira',
    siteUrl: 'https://jira.acme.example/jira',
    method: 'personal-access-token',
    ticket: 'ticket-1',
    account: anAccount(),
    expiresAt: null,
    accessExpiresAt: null,
    keptAt: '2026-08-18T08:00:00.000Z',
    ...change,
  };
}

export function aConnect(change: Partial<AboutConnect> = {}): AboutConnect {
  return {
    version: '0.1.0',
    build: '4f2a91c07be3',
    region: 'Frankfurt',
    isTlsEndedInFront: false,
    contract: contractNumber,
    keepTickets: 'roaming',
    microsoft: null,
    ...change,
  };
}

function anAccount(): Account {
  return {
    id: 'mara',
    displayName: 'Mara Lindqvist',
    emailAddress: 'mara@acme.example',
    avatar: null,
  };
}

/** A mail as a customer writes it: a picture in the text, a table, two files, a quoted answer. */
export function aMail(change: Partial<OpenEmail> = {}): OpenEmail {
  const mara = { name: 'Mara Lindqvist', address: 'mara@acme.example' };
  const jonas = { name: 'Jonas Weber', address: 'jonas.weber@customer.example' };
  return {
    itemId: 'item-1',
    mode: 'read',
    subject: 'Printer on floor 3 prints blank pages since Monday',
    from: jonas,
    sender: jonas,
    to: [mara],
    cc: [],
    receivedAt: new Date('2026-08-18T09:12:00Z'),
    internetMessageId: '<printer-1@customer.example>',
    conversationId: 'conversation-1',
    attachments: [
      anAttachment({ id: 'a1', name: 'error-log-2026-08-17.txt', contentType: 'text/plain' }),
      anAttachment({ id: 'a2', name: 'Photo of the display panel.jpg', sizeBytes: 2_410_000 }),
      anAttachment({ id: 'a3', name: 'image001.png', sizeBytes: 9_800, isInline: true }),
    ],
    ...change,
  };
}

export function anAttachment(
  change: Partial<OpenEmail['attachments'][number]> = {},
): OpenEmail['attachments'][number] {
  return {
    id: 'a1',
    name: 'file.bin',
    sizeBytes: 48_200,
    contentType: 'application/octet-stream',
    kind: 'file',
    isInline: false,
    contentId: null,
    ...change,
  };
}

const mailHtml = `<p>Hello Mara,</p>
<p>since <b>Monday</b> the printer on <i>floor 3</i> prints blank pages. What we tried:</p>
<ol><li>new toner</li><li>restart, twice</li><li>the driver from <a href="https://drivers.example.com/p3">drivers.example.com</a></li></ol>
<table border="1"><tr><th>Day</th><th>Pages</th><th>Blank</th></tr><tr><td>Mon</td><td>120</td><td>118</td></tr><tr><td>Tue</td><td>96</td><td>96</td></tr></table>
<p><img src="cid:image001.png@01DA" alt="Display with error 49.4C02"></p>
<p style="color:#1f497d">Could somebody have a look this week? The accounting department waits for its invoices.</p>
<p>Kind regards<br>Jonas Weber</p>
<blockquote><p>Did you see this already last week?</p></blockquote>`;

export const projects: readonly Project[] = [
  { id: '10000', key: 'HELP', name: 'Help desk' },
  { id: '10001', key: 'INFRA', name: 'Infrastructure and printers' },
  { id: '10002', key: 'SALES', name: 'Sales' },
];

export const issueTypes: readonly IssueType[] = [
  { id: '1', name: 'Incident', isSubtask: false },
  { id: '2', name: 'Task', isSubtask: false },
  { id: '3', name: 'Sub-task', isSubtask: true },
];

export function aField(change: Partial<IssueField> = {}): IssueField {
  return {
    id: 'customfield_1',
    name: 'Field',
    kind: 'text',
    isRequired: true,
    hasDefault: false,
    options: [],
    ...change,
  };
}

export const plainFields: readonly IssueField[] = [
  aField({ id: 'summary', name: 'Summary' }),
  aField({ id: 'description', name: 'Description', kind: 'rich-text', isRequired: false }),
];

/** What a test turns: everything has a calm default. */
export interface FakeOptions {
  /** Whose shared mailbox the email is in; the user's own unless a test says otherwise. */
  readonly mailboxOwner?: string;
  readonly locale?: string;
  readonly theme?: HostTheme | null;
  readonly sites?: readonly Site[];
  readonly sessions?: readonly Session[];
  readonly mail?: OpenEmail | null;
  /** What is selected in the mail; nothing unless told. */
  readonly selection?: string;
  readonly readBody?: (mail: OpenEmail, format: 'html' | 'text') => Promise<string>;
  readonly canReadWholeMail?: boolean;
  readonly canReadAttachments?: boolean;
  readonly jira?: Partial<JiraClient>;
  readonly signIn?: (request: SignInRequest) => Promise<{ ticket: string; account: Account }>;
  /** The OAuth window; stays open unless told. */
  readonly oauthWindow?: OauthWindow['open'];
  readonly startOauth?: ConnectClient['startOauth'];
  readonly finishOauth?: ConnectClient['finishOauth'];
  readonly signOut?: ConnectClient['signOut'];
  /** Where a sign-in is kept; in the mailbox unless told. */
  readonly keptIn?: TicketPlace;
  readonly createIssue?: (plan: FilingPlan) => Promise<CreatedIssue>;
  readonly uploads?: (filing: Pick<FilingRecord, 'files'>) => FakeQueue;
  /** What an earlier pane left open. */
  readonly records?: readonly FilingRecord[];
  readonly isFiledElsewhere?: boolean;
  readonly readHeaders?: () => Promise<string>;
  readonly now?: () => Date;
  readonly preferences?: Readonly<Record<string, unknown>>;
  readonly drafts?: readonly Draft[];
  readonly isConnectHttps?: boolean;
  /** What the frame of direct mode says; refuses unless told. */
  readonly openFrame?: (site: Site) => Promise<FrameConnection>;
  /** Calls that stand in the receipt already. */
  readonly calls?: readonly ReceiptHead[];
  readonly about?: Partial<AboutConnect>;
  readonly sitesFailure?: unknown;
  readonly forget?: () => Promise<void>;
}

export interface FakeServices extends Services {
  /** Selects another mail, as the user does in Outlook. */
  select(mail: OpenEmail | null): void;
  readonly plans: FilingPlan[];
  readonly opened: string[];
  /** How often the pane was to start anew. */
  reloads(): number;
  readonly keptDrafts: Map<string, Draft>;
}

const languages: ReadonlyMap<string, Messages> = new Map([
  ['de', de],
  ['es', es],
  ['fr', fr],
  ['ja', ja],
]);

/** The words of a locale without a wait, English for a language that the pane doesn't have. */
export function languageIn(locale: string): Language {
  const tag = /^[a-z]+/i.exec(locale)?.[0].toLowerCase() ?? '';
  return languageOf(languages.get(tag) ?? en, locale);
}

export function fakeServices(options: FakeOptions = {}): FakeServices {
  const mails = signal<OpenEmail | null>(options.mail === undefined ? aMail() : options.mail);
  const sessions = signal<readonly Session[]>(options.sessions ?? [aSession()]);
  const plans: FilingPlan[] = [];
  const opened: string[] = [];
  const keptDrafts = new Map((options.drafts ?? []).map((draft) => [draft.mailKey, draft]));
  const connections = createSiteConnections({
    openFrame:
      options.openFrame ?? ((site) => Promise.reject(frameUnavailable(site, 'no-handshake'))),
    memory: memoryStore({}),
  });
  const receipt = aReceipt(options.calls ?? []);
  let filings = 0;
  let additions = 0;
  let reloads = 0;
  const records = fakeRecords(options.records ?? []);
  const createAsTold = async (issue: NewIssue): Promise<CreatedIssue> => {
    const [filing] = issue.properties;
    const filingId = isRecord(filing?.value) ? String(filing.value['id']) : '';
    const { projectId, issueTypeId, summary, description, fields } = issue;
    const files = records.kept.find((record) => record.filingId === filingId)?.files ?? [];
    const made = { projectId, issueTypeId, summary, description, fields };
    const plan = { filingId, ...made, files, watchers: [] };
    plans.push(plan);
    const url = 'https://jira.acme.example/jira/browse/HELP-42';
    return (await options.createIssue?.(plan)) ?? { id: '20001', key: 'HELP-42', url };
  };
  const locale = options.locale ?? 'en-GB';
  const connect: ConnectClient = {
    renew: () => Promise.reject(new Error('renewed below the pane')),
    signOut: options.signOut ?? (() => Promise.resolve({ revoked: true, page: null })),
    sites: () =>
      options.sitesFailure === undefined
        ? Promise.resolve({
            sites: options.sites ?? [aSite()],
            connect: { ...aConnect(), ...options.about },
          })
        : Promise.reject(options.sitesFailure),
    route: () =>
      Promise.resolve({ tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' } }),
    signIn: async (_, request) => ({
      expiresAt: null,
      accessExpiresAt: null,
      alsoGranted: [],
      ...(await (options.signIn?.(request) ??
        Promise.resolve({ ticket: 'ticket-2', account: anAccount() }))),
    }),
    startOauth:
      options.startOauth ??
      (() =>
        Promise.resolve({
          authorizeUrl:
            'https://jira.acme.example/jira/plugins/servlet/oauth/authorize?oauth_token=t',
          transaction: 'code-transaction',
        })),
    finishOauth:
      options.finishOauth ??
      (() =>
        Promise.resolve({
          ticket: 'ticket-3',
          account: anAccount(),
          expiresAt: null,
          accessExpiresAt: null,
          alsoGranted: [],
        })),
  };
  const preferences = memoryStore(options.preferences ?? {});
  const kept: Sessions = {
    snapshot: sessions.get,
    subscribe: sessions.subscribe,
    keep: async (session) => {
      sessions.set([...sessions.get().filter((s) => s.siteId !== session.siteId), session]);
      return options.keptIn ?? 'roaming';
    },
    forget: async (siteId) => {
      sessions.set(sessions.get().filter((s) => s.siteId !== siteId));
      await options.forget?.();
    },
    refresh: () => undefined,
    follow: () => Promise.resolve(),
    candidates: (siteId) => sessions.get().filter((s) => s.siteId === siteId),
  };
  return {
    plans,
    opened,
    keptDrafts,
    select: (mail) => mails.set(mail),
    language: languageIn(locale),
    host: {
      locale,
      theme: () => options.theme ?? null,
      subscribeTheme: () => () => undefined,
      openLink: (url) => opened.push(url),
    },
    mail: {
      current: mails.get,
      subscribe: mails.subscribe,
      readSelection: () => Promise.resolve(options.selection ?? ''),
      readBody: options.readBody ?? (() => Promise.resolve(mailHtml)),
      readAttachment: () => Promise.reject(new Error('not read by the pane')),
      canReadAttachments: () => options.canReadAttachments ?? true,
      canReadWholeMail: () => options.canReadWholeMail ?? true,
      readWholeMail: () => Promise.reject(new Error('not read by the pane')),
      readOwner: () => Promise.resolve(options.mailboxOwner ?? null),
      readHeaders: options.readHeaders ?? (() => Promise.resolve('')),
    },
    connect,
    oauthParts: () => ({
      connect,
      window: { open: options.oauthWindow ?? untilCancelled, close: () => undefined },
    }),
    sessions: kept,
    leave: createSignOut({
      sessions: kept,
      connect,
      exclusive: { run: (_, work) => work() },
      roaming: {
        ...preferences,
        adopt: () => undefined,
        clear: async () =>
          void (await Promise.all(preferences.keys().map((key) => preferences.remove(key)))),
      },
      local: createMemoryStore(),
      others: [],
      now,
    }),
    reload: () => (reloads += 1),
    reloads: () => reloads,
    preferences,
    drafts: {
      load: (key) => keptDrafts.get(key) ?? null,
      save: (draft) => keptDrafts.set(draft.mailKey, draft),
      discard: (key) => keptDrafts.delete(key),
    },
    connection: connections,
    receipt,
    openSite: (site, session) =>
      openFake(site, session, { ...options, connections, kept: preferences }),
    addedFiles: createAddedFiles(() => `added-${(additions += 1)}`),
    filings: records,
    filingParts: (site) => ({
      jira: { ...site.jira, createIssue: createAsTold },
      siteId: site.site.id,
      store: records,
      newFilingId: () => `filing-${(filings += 1)}`,
      nowMs: () => new Date('2026-08-18T10:00:00Z').getTime(),
      pause: () => Promise.resolve(),
    }),
    uploads: async (_, { record }) =>
      options.uploads?.(record) ?? new FakeQueue(record, { status: 'done', sameAs: null }),
    alone: async (_, work) => {
      if (options.isFiledElsewhere === true) return false;
      await work();
      return true;
    },
    now: options.now ?? now,
    isConnectHttps: options.isConnectHttps ?? true,
    connectHost: 'connect.acme.example',
  };
}

/** Finds nothing, as in an empty Jira. */
export const fakeSearch: FieldSearch = {
  mayFindPeople: () => Promise.resolve(true),
  users: () => Promise.resolve([]),
  assignees: () => Promise.resolve([]),
  groups: () => Promise.resolve([]),
  labels: () => Promise.resolve([]),
  issues: () => Promise.resolve([]),
  epics: () => Promise.resolve([]),
  sprints: () => Promise.resolve([]),
  linkTypes: () => Promise.resolve([]),
};

function now(): Date {
  return new Date('2026-08-18T10:00:00Z');
}

function openFake(
  site: Site,
  session: Session,
  options: FakeOptions & {
    readonly connections: Services['connection'];
    readonly kept: Services['preferences'];
  },
): OpenedSite {
  return {
    site,
    session,
    preferences: options.kept,
    connection: options.connections(site, session.method),
    jira: {
      ...quietIssues,
      desk: quietDesk,
      myself: () => Promise.resolve(session.account),
      projects: () => Promise.resolve({ projects, isWhole: true }),
      searchProjects: () => Promise.resolve([]),
      fillIssue: () => Promise.resolve([]),
      addWatcher: () => Promise.resolve(),
      personOf: () => Promise.resolve(null),
      recentProjects: () => Promise.resolve([]),
      project: () => Promise.reject(new AppError('JIRA_NOT_FOUND', { host: 'jira.acme.example' })),
      serverInfo: () =>
        Promise.resolve({ kind: site.kind, version: '9.12.12', versionNumbers: [9, 12, 12] }),
      issueTypes: () => Promise.resolve(issueTypes),
      createFields: () => Promise.resolve(plainFields),
      fieldHelp: () => Promise.resolve({}),
      search: fakeSearch,
      isTextTooLong: (document) => Promise.resolve(documentToText(document).length > 32_767),
      attachmentLimits: () => Promise.resolve({ isEnabled: true, maxBytes: 10_000_000 }),
      createIssue: () => Promise.reject(new Error('goes through services.filingParts')),
      attach: () => Promise.reject(new Error('goes through services.uploads')),
      ...options.jira,
    },
  };
}

function untilCancelled({ signal }: { readonly signal: AbortSignal }): Promise<string> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('CANCELLED', {})));
  });
}

function aReceipt(calls: readonly ReceiptHead[]): Receipt {
  let at = Date.parse('2026-08-18T09:59:00Z');
  const receipt = createReceipt(() => new Date((at += 84)));
  for (const head of calls) {
    void receipt.record(head, () => Promise.resolve({ status: 200, text: '{"values":[]}' }));
  }
  return receipt;
}

function memoryStore(start: Readonly<Record<string, unknown>>): KeyValueStore {
  const values = new Map(Object.entries(start));
  return {
    get: (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}
