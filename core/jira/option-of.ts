import { isRecord } from '../../contract/connect-api.ts';
import type { FieldOption } from './model.ts';

/** Reads an option by the names its members have. */
export function optionOf(
  row: unknown,
  names: { readonly id: string; readonly label: string; readonly detail?: string },
): readonly FieldOption[] {
  if (!isRecord(row)) return [];
  const id = row[names.id];
  const label = row[names.label];
  const detail = names.detail === undefined ? undefined : row[names.detail];
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return [];
  return [
    {
      id: String(id),
      label: typeof label === 'string' && label !== '' ? label : String(id),
      ...(typeof detail === 'string' && detail !== '' ? { detail } : {}),
    },
  ];
}
