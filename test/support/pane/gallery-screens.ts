import type { Site } from '../../../contract/answers/connect-answers.ts';
import { AppError } from '../../../contract/errors.ts';
import { FakeQueue } from './fake-filing.ts';
import {
  aField,
  aMail,
  aSession,
  aSite,
  anAttachment,
  plainFields,
  type FakeOptions,
} from './fake-services.ts';

export const cloudSite: Site = aSite({
  id: 'cloud',
  name: 'Acme Cloud',
  kind: 'cloud',
  baseUrl: 'https://acme.atlassian.example',
  signInMethods: ['api-token'],
});

const oauthSite: Site = aSite({ signInMethods: ['oauth1', 'personal-access-token', 'password'] });

const signedIn = {
  sessions: [aSession({ siteId: 'cloud', method: 'api-token' })],
  preferences: { 'last-choice.cloud': { projectId: '10001', issueTypeId: '1' } },
} as const;

const broken = new AppError('CREDENTIALS_REJECTED', { site: 'acme' }, { requestId: 'q7f3-22' });

/** What each picture of the gallery shows. */
export const screens: Readonly<Record<string, FakeOptions>> = {
  sites: {
    sessions: [],
    sites: [
      cloudSite,
      aSite(),
      aSite({ id: 'old', name: 'Archive', baseUrl: 'http://old.example' }),
    ],
  },
  'no-sites': { sessions: [], sites: [] },
  'connect-down': {
    sitesFailure: new AppError('CONNECT_UNREACHABLE', { host: 'connect.acme.example' }),
  },
  'sign-in-cloud': { sessions: [] },
  'sign-in': { sessions: [], sites: [aSite()], signIn: () => Promise.reject(broken) },
  'sign-in-oauth': {
    sessions: [],
    sites: [oauthSite],
    oauthWindow: () => Promise.reject(new AppError('DIALOG_BLOCKED', {})),
  },
  'sign-in-waiting': { sessions: [], sites: [oauthSite] },
  'sign-in-code': {
    sessions: [],
    sites: [oauthSite],
    finishOauth: () => Promise.reject(new AppError('OAUTH_CODE_REJECTED', {})),
  },
  'first-form': { ...signedIn, preferences: {} },
  form: signedIn,
  'form-loading': {
    ...signedIn,
    readBody: () => new Promise(() => undefined),
    jira: { createFields: () => new Promise(() => undefined) },
  },
  'form-fields': {
    ...signedIn,
    jira: {
      createFields: () =>
        Promise.resolve([
          ...plainFields,
          aField({ id: 'c1', name: 'Location', kind: 'option', options: locations }),
          aField({ id: 'c2', name: 'Affected departments', kind: 'options', options: locations }),
          aField({ id: 'c3', name: 'Labels', kind: 'labels' }),
          aField({ id: 'c4', name: 'Due date', kind: 'date' }),
          aField({ id: 'c5', name: 'Number of devices', kind: 'number' }),
          aField({ id: 'c6', name: 'Steps to reproduce', kind: 'rich-text' }),
        ]),
    },
  },
  'form-unsupported': {
    ...signedIn,
    jira: {
      createFields: () =>
        Promise.resolve([
          ...plainFields,
          aField({ id: 'c7', name: 'Approver', kind: 'unsupported' }),
          aField({ id: 'c8', name: 'Cost centre tree', kind: 'unsupported' }),
        ]),
    },
  },
  'form-long': {
    ...signedIn,
    mail: aMail({
      subject:
        'RE: FW: [EXTERNAL] Angebot Nr. 2026-08-4711 zur Erweiterung der Lagerverwaltung einschließlich Donaudampfschifffahrtsgesellschaftskapitänsmütze',
      attachments: [
        anAttachment({
          id: 'b1',
          name: 'Angebot_2026-08-4711_Erweiterung_Lagerverwaltung_final_v3_signiert.pdf',
          sizeBytes: 812_000,
        }),
        anAttachment({ id: 'b2', name: 'Preise.xlsx', sizeBytes: 31_000 }),
        anAttachment({ id: 'b3', name: 'Aufzeichnung der Besprechung.mp4', sizeBytes: 38_000_000 }),
        anAttachment({ id: 'b4', name: 'Pläne.zip', sizeBytes: 4_100_000 }),
        anAttachment({
          id: 'b5',
          name: 'FW Rückfrage',
          contentType: 'message/rfc822',
          kind: 'item',
        }),
      ],
    }),
    readBody: () =>
      Promise.resolve(
        `<h1>Angebot</h1>${'<p>Sehr geehrte Damen und Herren, anbei erhalten Sie unser Angebot.</p>'.repeat(8)}<table border=1><tr>${'<th>Spalte</th>'.repeat(7)}</tr><tr>${'<td>1.234,00</td>'.repeat(7)}</tr></table>`,
      ),
  },
  'form-parts': {
    ...signedIn,
    readBody: () =>
      Promise.resolve(
        '<p>External sender: this message comes from outside Acme.</p><p>Hello Mara,</p><p>pump 4 leaks again since Monday. Could you send somebody?</p><p>Kind regards,<br>Jonas Weber<br>Facility services</p><p>This e-mail and its attachments are confidential. If you have received it in error, please delete it.</p><div id="divRplyFwdMsg"><b>From:</b> Mara<br><b>Sent:</b> Monday<br><b>To:</b> Jonas</div><p>Which pump?</p>',
      ),
  },
  'form-failed': {
    ...signedIn,
    createIssue: () =>
      Promise.reject(
        new AppError(
          'FIELDS_REJECTED',
          {
            fields: [{ id: 'summary', message: 'Summary is too long for this project.' }],
            messages: [],
          },
          { requestId: 'a81c-04' },
        ),
      ),
  },
  'form-expired': {
    ...signedIn,
    createIssue: () => Promise.reject(new AppError('TICKET_EXPIRED', {})),
  },
  'no-projects': {
    ...signedIn,
    jira: { projects: () => Promise.resolve({ projects: [], isWhole: true }) },
  },
  'body-failed': {
    ...signedIn,
    readBody: () => Promise.reject(new AppError('OUTLOOK_SILENT', { call: 'body', seconds: 10 })),
  },
  empty: {
    ...signedIn,
    mail: aMail({ subject: '', attachments: [] }),
    canReadWholeMail: false,
    readBody: () => Promise.resolve(''),
  },
  'no-mail': { ...signedIn, mail: null },
  result: {
    ...signedIn,
    uploads: (plan) => {
      const queue = new FakeQueue(plan, { status: 'waiting' });
      queue.put('error-log-2026-08-17.txt', { status: 'done', sameAs: null });
      queue.put('Photo of the display panel.jpg', {
        status: 'sending',
        sentBytes: 1_500_000,
        totalBytes: 2_410_000,
      });
      return queue;
    },
  },
  'result-failed': {
    ...signedIn,
    uploads: (plan) => {
      const queue = new FakeQueue(plan, { status: 'done', sameAs: null });
      const name = 'Photo of the display panel.jpg';
      const error = new AppError('ATTACHMENT_TOO_LARGE', { name, limitBytes: 2_000_000 });
      queue.put(name, { status: 'failed', error });
      return queue;
    },
  },
  'result-done': signedIn,
  warning: {
    ...signedIn,
    sites: [{ ...cloudSite, baseUrl: 'http://jira.acme.example' }],
    sessions: [aSession({ siteId: 'cloud', method: 'password' })],
  },
  oauth: { ...signedIn, sessions: [aSession({ siteId: 'cloud', method: 'oauth2' })] },
};

const locations = [
  { id: '1', label: 'Berlin' },
  { id: '2', label: 'Gothenburg' },
  { id: '3', label: 'Łódź' },
];
