import { TextField, type ITextFieldProps } from '@fluentui/react/lib/TextField';
import { useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import type { FieldEditorProps } from './field-editor.ts';
import { labelsFromText } from './labels.ts';

/** One line of text. */
export function TextEditor(props: FieldEditorProps): ReactElement {
  return <PlainField {...props} />;
}

/** Text with paragraphs; what looks like markup stays text. */
export function RichTextEditor(props: FieldEditorProps): ReactElement {
  return <PlainField {...props} input={{ multiline: true, rows: 3, autoAdjustHeight: true }} />;
}

/** A number; kept as typed, since `1.` is on the way to `1.5`. */
export function NumberEditor(props: FieldEditorProps): ReactElement {
  return <PlainField {...props} input={{ inputMode: 'decimal', autoComplete: 'off' }} />;
}

/** A day, by the browser's own picker: it knows the user's order of day and month. */
export function DateEditor(props: FieldEditorProps): ReactElement {
  return <PlainField {...props} input={{ type: 'date' }} />;
}

function PlainField(props: FieldEditorProps & { readonly input?: ITextFieldProps }): ReactElement {
  const { field, value, onChange, error, input } = props;
  return (
    <TextField
      {...input}
      label={field.name}
      required={field.isRequired}
      value={value?.kind === 'text' ? value.text : ''}
      errorMessage={error ?? ''}
      onChange={(_, text) => onChange(text ? { kind: 'text', text } : null)}
    />
  );
}

/** Labels on one line. */
export function LabelsEditor(props: FieldEditorProps): ReactElement {
  const { form } = usePane().language.texts;
  const { field, value, onChange, error } = props;
  const labels = value?.kind === 'labels' ? value.labels : [];
  // The line as typed: a blank at its end is the beginning of the next label.
  const [line, setLine] = useState(labels.join(' '));
  return (
    <TextField
      label={field.name}
      description={form.labelsHint}
      required={field.isRequired}
      value={line}
      errorMessage={error ?? ''}
      autoComplete="off"
      onChange={(_, text) => {
        setLine(text ?? '');
        const found = labelsFromText(text ?? '');
        onChange(found.length === 0 ? null : { kind: 'labels', labels: found });
      }}
    />
  );
}
