import type { ComponentProps, ReactElement } from 'react';
import type { EmailEntry } from '../email-form.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { DescriptionField } from './DescriptionField.tsx';

/** The text of an issue or a comment: the email's own, or what the user typed instead. */
export function EntryDescription(
  props: Pick<ComponentProps<typeof DescriptionField>, 'label' | 'document' | 'text' | 'error'> & {
    readonly entry: EmailEntry;
  },
): ReactElement {
  const { entry, ...shown } = props;
  const isOwnText = entry.draft.descriptionText !== null;
  return (
    <DescriptionField
      {...shown}
      isOwnText={isOwnText}
      own={entry.own}
      onText={entry.setDescription}
      onRestore={() => entry.setDescription(null)}
    >
      {entry.bodyError === null || isOwnText ? undefined : (
        <ErrorNotice error={entry.bodyError} onRetry={entry.readBodyAgain} />
      )}
    </DescriptionField>
  );
}
