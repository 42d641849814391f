import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { Glyph } from '../ui/icons.tsx';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { FieldEditorProps } from './field-editor.ts';

/** One of the options Jira offers. */
export function OptionEditor(props: FieldEditorProps): ReactElement {
  const { form } = usePane().language.texts;
  const { field, value, onChange, error } = props;
  return (
    <SearchCombo
      label={field.name}
      isRequired={field.isRequired}
      choices={field.options}
      selectedId={value?.kind === 'option' ? value.id : null}
      placeholder={form.choose}
      error={error}
      onChoose={(id) => onChange({ kind: 'option', id })}
    />
  );
}

/** Several of the options Jira offers: the chosen ones stand below and can be taken away. */
export function OptionsEditor(props: FieldEditorProps): ReactElement {
  const { form } = usePane().language.texts;
  const { field, value, onChange, error } = props;
  const ids = value?.kind === 'options' ? value.ids : [];
  const chosen = field.options.filter((option) => ids.includes(option.id));
  return (
    <div className="options">
      <SearchCombo
        label={field.name}
        isRequired={field.isRequired}
        choices={field.options.filter((option) => !ids.includes(option.id))}
        selectedId={null}
        placeholder={form.add}
        error={error}
        onChoose={(id) => onChange({ kind: 'options', ids: [...ids, id] })}
      />
      {chosen.length === 0 ? null : (
        <ul className="tags" aria-label={field.name}>
          {chosen.map((option) => (
            <li key={option.id} className="tag">
              {option.label}
              <button
                type="button"
                aria-label={form.removeOption(option.label)}
                onClick={() => {
                  const left = ids.filter((id) => id !== option.id);
                  onChange(left.length === 0 ? null : { kind: 'options', ids: left });
                }}
              >
                <Glyph name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
