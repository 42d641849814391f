import { beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../contract/errors.ts';
import type { CreatingJira } from '../../../../core/filing/creation/create-issue.ts';
import { createIssue } from '../../../../core/filing/creation/create-issue.ts';
import { fileEmail, type FilingJira } from '../../../../core/filing/creation/file-email.ts';
import { findDuplicates } from '../../../../core/filing/creation/find-duplicates.ts';
import type { FilingPlan, FilingRecord, FilingStore } from '../../../../core/filing/model.ts';
import type { NewRequest } from '../../../../core/jira/service-desk-client.ts';
import type { FoundIssue } from '../../../../core/jira/issue-client.ts';
import type { FieldOption, FilledField } from '../../../../core/jira/model.ts';
import { quietDesk } from '../../../support/jira/quiet-desk.ts';
import { quietIssues } from '../../../support/jira/quiet-issues.ts';

const identity = { mailKey: 'm-1', thread: [] };
const jonas: FieldOption = { id: 'jonas@new.example', label: 'Jonas', isNew: true };

function people(kind: 'customer' | 'customers', ...items: readonly FieldOption[]): FilledField {
  return { kind, value: { kind: 'found', items } };
}

function aPlan(change: Partial<FilingPlan> = {}): FilingPlan {
  return {
    filingId: 'f-1',
    projectId: '8',
    issueTypeId: 'request:25',
    summary: 'Where is our boat?',
    description: { blocks: [{ kind: 'paragraph', content: [] }] },
    fields: {},
    files: [],
    watchers: [],
    names: { organisation: 'Organisation' },
    request: {
      project: { id: '8', key: 'HLP', name: 'Guest Desk' },
      deskId: '4',
      requestTypeId: '25',
      portal: 'https://jira.example/servicedesk/customer/portal/2',
      later: [],
    },
    ...change,
  };
}

/** A desk that keeps what it was told. */
class Desk {
  readonly raised: NewRequest[] = [];
  readonly customers: string[] = [];
  readonly named: string[] = [];
  readonly filled: string[] = [];
  /** The user's issues of other doings. */
  others: FoundIssue[] = [];
  onRaise: 'fine' | 'answer lost' | AppError = 'fine';
  onCustomer: AppError | null = null;
  onFill: AppError | null = null;

  client(): FilingJira {
    const creating: CreatingJira = {
      createIssue: () => Promise.reject(new Error('no issue is to be created')),
      addWatcher: () => Promise.resolve(),
      fillIssue: (_, { description, fields }) => {
        this.filled.push(
          ...Object.keys(fields),
          ...(description.blocks.length === 0 ? [] : ['description']),
        );
        return this.onFill === null ? Promise.resolve([]) : Promise.reject(this.onFill);
      },
      desk: {
        ...quietDesk,
        createCustomer: (_, { id, label }) => {
          if (this.onCustomer !== null) return Promise.reject(this.onCustomer);
          this.customers.push(id);
          return Promise.resolve({ id: `made-${this.customers.length}`, label });
        },
        createRequest: (request) => {
          if (this.onRaise instanceof AppError) return Promise.reject(this.onRaise);
          this.raised.push(request);
          return this.onRaise === 'fine'
            ? Promise.resolve({ id: '100', key: 'HLP-100', url: 'u/HLP-100' })
            : Promise.reject(new AppError('JIRA_BROKE_OFF', { host: 'jira' }));
        },
        nameIssue: (id, { key }) => {
          this.named.push(`${id} ${key}`);
          return Promise.resolve();
        },
      },
    };
    return {
      ...quietIssues,
      ...creating,
      ownIssues: () =>
        Promise.resolve([
          ...this.raised.map((_, index) => found(`10${index}`, 'Where is our boat?')),
          ...this.others,
        ]),
    };
  }
}

function found(id: string, summary: string, key = `HLP-${id}`): FoundIssue {
  return { id, key, url: `u/${key}`, summary, status: 'Open' };
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe('createIssue for a request', () => {
  it('names the request at once, by the filing and by the mail', async () => {
    await createIssue(desk.client(), aPlan(), identity);

    expect(desk.named).toEqual(['100 postern.filing', '100 postern.mail']);
  });

  it('makes a customer of whom the user ticked, once, and puts them in every place', async () => {
    const fields = {
      raiseOnBehalfOf: people('customer', jonas),
      requestParticipants: people('customers', { id: 'hanne', label: 'Hanne' }, jonas),
    };

    await createIssue(desk.client(), aPlan({ fields }), identity);

    expect(desk.customers).toEqual(['jonas@new.example']);
    expect(desk.raised[0]?.fields).toEqual({
      raiseOnBehalfOf: people('customer', { id: 'made-1', label: 'Jonas' }),
      requestParticipants: people(
        'customers',
        { id: 'hanne', label: 'Hanne' },
        { id: 'made-1', label: 'Jonas' },
      ),
    });
  });

  it('raises nothing when a customer may not be made', async () => {
    desk.onCustomer = new AppError('CUSTOMER_NOT_ALLOWED', { name: 'Jonas' });
    const fields = { raiseOnBehalfOf: people('customer', jonas) };

    const made = createIssue(desk.client(), aPlan({ fields }), identity);

    await expect(made).rejects.toMatchObject({ code: 'CUSTOMER_NOT_ALLOWED' });
    expect(desk.raised).toEqual([]);
  });

  it('writes afterwards what the portal does not take', async () => {
    const { request } = aPlan();
    const later = ['summary', 'description', 'organisation'];
    const fields = { organisation: people('customers', { id: '31', label: 'Nordkai' }) };
    if (request === undefined) throw new TypeError('the plan raises a request');

    await createIssue(desk.client(), aPlan({ fields, request: { ...request, later } }), identity);

    expect(desk.raised[0]).toMatchObject({
      summary: null,
      description: { blocks: [] },
      fields: {},
    });
    expect(desk.filled).toEqual(['organisation', 'summary', 'description']);
  });

  it('has made the request although what comes afterwards fails, and says what is missing', async () => {
    desk.onFill = new AppError('PERMISSION_MISSING', { reason: '' });
    const { request } = aPlan();
    const fields = { organisation: people('customers', { id: '31', label: 'Nordkai' }) };
    if (request === undefined) throw new TypeError('the plan raises a request');
    const plan = aPlan({ fields, request: { ...request, later: ['organisation'] } });

    const made = await createIssue(desk.client(), plan, identity);

    expect(made).toMatchObject({ key: 'HLP-100', missed: ['Organisation'] });
  });
});

describe('fileMail with a request', () => {
  const kept = new Map<string, FilingRecord>();
  const store: FilingStore = {
    load: (_, mailKey) => kept.get(mailKey) ?? null,
    save: (record) => Promise.resolve(void kept.set(record.mailKey, record)),
    remove: (_, mailKey) => Promise.resolve(void kept.delete(mailKey)),
  };
  const file = (jira = desk.client()) =>
    fileEmail(
      {
        jira,
        siteId: 'acme',
        store,
        newFilingId: () => 'f-1',
        nowMs: () => 0,
        pause: () => Promise.resolve(),
      },
      {
        mail: identity,
        seen: [],
        linkTitle: 'Mail',
        makePlan: (filingId) => Promise.resolve(aPlan({ filingId })),
      },
    );
  beforeEach(() => kept.clear());

  it('finds the request whose answer was lost, and raises no second one', async () => {
    desk.onRaise = 'answer lost';

    const filed = await file();

    expect(filed).toMatchObject({
      status: 'created',
      issue: {
        key: 'HLP-100',
        portalUrl: 'https://jira.example/servicedesk/customer/portal/2/HLP-100',
      },
    });
    expect(desk.raised).toHaveLength(1);
  });

  it('takes nothing for it that was there before, is elsewhere or says something else', async () => {
    desk.others = [found('7', 'Where is our boat?')];
    const jira = desk.client();
    desk.onRaise = new AppError('JIRA_BROKE_OFF', { host: 'jira' });

    await expect(
      file({
        ...jira,
        desk: {
          ...jira.desk,
          createRequest: (request) => {
            desk.others.push(found('8', 'Another one'));
            desk.others.push(found('9', 'Where is our boat?', 'SUP-9'));
            return jira.desk.createRequest(request);
          },
        },
      }),
    ).rejects.toMatchObject({ code: 'FILING_UNSURE', cause: { code: 'JIRA_BROKE_OFF' } });
    expect(kept.get('m-1')).toMatchObject({ issue: null, pendingAttempt: { atMs: 0 } });
  });

  it('leaves alone what another filing made with the same summary', async () => {
    desk.onRaise = new AppError('JIRA_BROKE_OFF', { host: 'jira' });
    const jira = desk.client();
    const others = {
      ...jira,
      issueProperty: () => Promise.resolve({ id: 'f-other' }),
      desk: {
        ...jira.desk,
        createRequest: (request: NewRequest) => {
          desk.others.push(found('8', 'Where is our boat?'));
          return jira.desk.createRequest(request);
        },
      },
    };

    await expect(file(others)).rejects.toMatchObject({
      code: 'FILING_UNSURE',
      cause: { code: 'JIRA_BROKE_OFF' },
    });
  });
});

describe('findDuplicates of a request', () => {
  it('names what a broken connection had raised twice, and nothing of another filing', async () => {
    desk.others = [
      found('7', 'Where is our boat?'),
      found('8', 'Where is our boat?'),
      found('9', 'Where is our boat?'),
    ];
    const record: FilingRecord = {
      siteId: 'acme',
      mailKey: 'm-1',
      filingId: 'f-1',
      summary: 'Where is our boat?',
      pendingAttempt: null,
      issue: { id: '9', key: 'HLP-9', url: 'u/HLP-9' },
      isLinked: true,
      files: [],
      completed: {},
      pendingImages: null,
      request: { projectKey: 'HLP', before: ['7'], hasSummary: true, portal: null },
    };

    const doubles = await findDuplicates(desk.client(), record);

    expect(doubles.map(({ key }) => key)).toEqual(['HLP-8']);
  });
});
