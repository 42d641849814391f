import type { ReactElement } from 'react';
import { AddScreen } from '../comment/AddScreen.tsx';
import { useAdd, type AddScreenProps } from '../comment/use-add.ts';
import { EntryDescription } from '../email-content/EntryDescription.tsx';
import { FilesField } from '../email-content/FilesField.tsx';
import { PartsOut } from '../email-content/PartsOut.tsx';
import { usePane } from '../pane-context.ts';

/** A comment with the text and the files of the mail. */
export function CommentView(props: AddScreenProps): ReactElement {
  const words = usePane().language.texts.add;
  const { form } = props;
  const add = useAdd(props);
  return (
    <AddScreen
      {...props}
      add={add}
      content={
        <>
          <EntryDescription
            label={words.comment}
            entry={form}
            document={add.body}
            text={add.text}
            error={add.isEmpty ? words.empty : undefined}
          />
          <FilesField
            files={add.files}
            ticked={add.tickedFiles}
            onTick={form.tickFile}
            onAdd={form.addFiles}
          />
        </>
      }
      partsOut={form.draft.descriptionText === null ? <PartsOut parts={form.own.parts} /> : null}
    />
  );
}
