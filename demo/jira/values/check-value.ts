import { isRecord } from '../../../contract/connect-api.ts';
import { checkAdf, countAdfText } from './check-adf.ts';
import {
  checkEpicKey,
  checkEstimates,
  checkGroup,
  checkOrganization,
  checkProject,
  checkSprint,
} from './check-agile-values.ts';
import { bad, type CheckedValue, good, notText, type ValueContext } from './checked-value.ts';
import type { Choice, ScreenField, User, ValueShape } from '../core/model.ts';

/** Jira's own limit of long text, in characters. */
export const maxTextLength = 32_767;

/** Judges the value of one field by its shape, in Jira's words. */
export function checkValue(value: unknown, context: ValueContext): CheckedValue {
  return checkers[context.field.shape](value, context);
}

type Checker = (value: unknown, context: ValueContext) => CheckedValue;

const checkers: Readonly<Record<ValueShape, Checker>> = {
  summary: checkSummary,
  line: checkLine,
  'rich-text': checkRichText,
  url: checkUrl,
  number: (value) =>
    typeof value === 'number' && Number.isFinite(value)
      ? good(value)
      : bad('Operation value must be a number'),
  date: checkDate,
  datetime: checkDateTime,
  choice: checkChoice,
  choices: (value, context) => checkList(value, (one) => checkChoice(one, context)),
  cascade: checkCascade,
  labels: (value) => checkList(value, checkLabel),
  user: checkUser,
  users: (value, context) => checkList(value, (one) => checkUser(one, context)),
  issue: checkIssue,
  'epic-key': checkEpicKey,
  group: checkGroup,
  groups: (value) => checkList(value, checkGroup),
  'project-choice': checkProject,
  sprint: checkSprint,
  'time-tracking': checkEstimates,
  // Links are operations: as a field they are never on the screen.
  links: neverSent,
  organizations: (value) => checkList(value, checkOrganization),
  'asset-objects': (value) => checkList(value, checkAsset),
  // These two are read before any other field and never come here with a bad value.
  project: good,
  'issue-type': good,
  'never-sent': neverSent,
};

function neverSent(_: unknown, { field }: ValueContext): CheckedValue {
  return bad(`Field '${field.id}' cannot be set. It is not on the appropriate screen, or unknown.`);
}

function checkSummary(value: unknown): CheckedValue {
  if (typeof value !== 'string') return notText;
  if (value.trim() === '') return bad('You must specify a summary of the issue.');
  if (/[\r\n]/.test(value)) {
    return bad('The summary is invalid because it contains newline characters.');
  }
  return value.length > 255 ? bad('Summary must be less than 255 characters.') : good(value.trim());
}

function checkLine(value: unknown): CheckedValue {
  if (typeof value !== 'string') return notText;
  return value.length > 255
    ? bad('The entered text is too long. It exceeds the allowed limit of 255 characters.')
    : good(value);
}

function checkRichText(value: unknown, { isAdf }: ValueContext): CheckedValue {
  if (!isAdf) {
    if (typeof value !== 'string') return notText;
    return value.length > maxTextLength ? tooLong() : good(value);
  }
  if (typeof value === 'string') {
    return bad('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  }
  const reason = checkAdf(value);
  if (reason !== null) return { kind: 'invalid-input', reason };
  return countAdfText(value) > maxTextLength ? tooLong() : good(value);
}

function tooLong(): CheckedValue {
  return bad('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
}

function checkUrl(value: unknown): CheckedValue {
  if (typeof value !== 'string') return notText;
  return /^(?:https?|ftp):\/\//.test(value) && URL.canParse(value)
    ? good(value)
    : bad(`The URL you entered ('${value}') is not valid. It should be an absolute address.`);
}

function checkDate(value: unknown): CheckedValue {
  if (typeof value !== 'string') return notText;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value) && isOnCalendar(value);
  return isDate ? good(value) : bad(`Error parsing date string: ${value}`);
}

// The offset stands without a colon, and a “Z” is not taken.
function checkDateTime(value: unknown): CheckedValue {
  if (typeof value !== 'string') return notText;
  const hasForm = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}[+-]\d{4}$/.test(value);
  return hasForm && isOnCalendar(value.slice(0, 10))
    ? good(value)
    : bad(`Error parsing time: ${value}`);
}

function isOnCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function checkChoice(value: unknown, { field }: ValueContext): CheckedValue {
  const found = findChoice(value, field, field.choices ?? []);
  return typeof found === 'string' ? bad(found) : good(found);
}

/** The choice a value names by id or label; else why not. */
function findChoice(value: unknown, field: ScreenField, list: readonly Choice[]): Choice | string {
  if (!isRecord(value)) return 'data was not an object';
  const { id } = value;
  const label = value[field.labelKey];
  if (id !== undefined && typeof id !== 'string') return `expected 'id' property to be a string`;
  if (id === undefined && typeof label !== 'string') {
    return `Could not find valid 'id' or '${field.labelKey}' in the ${field.name} object.`;
  }
  const found = list.find((choice) =>
    id === undefined ? choice.label === label : choice.id === id,
  );
  if (found !== undefined) return found;
  return id === undefined
    ? `Option value '${String(label)}' is not valid`
    : `Option id '${id}' is not valid`;
}

function checkCascade(value: unknown, { field }: ValueContext): CheckedValue {
  const above = findChoice(value, field, field.choices ?? []);
  if (typeof above === 'string') return bad(above);
  const child = isRecord(value) ? value['child'] : undefined;
  if (child === undefined || child === null) return good({ id: above.id, label: above.label });
  const below = findChoice(child, field, above.children ?? []);
  if (typeof below === 'string') return bad(below);
  return good({ id: below.id, label: `${above.label} – ${below.label}` });
}

function checkLabel(value: unknown): CheckedValue {
  if (typeof value !== 'string') return notText;
  if (value === '') return bad('The label is empty.');
  if (/\s/.test(value)) return bad(`The label '${value}' contains spaces which is invalid.`);
  return value.length > 255
    ? bad(`The label '${value.slice(0, 20)}…' exceeds the maximum length of 255 characters.`)
    : good(value);
}

function checkUser(value: unknown, { face, field }: ValueContext): CheckedValue {
  if (!isRecord(value)) return bad('data was not an object');
  // Cloud has had no user names since 2019; there is nothing to look one up by.
  const name = face.kind === 'cloud' ? (value['accountId'] ?? value['id']) : value['name'];
  if (typeof name !== 'string') {
    return bad(
      face.kind === 'cloud'
        ? `'accountId' must be the only user identifying query parameter in GDPR strict mode.`
        : `expected 'name' property to be a string`,
    );
  }
  if (face.kind === 'datacenter' && field.id === 'assignee' && name === '-1') {
    return good('Automatic');
  }
  const nameOf = (user: User): string => (face.kind === 'cloud' ? user.accountId : user.name);
  const found = face.store.users.find((user) => nameOf(user) === name);
  return found === undefined ? bad(`User '${name}' does not exist.`) : good(found);
}

function checkIssue(value: unknown, { face }: ValueContext): CheckedValue {
  if (!isRecord(value)) return bad('data was not an object');
  const name = value['key'] ?? value['id'];
  if (typeof name !== 'string') return bad('Could not find issue by id or key.');
  const found = face.store.issue(name);
  return found === null ? bad('Could not find issue by id or key.') : good(found);
}

function checkAsset(value: unknown): CheckedValue {
  const name = isRecord(value) ? (value['key'] ?? value['id']) : undefined;
  return typeof name === 'string' && name !== ''
    ? good({ id: name, label: name })
    : bad('Each object must be given by its key.');
}

function checkList(value: unknown, checkOne: (one: unknown) => CheckedValue): CheckedValue {
  if (!Array.isArray(value)) return bad('Operation value must be an array');
  const checked = value.map((one: unknown) => checkOne(one));
  const wrong = checked.find(({ kind }) => kind !== 'good');
  if (wrong !== undefined) return wrong;
  return good(checked.flatMap((one) => (one.kind === 'good' ? [one.value] : [])));
}
