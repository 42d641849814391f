import { useMemo, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { FieldEditorProps } from './field-editor.ts';
import { Tags } from './Tags.tsx';
import { useClearable } from './use-clearable.ts';

/** One of the options Jira offers. */
export function OptionEditor(props: FieldEditorProps): ReactElement {
  const { form } = usePane().language.texts;
  const { field, value, onChange, error } = props;
  const selectedId = value?.kind === 'option' ? value.id : null;
  const choices = useClearable(field.options, selectedId !== null && !field.isRequired);
  return (
    <SearchCombo
      label={field.name}
      isRequired={field.isRequired}
      choices={choices}
      selectedId={selectedId}
      placeholder={form.choose}
      help={field.help}
      error={error}
      onChoose={(id) => onChange(id === '' ? null : { kind: 'option', id })}
    />
  );
}

/** Several of the options Jira offers: the chosen ones stand below and can be taken away. */
export function OptionsEditor(props: FieldEditorProps): ReactElement {
  const { form } = usePane().language.texts;
  const { field, value, onChange, error } = props;
  const ids = useMemo(() => (value?.kind === 'options' ? value.ids : []), [value]);
  const left = useMemo(() => {
    const taken = new Set(ids);
    return field.options.filter(({ id }) => !taken.has(id));
  }, [field.options, ids]);
  const chosen = useMemo(() => {
    const byId = new Map(field.options.map((option) => [option.id, option]));
    return ids.map((id) => byId.get(id)).filter((option) => option !== undefined);
  }, [field.options, ids]);
  return (
    <div className="options">
      <SearchCombo
        label={field.name}
        isRequired={field.isRequired}
        choices={left}
        selectedId={null}
        placeholder={form.add}
        help={field.help}
        error={error}
        onChoose={(id) => onChange({ kind: 'options', ids: [...ids, id] })}
      />
      <Tags
        label={field.name}
        items={chosen}
        onRemove={(removed) => {
          const others = ids.filter((id) => id !== removed);
          onChange(others.length === 0 ? null : { kind: 'options', ids: others });
        }}
      />
    </div>
  );
}
