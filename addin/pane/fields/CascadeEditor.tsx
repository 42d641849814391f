import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { Choice } from '../ui/filter-choices.ts';
import type { FieldEditorProps } from './field-editor.ts';
import { useClearable } from './use-clearable.ts';
import './fields.css';

const none: readonly Choice[] = [];

/** One option, and one of those below it once there is one with some. */
export function CascadeEditor(props: FieldEditorProps): ReactElement {
  const { form, fields } = usePane().language.texts;
  const { field, onChange, error } = props;
  const value = props.value?.kind === 'cascade' ? props.value : null;
  const above = field.options.find(({ id }) => id === value?.id);
  const first = useClearable(field.options, value !== null && !field.isRequired);
  const second = useClearable(above?.children ?? none, (value?.childId ?? null) !== null);
  return (
    <div className="levels">
      <SearchCombo
        label={field.name}
        isRequired={field.isRequired}
        choices={first}
        selectedId={value?.id ?? null}
        placeholder={form.choose}
        help={field.help}
        error={error}
        onChoose={(id) => onChange(id === '' ? null : { kind: 'cascade', id, childId: null })}
      />
      {value === null || above?.children === undefined ? null : (
        <SearchCombo
          label={fields.secondLevel(field.name)}
          choices={second}
          selectedId={value.childId}
          placeholder={form.choose}
          onChoose={(id) => onChange({ ...value, childId: id === '' ? null : id })}
        />
      )}
    </div>
  );
}
