import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import type { JiraRequest } from '../../../core/jira/transport.ts';
import type { JiraClient } from '../../../core/jira/client.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import type { FilledField, Project } from '../../../core/jira/model.ts';
import { isRecord, siteKinds, type SiteKind } from '../../../contract/connect-api.ts';
import { jiraCalls } from '../../../contract/jira-calls.ts';
import type { Attachment, User } from '../../../demo/jira/core/model.ts';
import { startDemoJira, type DemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { aStranger, faultValues } from '../../support/jira/service-desk-stage.ts';
import { recordingTransport } from '../../support/jira/stand-in.ts';

/** Descriptions of the calls of Jira: files of OpenAPI, by kind of Jira. */
interface Source {
  readonly name: string;
  readonly isOwn: boolean;
  readonly folder: string;
  readonly files: Readonly<Record<SiteKind, readonly string[]>>;
}

/** What this project knows of the calls it makes, written by hand and stricter than Atlassian's. */
const own: Source = {
  name: 'this project describes them',
  isOwn: true,
  folder: path.resolve('test/fixtures/jira-api'),
  files: { cloud: ['cloud.json'], datacenter: ['datacenter.json'] },
};

/** Atlassian's own descriptions, where they lie beside the project. */
const ofAtlassian: Source = {
  name: 'Atlassian describes them',
  isOwn: false,
  folder: path.resolve('../shared/specs'),
  files: {
    cloud: [
      'jira-cloud-platform-v3.json',
      // Markup can be written by the older version of the call alone.
      'jira-cloud-platform-v2-2024.json',
      'jira-cloud-software.json',
      'jira-cloud-servicedesk.json',
    ],
    datacenter: ['jira-dc-10.3.json'],
  },
};

/** Calls no description of Atlassian has: private, or older than the file. */
const undescribed: ReadonlySet<string> = new Set(['epics', 'createMetaOld']);

const javaLists: ReadonlySet<string> = new Set(['sprints state', 'search fields']);

/** Calls of Service Management, which Atlassian describes for Cloud alone. */
const deskPath = '/rest/servicedeskapi/';

let jira: DemoJira;
beforeAll(async () => {
  jira = await startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0 });
});
afterAll(() => jira.close());

describe.each(siteKinds)('requests to a Jira of kind %s', (kind) => {
  let asked: readonly JiraRequest[];
  beforeAll(async () => {
    asked = await walk(kind);
  });

  it('are many calls', () => {
    expect(asked.length).toBeGreaterThan(12);
  });

  for (const source of [own, ofAtlassian]) {
    const missing = source.files[kind].filter(
      (file) => !existsSync(path.join(source.folder, file)),
    );
    const where =
      missing.length === 0 ? '' : ` (skipped: no ${missing.join(', ')} in ../shared/specs)`;
    (missing.length === 0 ? it : it.skip)(
      `are as ${source.name}${where}`,
      () => {
        const judge = judgeOf(kind, source);
        const violations = asked
          .filter(({ call }) => source.isOwn || !undescribed.has(call))
          .filter(
            ({ path: sent }) => source.isOwn || kind === 'cloud' || !sent.startsWith(deskPath),
          )
          .flatMap((request) => judge(request).map((said) => `${request.call}: ${said}`));
        expect(violations).toEqual([]);
      },
      60_000,
    );
  }
});

it('an unknown parameter, a missing one and a wrong body are violations of our description', () => {
  const judge = judgeOf('datacenter', own);
  const searched = { path: '/rest/api/2/user/search' } as const;

  expect(judge({ ...searched, call: 'searchUsers', query: { query: 'mia' } })).toEqual([
    'there is no parameter query',
    'parameter username is missing',
  ]);
  expect(
    judge({
      call: 'createIssue',
      path: '/rest/api/2/issue',
      body: { kind: 'json', value: { fields: { summary: '' } } },
    }),
  ).toEqual(["/value/fields must have required property 'project'"]);
});

/** Opens the form of the project with every kind of field, searches in each field, creates an issue. */
async function walk(kind: SiteKind): Promise<readonly JiraRequest[]> {
  const transport = recordingTransport(jira, kind);
  const site = aSite({ kind, baseUrl: jira[kind].baseUrl });
  const client = createJiraClient({ transport, site });
  await client.myself();
  const project = (await client.projects()).projects.find(({ key }) => key === 'ALL');
  if (project === undefined) throw new TypeError('the stand-in has a project ALL');
  await client.recentProjects();
  await client.attachmentLimits();
  const types = await client.issueTypes(project);
  const nothing = types.find(({ name }) => name === 'Nothing');
  if (nothing === undefined) throw new TypeError('ALL has a type Nothing');
  const fields = await client.createFields(project, nothing);
  await client.fieldHelp(project);
  const { search } = client;
  const people = await search.users('mia');
  await search.assignees(project, 'a');
  await search.groups('o');
  await search.labels('labels', 'w');
  await search.labels('customfield_10712', '');
  const issues = await search.issues('heating', null);
  await search.issues('', project);
  await search.epics('', project);
  await search.sprints(project);
  await search.linkTypes();
  const [issue] = issues;
  if (issue === undefined) throw new TypeError('the stand-in has an issue on heating');
  const values: Readonly<Record<string, FilledField>> = {
    customfield_10703: { kind: 'number', value: { kind: 'text', text: '3' } },
    customfield_10713: { kind: 'user', value: { kind: 'found', items: people } },
    timetracking: {
      kind: 'time-tracking',
      value: { kind: 'estimates', original: '1d', remaining: '' },
    },
    issuelinks: {
      kind: 'issue-links',
      value: { kind: 'links', links: [{ type: 'Blocks', direction: 'outward', issue }] },
    },
  };
  expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(values)));
  await client.createIssue({
    projectId: project.id,
    issueTypeId: nothing.id,
    summary: 'As described',
    description: { blocks: [] },
    fields: values,
    properties: [{ key: 'postern.filing', value: { id: 'f' } }],
  });
  await walkDesk(client);
  await walkIssue(client, { kind, project, issueTypeId: nothing.id });
  return transport.asked;
}

/** Everything that is done to an issue once it is there, however it came about. */
async function walkIssue(
  client: JiraClient,
  place: { readonly kind: SiteKind; readonly project: Project; readonly issueTypeId: string },
): Promise<void> {
  const picture = {
    kind: 'image',
    contentId: 'a@b',
    alt: 'quay',
    widthPx: 300,
    link: null,
  } as const;
  const described: EmailDocument = { blocks: [{ kind: 'paragraph', content: [picture] }] };
  await client.serverInfo();
  await client.project(place.project.id);
  const issue = await client.createIssue({
    projectId: place.project.id,
    issueTypeId: place.issueTypeId,
    summary: 'With a picture',
    description: described,
    fields: {},
    properties: [{ key: 'postern.filing', value: { id: 'f' } }],
  });
  await client.linkMail(issue, { globalId: 'm', title: 'The mail' });
  await client.linkedIssues(['m']);
  await client.mentionedIssues([issue.key, 'UTF-8']);
  await client.similarIssues(['picture', 'with']);
  await client.ownIssues({ withinMinutes: 2, projectId: place.project.id });
  await client.newestKeys({ projectId: place.project.id, beforeMinutes: 1 });
  await client.issuesByKey([issue.key, `${place.project.key}-9999`], 'postern.filing');
  await client.issueProperty(issue.id, 'postern.filing');
  const person = await client.personOf('tomas@brightwater.example');
  await client.reportedIssues(person?.id ?? '');
  await client.addWatcher(issue.key, person?.id ?? '');
  jira.store[place.kind].keepAttachment(issue.key, aPicture(jira.store[place.kind].users));
  await client.attachedFiles(issue.id);
  expect(await client.placePictures(issue.id, described, { nameOf: () => 'quay.png' })).toBe(
    'placed',
  );
  // As after the user came back from Jira's own page; one field that its edit screen lacks.
  const back = await client.fillIssue(issue, {
    description: textToDocument('What the mail says'),
    fields: {
      customfield_10703: { kind: 'number', value: { kind: 'text', text: '3' } },
      labels: { kind: 'labels', value: { kind: 'labels', labels: ['winter'] } },
      customfield_10999: { kind: 'text', value: { kind: 'text', text: 'nowhere' } },
    },
  });
  expect(back).toEqual(['customfield_10999']);
  await client.mayDelete(issue.key);
  await client.deleteIssue(issue.id);
}

function aPicture([author]: readonly User[]): Omit<Attachment, 'id' | 'created'> {
  if (author === undefined) throw new TypeError('the stand-in has people');
  const file = { mimeType: 'image/png', sizeBytes: 4, sha256: '', file: '' };
  return { name: 'quay.png', author, ...file };
}

/** Raises a request for a new customer, with every kind of portal field that the desk has. */
async function walkDesk(client: JiraClient): Promise<void> {
  const { desk } = client;
  const project = await client.project('HLP');
  const fault = (await client.issueTypes(project)).find(({ name }) => name === 'Report a fault');
  if (fault?.request === undefined) throw new TypeError('the desk has faults');
  const fields = await client.createFields(project, fault);
  const organizations = await desk.organizations(project);
  const [participant] = await desk.customers(project, 'hanne');
  const [colleague = aStranger()] = await client.search.users('tom');
  const made = await desk.createCustomer(project, aStranger());
  const issue = await desk.createRequest({
    deskId: fault.request.deskId,
    requestTypeId: fault.request.requestTypeId,
    portal: null,
    summary: 'As described',
    description: textToDocument('As described, too'),
    fields: faultValues({ organizations, participant, made, colleague }),
    names: Object.fromEntries(fields.map(({ id, name }) => [id, name])),
  });
  await desk.nameIssue(issue.id, { key: 'postern.filing', value: { id: 'f' } });
}

type Judge = (request: JiraRequest) => readonly string[];

function judgeOf(kind: SiteKind, { isOwn, folder, files }: Source): Judge {
  const documents = files[kind].map((file): unknown =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  );
  return (request) => {
    // Atlassian's Data Center file counts its paths from `/rest` on.
    const sent = isOwn || kind === 'cloud' ? request.path : request.path.replace(/^\/rest/, '');
    for (const document of documents) {
      const operation = operationOf(document, sent, jiraCalls[request.call].method);
      if (operation !== null) return judgeRequest(request, { kind, isOwn, document, operation });
    }
    return [`no description has ${jiraCalls[request.call].method} ${sent}`];
  };
}

function operationOf(
  document: unknown,
  sent: string,
  method: string,
): Record<string, unknown> | null {
  const paths = isRecord(document) && isRecord(document['paths']) ? document['paths'] : {};
  // A path with a name in it must not win over one that is written out.
  const fitting = Object.entries(paths)
    .filter(([template]) => patternOf(template).test(sent))
    .toSorted(([one], [other]) => one.split('{').length - other.split('{').length);
  const [found] = fitting;
  const item = found?.[1];
  const operation = isRecord(item) ? item[method.toLowerCase()] : null;
  return isRecord(operation) ? operation : null;
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

interface Described {
  readonly kind: SiteKind;
  readonly isOwn: boolean;
  readonly document: unknown;
  readonly operation: Record<string, unknown>;
}

function judgeRequest(request: JiraRequest, described: Described): readonly string[] {
  const { operation } = described;
  const parameters = (Array.isArray(operation['parameters']) ? operation['parameters'] : []).filter(
    isRecord,
  );
  const query = request.query ?? {};
  const inQuery = parameters.filter((parameter) => parameter['in'] === 'query');
  const problems = Object.keys(query)
    .filter((name) => !inQuery.some((parameter) => parameter['name'] === name))
    .map((name) => `there is no parameter ${name}`);
  for (const parameter of inQuery) {
    const name = String(parameter['name']);
    const value = query[name];
    if (value === undefined) {
      if (parameter['required'] === true) problems.push(`parameter ${name} is missing`);
      continue;
    }
    // The files name the Java type of these, whose examples are lists with commas.
    if (!described.isOwn && javaLists.has(`${request.call} ${name}`)) continue;
    // What travels as text is a number or a truth value all the same, and a list has commas in it.
    const { schema } = parameter;
    const isList = isRecord(schema) && schema['type'] === 'array';
    const given = isList ? value.split(',') : value;
    problems.push(...judgeValue(given, schema, described, { coerces: true }));
  }
  if (request.body?.kind === 'json') {
    problems.push(
      ...judgeValue(bodyOf(request, described), bodySchema(operation), described, {
        coerces: false,
      }),
    );
  }
  return problems;
}

/**
 * Atlassian's Data Center file wrongly says that every value of a field is an object, and shows a property only
 * with a text, where Jira takes any JSON. A property's own call it shows with its JSON as text.
 */
function bodyOf(request: JiraRequest, { kind, isOwn }: Described): unknown {
  const value = request.body?.kind === 'json' ? request.body.value : null;
  const body: unknown = JSON.parse(JSON.stringify(value));
  if (isOwn) return body;
  if (kind === 'datacenter' && request.call === 'nameIssue') return JSON.stringify(body);
  if (kind === 'cloud' || !isRecord(body) || !isRecord(body['fields'])) return body;
  const objects = Object.entries(body['fields']).filter(([, one]) => isRecord(one));
  const { properties: _, ...others } = body;
  return { ...others, fields: Object.fromEntries(objects) };
}

function bodySchema(operation: Record<string, unknown>): unknown {
  const body = operation['requestBody'];
  const content = isRecord(body) && isRecord(body['content']) ? body['content'] : {};
  const json = content['application/json'];
  return isRecord(json) ? json['schema'] : undefined;
}

function judgeValue(
  value: unknown,
  schema: unknown,
  { document }: Described,
  { coerces }: { readonly coerces: boolean },
): readonly string[] {
  if (!isRecord(schema)) return ['nothing is said about it'];
  const validate = validatorOf(schema, { document, coerces });
  if (validate({ value })) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

/** Compiling takes much longer than judging, and the same calls are judged many times. */
const exact = new Ajv({ strict: false, validateFormats: false });
const coercing = new Ajv({ strict: false, validateFormats: false, coerceTypes: true });
const compiled = new WeakMap<object, ValidateFunction>();

function validatorOf(
  schema: object,
  { document, coerces }: { readonly document: unknown; readonly coerces: boolean },
): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const components = isRecord(document) ? document['components'] : {};
  const made = (coerces ? coercing : exact).compile({
    type: 'object',
    properties: { value: schema },
    components,
  });
  compiled.set(schema, made);
  return made;
}
