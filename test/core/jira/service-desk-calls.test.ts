import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewRequest } from '../../../core/jira/service-desk-client.ts';
import { isRecord, siteKinds, type SiteKind } from '../../../contract/connect-api.ts';
import type { Fault, FaultRequest } from '../../../demo/jira/server.ts';
import { startDemoJira, type DemoJira } from '../../../demo/jira/start.ts';
import { aStranger, openDesk } from '../../support/jira/service-desk-stage.ts';

let jira: DemoJira;
beforeEach(async () => {
  jira = await startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0 });
});
afterEach(() => jira.close());

/** Answers one call with a refusal. */
function refuse(path: string, fault: Fault): void {
  jira.setFaults((_: SiteKind, request: FaultRequest) =>
    request.method === 'POST' && request.path.endsWith(path) ? fault : null,
  );
}

const aRequest: NewRequest = {
  deskId: '4',
  requestTypeId: '25',
  portal: 'https://jira.example.com/servicedesk/customer/portal/2',
  summary: 'Where is our boat?',
  description: { blocks: [] },
  fields: {},
  names: { summary: 'What do you want to know?' },
};

describe.each(siteKinds)('the desk of a Jira of kind %s', (kind) => {
  it('offers request types in the groups of the portal, then the issue types', async () => {
    const { client, project } = await openDesk(jira, kind);

    const types = await client.issueTypes(project);

    expect(types.map(({ name, request }) => [name, request?.group])).toEqual([
      ['Ask a question', 'Common requests'],
      ['Report a fault', 'Common requests'],
      ['Change a booking', 'Common requests'],
      ['Borrow a device', 'Equipment'],
      ['Service Request', undefined],
      ['Fault', undefined],
    ]);
    expect(types[0]?.request?.description).toContain('moorings');
  });

  it('offers the issue types alone where the user has no desk', async () => {
    const { client, project } = await openDesk(jira, kind);

    const types = await client.issueTypes({ ...project, id: '4711', key: 'SUP' });

    expect(types.some(({ request }) => request !== undefined)).toBe(false);
    expect(types.length).toBeGreaterThan(0);
  });

  it.each([401, 403, 404])(
    'offers the issue types alone where the desk answers %i',
    async (status) => {
      const { client, project } = await openDesk(jira, kind);
      jira.setFaults((_, { path }) =>
        path.includes('/servicedeskapi/')
          ? { status, body: '{"message":"scope does not match"}' }
          : null,
      );

      const types = await client.issueTypes(project);

      expect(types.map(({ name }) => name)).toEqual(['Service Request', 'Fault']);
    },
  );

  it.each([401, 403, 404, 500])(
    'offers its request types without groups where Jira answers %i about the groups',
    async (status) => {
      const { client, project } = await openDesk(jira, kind);
      jira.setFaults((_, { path }) =>
        path.includes('/requesttypegroup') ? { status, body: '{"message":"no"}' } : null,
      );

      const types = await client.issueTypes(project);

      expect(types.map(({ name, request }) => [name, request?.group])).toEqual([
        ['Ask a question', null],
        ['Report a fault', null],
        ['Change a booking', null],
        ['Borrow a device', null],
        ['Service Request', undefined],
        ['Fault', undefined],
      ]);
    },
  );

  it('does not take a desk that failed for one that is not there', async () => {
    const { client, project } = await openDesk(jira, kind);
    jira.setFaults((_, { path }) =>
      path.includes('/servicedeskapi/') ? { status: 503, body: 'restarting' } : null,
    );

    await expect(client.issueTypes(project)).rejects.toMatchObject({ code: 'JIRA_FAILED' });
  });

  it('tells the portal’s fields in its words, with help, kinds and what it fills in', async () => {
    const desk = await openDesk(jira, kind);

    const fault = await desk.fields('Report a fault');

    expect(fault.map((field) => [field.id, field.kind])).toEqual([
      ['raiseOnBehalfOf', 'customer'],
      ['summary', 'text'],
      ['description', 'rich-text'],
      ['customfield_10801', 'option'],
      ['customfield_10802', 'radio'],
      ['customfield_10803', 'checkboxes'],
      ['customfield_10804', 'options'],
      ['customfield_10805', 'cascade'],
      ['customfield_10806', 'number'],
      ['customfield_10807', 'date'],
      ['customfield_10808', 'date-time'],
      ['customfield_10809', 'url'],
      ['customfield_10810', 'user'],
      ['customfield_10811', 'labels'],
      ['customfield_10813', 'rich-text'],
      ['priority', 'option'],
      ['customfield_10800', 'organizations'],
      ['requestParticipants', 'customers'],
    ]);
    expect(fault.find(({ id }) => id === 'customfield_10801')).toMatchObject({
      name: 'Which boat?',
      help: 'It stands on the bow.',
      isRequired: true,
    });
    expect(fault.find(({ id }) => id === 'priority')).toMatchObject({
      startValue: { kind: 'option', id: '3' },
    });
  });

  it('keeps for afterwards what belongs to a request and is not in its portal', async () => {
    const desk = await openDesk(jira, kind);

    const booking = await desk.fields('Change a booking');

    expect(booking.filter(({ isAfter }) => isAfter === true).map(({ id }) => id)).toEqual([
      'description',
      'customfield_10800',
    ]);
  });

  it('finds the customer with an address, a colleague who is none, and nobody else', async () => {
    const { client, project } = await openDesk(jira, kind);
    const { desk } = client;

    const sabine = await desk.customerOf(project, 'sabine.krueger@nordkai-spedition.example');
    const aiko = await desk.customerOf(project, 'aiko@brightwater.example');
    const nobody = await desk.customerOf(project, 'who@nowhere.example');

    expect(sabine?.label).toBe('Sabine Krüger');
    expect(aiko?.label).toBe('Aiko Tanabe');
    expect(nobody).toBeNull();
  });

  it('makes a customer once, whoever asks again', async () => {
    const { client, project } = await openDesk(jira, kind);
    const before = jira.store[kind].customers.length;

    const first = await client.desk.createCustomer(project, aStranger());
    const second = await client.desk.createCustomer(project, aStranger());

    expect(second.id).toBe(first.id);
    expect(jira.store[kind].customers).toHaveLength(before + 1);
    expect(jira.store[kind].customers.at(-1)).toMatchObject({
      displayName: 'Jonas Weidner',
      emailAddress: 'jonas.weidner@harbourline.example',
    });
  });

  it('says by name that customers may not be made', async () => {
    const { client, project } = await openDesk(jira, kind);
    refuse('/servicedeskapi/customer', { status: 403, body: '{"errorMessage":"No."}' });

    await expect(client.desk.createCustomer(project, aStranger())).rejects.toMatchObject({
      code: 'CUSTOMER_NOT_ALLOWED',
      facts: { name: 'Jonas Weidner' },
    });
  });

  it('gives Jira’s reason for not taking a customer', async () => {
    const { client, project } = await openDesk(jira, kind);

    const refused = client.desk.createCustomer(project, aStranger({ id: 'no address' }));

    await expect(refused).rejects.toMatchObject({
      code: 'CUSTOMER_REJECTED',
      facts: { reason: 'The email address is not valid.' },
    });
  });

  it('takes a customer who may not be let in: an open desk needs nobody let in', async () => {
    const { client, project } = await openDesk(jira, kind);
    refuse('/servicedesk/4/customer', { status: 403, body: '{"errorMessage":"No."}' });

    expect((await client.desk.createCustomer(project, aStranger())).label).toBe('Jonas Weidner');
  });

  it('raises a request for a customer, with participants, and tells where its pages are', async () => {
    const { client, project } = await openDesk(jira, kind);
    const [sabine, hanne] = await Promise.all(
      ['Sabine', 'Hanne'].map(async (name) => (await client.desk.customers(project, name))[0]),
    );
    if (sabine === undefined || hanne === undefined) throw new TypeError('both are seeded');

    const made = await client.desk.createRequest({
      ...aRequest,
      fields: {
        raiseOnBehalfOf: { kind: 'customer', value: { kind: 'found', items: [sabine] } },
        requestParticipants: { kind: 'customers', value: { kind: 'found', items: [hanne] } },
      },
    });

    const stored = jira.store[kind].issue(made.key);
    expect(stored?.reporter.displayName).toBe('Sabine Krüger');
    expect(stored?.creator.displayName).toBe('Mia Lindqvist');
    expect(stored?.request).toMatchObject({
      typeId: '25',
      participants: [{ displayName: 'Hanne Solberg' }],
    });
    expect(stored?.values.get('summary')).toBe('Where is our boat?');
    expect(made.portalUrl).toBe(`${aRequest.portal}/${made.key}`);
  });

  it('puts Jira’s sentence at the field that it names', async () => {
    const { client } = await openDesk(jira, kind);

    const refused = client.desk.createRequest({ ...aRequest, summary: '' });

    await expect(refused).rejects.toMatchObject({
      code: 'FIELDS_REJECTED',
      facts: {
        fields: [{ id: 'summary', message: expect.stringContaining('What do you want to know?') }],
        messages: [],
      },
    });
  });

  it('says on Data Center that it knows the calls to be experimental', async () => {
    const { client, project } = await openDesk(jira, kind);

    // The stand-in answers 412 to whoever does not.
    expect((await client.desk.organizations(project)).map(({ label }) => label)).toEqual([
      'Nordkai Spedition',
      'Harbourline',
      'Greenfern Foods',
    ]);
  });

  it('asks once which desk a project has', async () => {
    const { client, project, transport } = await openDesk(jira, kind);

    await client.desk.organizations(project);
    await client.desk.customers(project, 'x');

    expect(transport.asked.filter(({ call }) => call === 'serviceDesks')).toHaveLength(1);
  });
});

describe('a new customer', () => {
  it.each([
    ['cloud', 'displayName'],
    ['datacenter', 'fullName'],
  ] as const)('has on %s a name called %s', async (kind, name) => {
    const { client, project, transport } = await openDesk(jira, kind);

    await client.desk.createCustomer(project, aStranger());

    const [asked] = transport.asked.filter(({ call }) => call === 'createCustomer');
    const sent = asked?.body?.kind === 'json' ? asked.body.value : null;
    expect(isRecord(sent) ? Object.keys(sent).toSorted() : null).toEqual(
      ['email', name].toSorted(),
    );
  });
});
