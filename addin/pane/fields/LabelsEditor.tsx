import { useMemo, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { useLookUp } from '../queries/use-look-up.ts';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { FieldEditorProps } from './field-editor.ts';
import { labelsFromText } from './labels.ts';
import { Tags } from './Tags.tsx';

const none: readonly string[] = [];

/** Labels, new ones or such as were used before; several at once when parted by blanks or commas. */
export function LabelsEditor(props: FieldEditorProps): ReactElement {
  const { fields } = usePane().language.texts;
  const { field, place, onChange, error } = props;
  const labels = props.value?.kind === 'labels' ? props.value.labels : none;
  const { found, typed, search } = useLookUp(place.opened, {
    key: ['labels', field.id],
    asksEmpty: true,
    ask: (text, signal) => place.opened.jira.search.labels(field.id, text, signal),
  });
  const choices = useMemo(() => {
    const text = typed?.trim() ?? '';
    const known = found.filter(({ id }) => !labels.includes(id));
    // First, so that Enter takes what was typed without waiting for Jira.
    const isNew = text !== '' && !known.some(({ id }) => id === text);
    const typedFirst = known.toSorted((a, b) => Number(b.id === text) - Number(a.id === text));
    return isNew ? [{ id: text, label: fields.newLabel(text) }, ...known] : typedFirst;
  }, [found, typed, labels, fields]);

  function add(text: string): void {
    const all = [...new Set([...labels, ...labelsFromText(text)])];
    if (all.length > 0) onChange({ kind: 'labels', labels: all });
  }

  return (
    <div className="options">
      <SearchCombo
        label={field.name}
        isRequired={field.isRequired}
        choices={choices}
        selectedId={null}
        placeholder={fields.addLabel}
        help={field.help}
        error={error}
        onSearch={search}
        note={choices.length === 0 ? fields.typeToSearch : undefined}
        onLeave={add}
        onChoose={add}
      />
      <Tags
        label={field.name}
        items={labels.map((label) => ({ id: label, label }))}
        onRemove={(removed) => {
          const others = labels.filter((label) => label !== removed);
          onChange(others.length === 0 ? null : { kind: 'labels', labels: others });
        }}
      />
    </div>
  );
}
