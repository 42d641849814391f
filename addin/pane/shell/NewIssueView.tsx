import type { ComponentProps, ReactElement } from 'react';
import { emailTextId } from '../../../core/filing/model.ts';
import { EntryDescription } from '../email-content/EntryDescription.tsx';
import { FilesField } from '../email-content/FilesField.tsx';
import { PartsOut } from '../email-content/PartsOut.tsx';
import { FormScreen } from '../new-issue/FormScreen.tsx';
import type { Form } from '../new-issue/use-form.ts';
import { usePane } from '../pane-context.ts';

/** The form of a new issue with the text and the files of the mail. */
export function NewIssueView(
  props: Omit<ComponentProps<typeof FormScreen>, 'content' | 'partsOut'>,
): ReactElement {
  const { form } = props;
  const isMailText = form.takesDescription && form.draft.descriptionText === null;
  return (
    <FormScreen
      {...props}
      content={
        <>
          <Description form={form} />
          <FilesField
            files={form.files}
            ticked={form.draft.tickedFiles}
            onTick={form.tickFile}
            onAdd={form.addFiles}
          />
        </>
      }
      partsOut={isMailText ? <PartsOut parts={form.own.parts} /> : null}
    />
  );
}

function Description({ form }: { readonly form: Form }): ReactElement {
  const { form: words } = usePane().language.texts;
  if (form.takesDescription) {
    return (
      <EntryDescription
        entry={form}
        document={form.document}
        text={form.descriptionText}
        error={form.problems.get('description')}
      />
    );
  }
  const isAsFile = form.draft.tickedFiles.includes(emailTextId);
  return <p className="quiet">{isAsFile ? words.descriptionAsFile : words.descriptionNotTaken}</p>;
}
