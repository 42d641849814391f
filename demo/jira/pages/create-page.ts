import { isRecord } from '../../../contract/connect-api.ts';
import { type Answer, redirect } from '../core/answer.ts';
import { makeIssue } from '../rest/create-issue.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { Choice, IssueType, Project, ScreenField, User } from '../core/model.ts';
import { readText } from '../core/read-body.ts';
import { people } from '../seed/seed-people.ts';
import { type Html, markup } from './html.ts';
import { missingPage, page } from './layout.ts';

const maxFormBytes = 256 * 1024;

/** `GET /secure/CreateIssueDetails!init.jspa`: the create screen, filled with what the address carries. */
export function createPage({ face, query }: Exchange): Answer {
  const place = placeOf(face, query);
  if (place === null) return missingPage(face, 'There is no such project or issue type');
  return showForm(face, place, { given: query, errors: [] });
}

/** `POST /secure/CreateIssueDetails.jspa`: makes the issue, or shows the form again with what is wrong. */
export async function createOnPage(exchange: Exchange): Promise<Answer> {
  const { face, request, caller } = exchange;
  const body = await readText(request, maxFormBytes);
  if (body.kind === 'refused') return body.answer;
  const given = new URLSearchParams(body.text);
  const place = placeOf(face, given);
  if (place === null) return missingPage(face, 'There is no such project or issue type');
  // The pages are open to everybody on this machine: whoever has no session is the demo's user.
  const creator: User = caller.user ?? people.mia;
  const fields = {
    ...fieldsOf(face, place.type.fields, given),
    project: { id: place.project.id },
    issuetype: { id: place.type.id },
  };
  const made = makeIssue({ face, params: { version: '2' } }, creator, { fields });
  return 'refusal' in made
    ? showForm(face, place, { given, errors: errorsOf(made.refusal) })
    : redirect(`${face.contextPath}/browse/${made.issue.key}`);
}

interface Place {
  readonly project: Project;
  readonly type: IssueType;
}

function placeOf(face: JiraEdition, given: URLSearchParams): Place | null {
  const project = face.store.project(given.get('pid') ?? '');
  const type = project?.issueTypes.find(({ id }) => id === given.get('issuetype'));
  return project === null || type === undefined || !project.mayCreate ? null : { project, type };
}

interface Shown {
  readonly given: URLSearchParams;
  readonly errors: readonly string[];
}

function showForm(face: JiraEdition, { project, type }: Place, { given, errors }: Shown): Answer {
  const fields = type.fields.filter(
    ({ shape }) => !['project', 'issue-type', 'never-sent'].includes(shape),
  );
  const notice = errors.map((error) => markup`<p class="notice" role="alert">${error}</p>`);
  return page(face, {
    title: 'Create issue',
    status: errors.length === 0 ? 200 : 400,
    content: markup`<p class="path">${project.name} / ${type.name}</p><h1>Create issue</h1>${notice}
<form method="post" action="${face.contextPath}/secure/CreateIssueDetails.jspa">
<input type="hidden" name="pid" value="${project.id}"><input type="hidden" name="issuetype" value="${type.id}">
${fields.map((field) => control(field, given))}<button>Create</button></form>`,
  });
}

/** A field of the page, filled with what was given. */
export function control(field: ScreenField, given: URLSearchParams): Html {
  const { id, choices, shape } = field;
  const label = `${field.name}${field.isRequired && !field.hasDefault ? ' (required)' : ''}`;
  const values = given.getAll(id);
  if (shape === 'cascade') {
    const children = (choices ?? []).flatMap((choice) => choice.children ?? []);
    return markup`<label>${label}${select(id, choices ?? [], values)}</label>
<label>${label}, second level${select(`${id}:1`, children, given.getAll(`${id}:1`))}</label>`;
  }
  if (choices !== null) {
    return markup`<label>${label}${select(id, choices, values, shape === 'choices')}</label>`;
  }
  const text = values.join(' ');
  return shape === 'rich-text'
    ? markup`<label>${label}<textarea name="${id}" rows="6">${text}</textarea></label>`
    : markup`<label>${label}<input name="${id}" value="${text}"></label>`;
}

function select(
  name: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  isMultiple = false,
): Html {
  const options = choices.map(({ id, label }) =>
    chosen.includes(id)
      ? markup`<option value="${id}" selected>${label}</option>`
      : markup`<option value="${id}">${label}</option>`,
  );
  return isMultiple
    ? markup`<select name="${name}" multiple>${options}</select>`
    : markup`<select name="${name}"><option value=""></option>${options}</select>`;
}

/** What the page sends, in the form of REST; empty fields are left out. */
export function fieldsOf(
  face: JiraEdition,
  fields: readonly ScreenField[],
  given: URLSearchParams,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const values = given.getAll(field.id).filter((value) => value.trim() !== '');
      const [value] = values;
      return value === undefined
        ? []
        : [[field.id, valueOf(face, field, { value, values, given })] as const];
    }),
  );
}

interface Sent {
  readonly value: string;
  readonly values: readonly string[];
  readonly given: URLSearchParams;
}

function valueOf(face: JiraEdition, { id, shape }: ScreenField, sent: Sent): unknown {
  const { value, values, given } = sent;
  const words = values.flatMap((one) => one.split(/[\s,]+/)).filter((word) => word !== '');
  const person = (name: string): unknown =>
    face.kind === 'cloud' ? { accountId: name } : { name };
  const child = given.get(`${id}:1`) ?? '';
  const written: Readonly<Partial<Record<ScreenField['shape'], unknown>>> = {
    number: Number(value),
    choice: { id: value },
    choices: values.map((one) => ({ id: one })),
    cascade: child === '' ? { id: value } : { id: value, child: { id: child } },
    labels: words,
    user: person(value),
    users: words.map(person),
    'asset-objects': words.map((key) => ({ key })),
    issue: { key: value },
  };
  return written[shape] ?? value;
}

function errorsOf({ body }: Answer): readonly string[] {
  const told: unknown = typeof body === 'string' ? JSON.parse(body) : null;
  const { errors, errorMessages } = isRecord(told) ? told : {};
  return [
    ...(Array.isArray(errorMessages) ? errorMessages.map(String) : []),
    ...(isRecord(errors) ? Object.values(errors).map(String) : []),
  ];
}
