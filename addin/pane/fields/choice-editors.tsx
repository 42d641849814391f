import { useId, type ReactElement, type ReactNode } from 'react';
import { usePane } from '../pane-context.ts';
import type { FieldEditorProps } from './field-editor.ts';
import { OptionEditor, OptionsEditor } from './option-editors.tsx';
import './fields.css';

/** Longer lists are searched: nobody reads thirty circles. */
const longestShown = 7;

/** One of a few options, all in view as in Jira. */
export function RadioEditor(props: FieldEditorProps): ReactElement {
  const { fields } = usePane().language.texts;
  const { field, value, onChange } = props;
  const name = useId();
  if (field.options.length > longestShown) return <OptionEditor {...props} />;
  const chosen = value?.kind === 'option' ? value.id : '';
  const none = field.isRequired ? [] : [{ id: '', label: fields.none }];
  return (
    <ChoiceGroup {...props} isRadio>
      {[...none, ...field.options].map((option) => (
        <label key={option.id} className="choice">
          <input
            type="radio"
            name={name}
            checked={option.id === chosen}
            onChange={() => onChange(option.id === '' ? null : { kind: 'option', id: option.id })}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </ChoiceGroup>
  );
}

/** Several of a few options, all in view as in Jira. */
export function CheckboxesEditor(props: FieldEditorProps): ReactElement {
  const { field, value, onChange, error } = props;
  if (field.options.length > longestShown) return <OptionsEditor {...props} />;
  const ids = value?.kind === 'options' ? value.ids : [];
  return (
    <ChoiceGroup {...props}>
      {field.options.map((option) => (
        <label key={option.id} className="choice">
          <input
            type="checkbox"
            checked={ids.includes(option.id)}
            aria-invalid={error !== undefined}
            onChange={({ currentTarget }) => {
              const others = ids.filter((id) => id !== option.id);
              const next = currentTarget.checked ? [...others, option.id] : others;
              onChange(next.length === 0 ? null : { kind: 'options', ids: next });
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </ChoiceGroup>
  );
}

function ChoiceGroup(
  props: FieldEditorProps & {
    readonly isRadio?: boolean;
    readonly children: ReactNode;
  },
): ReactElement {
  const { field, error, isRadio = false } = props;
  const id = useId();
  const described = [
    ...(field.help === undefined ? [] : [`${id}-help`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return (
    <fieldset
      className="choices"
      aria-describedby={described.join(' ')}
      {...(isRadio
        ? {
            role: 'radiogroup',
            'aria-required': field.isRequired,
            'aria-invalid': error !== undefined,
          }
        : {})}
    >
      <legend className={field.isRequired ? 'choices-label is-required' : 'choices-label'}>
        {field.name}
      </legend>
      {props.children}
      {field.help === undefined ? null : (
        <p className="choices-help" id={`${id}-help`}>
          {field.help}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
