import { TextField, type ITextFieldProps } from '@fluentui/react/lib/TextField';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import type { FieldEditorProps } from './field-editor.ts';

/** One line of text. */
export function TextEditor(props: FieldEditorProps): ReactElement {
  return <PlainField {...props} />;
}

/** Text with paragraphs; what looks like markup stays text. */
export function RichTextEditor(props: FieldEditorProps): ReactElement {
  return <PlainField {...props} input={{ multiline: true, rows: 3, autoAdjustHeight: true }} />;
}

/** A number as the user writes it; kept as typed, since `1,` is on the way to `1,5`. */
export function NumberEditor(props: FieldEditorProps): ReactElement {
  const { decimal } = usePane().language;
  const { value } = props;
  // What Jira or a template gives has a point.
  const isForeign = value?.kind === 'text' && value.decimal === undefined && decimal === ',';
  return (
    <PlainField
      {...props}
      value={isForeign ? { ...value, text: value.text.replace('.', ',') } : value}
      input={{ inputMode: 'decimal', autoComplete: 'off' }}
      onChange={(typed) =>
        props.onChange(typed?.kind === 'text' && decimal === ',' ? { ...typed, decimal } : typed)
      }
    />
  );
}

/** An address of a page. */
export function UrlEditor(props: FieldEditorProps): ReactElement {
  return (
    <PlainField {...props} input={{ type: 'url', placeholder: 'https://', autoComplete: 'off' }} />
  );
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
      {...(field.help === undefined ? {} : { description: field.help })}
      onChange={(_, text) => onChange(text ? { kind: 'text', text } : null)}
    />
  );
}
