import { isRecord } from '../../contract/connect-api.ts';
import type { FieldOption, FieldValue, IssueLink } from '../../core/jira/model.ts';

/** Reads a stored value of a field; null for anything else. */
export function decodeFieldValue(value: unknown): FieldValue | null {
  if (!isRecord(value)) return null;
  const { kind, text, id, childId, original, remaining } = value;
  switch (kind) {
    case 'text':
      if (typeof text !== 'string') return null;
      return value['decimal'] === ',' ? { kind, text, decimal: ',' } : { kind, text };
    case 'option':
      return typeof id === 'string' ? { kind, id } : null;
    case 'options':
      return { kind, ids: textsOf(value['ids']) };
    case 'cascade':
      if (typeof id !== 'string') return null;
      return { kind, id, childId: typeof childId === 'string' ? childId : null };
    case 'labels':
      return { kind, labels: textsOf(value['labels']) };
    case 'found':
      return { kind, items: listOf(value['items'], decodeOption) };
    case 'estimates':
      if (typeof original !== 'string' || typeof remaining !== 'string') return null;
      return { kind, original, remaining };
    case 'links':
      return { kind, links: listOf(value['links'], decodeLink) };
    case 'cleared':
      return { kind };
    default:
      return null;
  }
}

/** The texts of a list; empty for anything that is no list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value, (text) => (typeof text === 'string' ? text : null));
}

/** What of a list can be read; empty for anything that is no list. */
export function listOf<T>(value: unknown, decode: (one: unknown) => T | null): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.map((one: unknown) => decode(one)).filter((one) => one !== null);
}

function decodeOption(value: unknown): FieldOption | null {
  if (!isRecord(value)) return null;
  const { id, label, detail } = value;
  if (typeof id !== 'string' || typeof label !== 'string') return null;
  return {
    id,
    label,
    ...(typeof detail === 'string' ? { detail } : {}),
    // Ticked to be made a customer: the tick must survive as well.
    ...(value['isNew'] === true ? { isNew: true } : {}),
  };
}

function decodeLink(value: unknown): IssueLink | null {
  if (!isRecord(value)) return null;
  const { type, direction } = value;
  const issue = decodeOption(value['issue']);
  const isWhole = direction === 'outward' || direction === 'inward';
  return typeof type === 'string' && isWhole && issue !== null ? { type, direction, issue } : null;
}
