import { isRecord } from '../../../contract/connect-api.ts';
import { bad, type CheckedValue, good } from './checked-value.ts';
import type { JiraEdition } from '../core/edition.ts';
import type { Issue, ScreenField } from '../core/model.ts';
import { linkTypes } from '../seed/seed-every-field.ts';

/** A link as the stand-in keeps it, seen from the issue that has it. */
export interface KeptLink {
  readonly type: string;
  readonly direction: 'outward' | 'inward';
  readonly issue: Issue;
}

/** Judges the operations of a create call on one field; the stand-in carries out those on links. */
export function checkOperations(
  operations: unknown,
  {
    face,
    field,
  }: { readonly face: Pick<JiraEdition, 'store'>; readonly field: ScreenField | undefined },
): CheckedValue {
  if (field?.shape !== 'links') {
    return bad('Field cannot be set. It is not on the appropriate screen, or unknown.');
  }
  if (!Array.isArray(operations)) return bad('operations must be a list');
  const links: KeptLink[] = [];
  for (const operation of operations) {
    const link = readLink(isRecord(operation) ? operation['add'] : undefined, face);
    if (typeof link === 'string') return bad(link);
    links.push(link);
  }
  return good(links);
}

function readLink(add: unknown, face: Pick<JiraEdition, 'store'>): KeptLink | string {
  if (!isRecord(add)) return 'Only the operation "add" is known for links.';
  const { type, outwardIssue, inwardIssue } = add;
  const name = isRecord(type) ? type['name'] : undefined;
  if (!linkTypes.some((known) => known.name === name)) {
    return `No issue link type with name '${String(name)}' found.`;
  }
  if ((outwardIssue === undefined) === (inwardIssue === undefined)) {
    return 'Exactly one of inwardIssue and outwardIssue must be given.';
  }
  const other = outwardIssue ?? inwardIssue;
  const key = isRecord(other) ? (other['key'] ?? other['id']) : undefined;
  const issue = typeof key === 'string' ? face.store.issue(key) : null;
  if (issue === null) return `No issue could be found for '${String(key)}'.`;
  return {
    type: String(name),
    direction: outwardIssue === undefined ? 'inward' : 'outward',
    issue,
  };
}
