import { TextField } from '@fluentui/react/lib/TextField';
import type { ReactElement } from 'react';
import type { FieldEditorProps } from './field-editor.ts';
import { localTextOf, momentOf } from './local-moment.ts';

/** A day and a time of day, by the user's own clock; held as a moment. */
export function DateTimeEditor(props: FieldEditorProps): ReactElement {
  const { field, value, onChange, error } = props;
  return (
    <TextField
      type="datetime-local"
      label={field.name}
      required={field.isRequired}
      value={value?.kind === 'text' ? localTextOf(value.text) : ''}
      errorMessage={error ?? ''}
      {...(field.help === undefined ? {} : { description: field.help })}
      onChange={(_, text) => {
        const moment = momentOf(text ?? '');
        onChange(moment === null ? null : { kind: 'text', text: moment });
      }}
    />
  );
}
