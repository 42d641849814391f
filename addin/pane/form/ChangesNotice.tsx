import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { Notice } from '../ui/Notice.tsx';
import type { FieldChanges } from './compare-fields.ts';

/** Says what of Jira's form is no longer as it was when the form was opened. */
export function ChangesNotice({ changes }: { readonly changes: FieldChanges }): ReactElement {
  const { language } = usePane();
  const { fields: words } = language.texts;
  const lines = [
    [changes.added, words.added],
    [changes.removed, words.removed],
    [changes.nowRequired, words.nowRequired],
    [changes.otherOptions, words.otherOptions],
  ] as const;
  const told = lines.flatMap(([names, tell]) =>
    names.length === 0 ? [] : [tell(language.listNames(names))],
  );
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
