import { useMemo } from 'react';
import { usePane } from '../pane-context.ts';
import type { Choice } from '../ui/filter-choices.ts';

/** Puts “None”, with an empty id, before the choices of a field that may be emptied again. */
export function useClearable(choices: readonly Choice[], canBeEmptied: boolean): readonly Choice[] {
  const { none } = usePane().language.texts.fields;
  return useMemo(
    () => (canBeEmptied ? [{ id: '', label: none }, ...choices] : choices),
    [choices, canBeEmptied, none],
  );
}
