import { isRecord } from '../../contract/connect-api.ts';
import { decodeField } from './decode-create-meta.ts';
import { decodeDefault } from './decode-default.ts';
import { onBehalfField, participantsField } from './service-desk-client.ts';
import { choosingKinds } from './field-kind.ts';
import type { FieldKind, FieldValue, IssueField, IssueType } from './model.ts';

/** Ids of request types begin so: types of issues have numbers of their own. */
const requestPrefix = 'request:';

/** Reads one request type; null for what the user may not raise or what has no id. */
export function decodeRequestType(
  row: unknown,
  { deskId, groups }: { readonly deskId: string; readonly groups: ReadonlyMap<string, string> },
): IssueType | null {
  if (!isRecord(row) || row['canCreateRequest'] === false) return null;
  const { id, name, description, issueTypeId, portalId, groupIds } = row;
  if (typeof id !== 'string' || typeof issueTypeId !== 'string') return null;
  const listed: readonly unknown[] = Array.isArray(groupIds) ? groupIds : [];
  // In the order of the portal, which shows one of several groups more than once.
  const group = [...groups].find(([groupId]) => listed.includes(groupId));
  return {
    id: `${requestPrefix}${id}`,
    name: typeof name === 'string' && name !== '' ? name : id,
    isSubtask: false,
    request: {
      deskId,
      requestTypeId: id,
      issueTypeId,
      portalId: typeof portalId === 'string' ? portalId : null,
      description: typeof description === 'string' ? description.trim() : '',
      group: group?.[1] ?? null,
    },
  };
}

/** Reads what a request type asks for; null when the answer is something else. */
export function decodeRequestFields(answer: unknown): readonly IssueField[] | null {
  if (!isRecord(answer) || !Array.isArray(answer['requestTypeFields'])) return null;
  const fields = answer['requestTypeFields']
    .map((row: unknown) => decodePortalField(row))
    .filter((field) => field !== null);
  const canAdd = answer['canAddRequestParticipants'] === true;
  return [
    ...(answer['canRaiseOnBehalfOf'] === true ? [named(onBehalfField, 'customer')] : []),
    ...fields,
    ...(canAdd ? [named(participantsField, 'customers')] : []),
  ];
}

/** What the request names beside its fields; the pane has the words for it. */
function named(id: string, kind: FieldKind): IssueField {
  return { id, name: id, kind, isRequired: false, hasDefault: false, options: [] };
}

function decodePortalField(row: unknown): IssueField | null {
  // A hidden field is Jira's to fill.
  if (!isRecord(row) || row['visible'] === false) return null;
  const { fieldId, name, required, jiraSchema, validValues, description } = row;
  const schema = isRecord(jiraSchema) ? jiraSchema : {};
  const field = decodeField({
    fieldId,
    name,
    required,
    schema,
    allowedValues: optionRows(validValues),
  });
  if (field === null) return null;
  const help = typeof description === 'string' ? description.trim() : '';
  const startValue = startOf(row, field.kind);
  return {
    ...field,
    // What the portal fills in is the portal's doing: Jira does not put it in by itself.
    hasDefault: false,
    ...(help === '' ? {} : { help }),
    ...(startValue === null ? {} : { startValue }),
    // Links are operations, which a request does not take.
    ...(field.kind === 'issue-links' ? { isAfter: true } : {}),
  };
}

/** The portal's values in the shape of create metadata. */
function optionRows(values: unknown): readonly unknown[] {
  if (!Array.isArray(values)) return [];
  return values.filter(isRecord).map(({ value, label, children }) => ({
    id: value,
    value: label,
    children: optionRows(children),
  }));
}

const several: ReadonlySet<FieldKind> = new Set(['options', 'checkboxes', 'labels']);

/** What the portal fills in: Cloud tells defaults, Data Center what was preset. */
function startOf(row: Readonly<Record<string, unknown>>, kind: FieldKind): FieldValue | null {
  const defaults: readonly unknown[] = Array.isArray(row['defaultValues'])
    ? row['defaultValues'].map((one: unknown) => (isRecord(one) ? one['value'] : null))
    : [];
  const preset: readonly unknown[] = Array.isArray(row['presetValues']) ? row['presetValues'] : [];
  const told = (defaults.length > 0 ? defaults : preset).filter((one) => typeof one === 'string');
  if (told.length === 0) return null;
  const values = choosingKinds.has(kind) ? told.map((id) => ({ id })) : told;
  return decodeDefault(several.has(kind) ? values : values[0], kind);
}
