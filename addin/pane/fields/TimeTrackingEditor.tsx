import { TextField } from '@fluentui/react/lib/TextField';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import type { FieldEditorProps } from './field-editor.ts';
import './fields.css';

/** How long the work will take, and how long it still takes; Jira is content with one of them. */
export function TimeTrackingEditor(props: FieldEditorProps): ReactElement {
  const { fields } = usePane().language.texts;
  const { field, onChange, error } = props;
  const { original, remaining } =
    props.value?.kind === 'estimates' ? props.value : { original: '', remaining: '' };
  const change = (text: { readonly original: string; readonly remaining: string }): void =>
    onChange(text.original + text.remaining === '' ? null : { kind: 'estimates', ...text });
  return (
    <fieldset className="choices">
      <legend className="choices-label">{field.name}</legend>
      <div className="halves">
        <TextField
          label={fields.originalEstimate}
          required={field.isRequired}
          placeholder="2d 4h"
          description={field.help ?? fields.durationHint}
          value={original}
          errorMessage={error ?? ''}
          autoComplete="off"
          onChange={(_, text) => change({ original: text ?? '', remaining })}
        />
        <TextField
          label={fields.remainingEstimate}
          placeholder="1d"
          value={remaining}
          autoComplete="off"
          onChange={(_, text) => change({ original, remaining: text ?? '' })}
        />
      </div>
    </fieldset>
  );
}
