import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { Notice } from '../ui/Notice.tsx';
import type { FieldChanges } from './compare-fields.ts';
import type { FormChanges } from './use-changes.ts';

/** Says what of Jira's form is no longer as it was when Jira refused the issue. */
export function ChangesNotice({ changes }: { readonly changes: FormChanges }): ReactElement {
  const { fields: words } = usePane().language.texts;
  const { closedProject, goneType } = changes;
  const told = [
    ...(closedProject === null ? [] : [words.closedProject(closedProject)]),
    ...(goneType === null ? [] : [words.goneType(goneType)]),
    ...useFieldLines(changes.fields),
  ];
  return (
    <Notice
      level="caution"
      role="alert"
      id="changes"
      title={words.changed}
      text={[...told, words.keptRest].join(' ')}
    />
  );
}

function useFieldLines(changes: FieldChanges | null): readonly string[] {
  const { language } = usePane();
  const { fields: words } = language.texts;
  if (changes === null) return [];
  const lines = [
    [changes.added, words.added],
    [changes.removed, words.removed],
    [changes.nowRequired, words.nowRequired],
    [changes.otherOptions, words.otherOptions],
  ] as const;
  return lines.flatMap(([names, tell]) =>
    names.length === 0 ? [] : [tell(language.listNames(names))],
  );
}
