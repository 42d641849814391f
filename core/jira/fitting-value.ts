import { isTakenBy } from './encode-fields.ts';
import type { FieldValue, IssueField } from './model.ts';

/**
 * What of a value fits a field, perhaps one of another project or type than it was entered for; null
 * when nothing does. What was searched stays: only Jira can say whether it fits.
 */
export function fittingValue(field: IssueField, value: FieldValue): FieldValue | null {
  if (!isTakenBy(field.kind, value)) return null;
  const { options } = field;
  const offers = (id: string): boolean => options.some((one) => one.id === id);
  switch (value.kind) {
    case 'option':
      return offers(value.id) ? value : null;
    case 'options': {
      const ids = value.ids.filter(offers);
      return ids.length === 0 ? null : { kind: 'options', ids };
    }
    case 'cascade': {
      const above = options.find(({ id }) => id === value.id);
      if (above === undefined) return null;
      const hasChild = above.children?.some(({ id }) => id === value.childId) ?? false;
      return hasChild ? value : { ...value, childId: null };
    }
    case 'text':
    case 'labels':
    case 'found':
    case 'estimates':
    case 'links':
    case 'cleared':
      return value;
  }
}
