import { useMemo, type ReactElement } from 'react';
import type { FieldOption } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import { useLookUp, type LookUp } from '../queries/use-look-up.ts';
import { filterChoices } from '../ui/filter-choices.ts';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { FieldEditorProps } from './field-editor.ts';
import { Tags } from './Tags.tsx';
import { useClearable } from './use-clearable.ts';

interface FoundEditorProps extends FieldEditorProps {
  readonly lookUp: LookUp;
  readonly placeholder: string;
  /** The user, offered before anybody else. */
  readonly me?: FieldOption;
}

const none: readonly FieldOption[] = [];

/** One thing that is searched in Jira. */
export function FoundEditor(props: FoundEditorProps): ReactElement {
  const { field, onChange, error, placeholder } = props;
  const { choices, looked, itemOf } = useFound(props);
  const item = props.value?.kind === 'found' ? props.value.items[0] : undefined;
  const clearable = useClearable(choices, item !== undefined && !field.isRequired);
  return (
    <SearchCombo
      label={field.name}
      isRequired={field.isRequired}
      choices={clearable}
      selectedId={item?.id ?? null}
      selectedLabel={item?.label}
      placeholder={placeholder}
      help={field.help}
      error={error}
      onSearch={looked.search}
      isSearching={looked.isSearching}
      note={looked.note}
      onChoose={(id) => {
        const found = itemOf(id);
        onChange(found === undefined ? null : { kind: 'found', items: [found] });
      }}
    />
  );
}

/** Several things that are searched in Jira; the chosen ones stand below. */
export function FoundManyEditor(props: FoundEditorProps): ReactElement {
  const { field, onChange, error, placeholder } = props;
  const { choices, looked, itemOf } = useFound(props);
  const items = props.value?.kind === 'found' ? props.value.items : none;
  const left = useMemo(
    () => choices.filter(({ id }) => !items.some((item) => item.id === id)),
    [choices, items],
  );
  return (
    <div className="options">
      <SearchCombo
        label={field.name}
        isRequired={field.isRequired}
        choices={left}
        selectedId={null}
        placeholder={placeholder}
        help={field.help}
        error={error}
        onSearch={looked.search}
        isSearching={looked.isSearching}
        note={looked.note}
        onChoose={(id) => {
          const found = itemOf(id);
          if (found !== undefined) onChange({ kind: 'found', items: [...items, found] });
        }}
      />
      <Tags
        label={field.name}
        items={items}
        onRemove={(removed) => {
          const others = items.filter(({ id }) => id !== removed);
          onChange(others.length === 0 ? null : { kind: 'found', items: others });
        }}
      />
    </div>
  );
}

/** What a search offers now, with the user before everybody else. */
function useFound({ place, lookUp, me }: FoundEditorProps) {
  const { fields } = usePane().language.texts;
  const looked = useLookUp(place.opened, lookUp);
  const { found, typed } = looked;
  const choices = useMemo(() => {
    const shown = lookUp.isWhole === true ? filterChoices(found, typed ?? '') : found;
    if (me === undefined) return shown;
    const first = filterChoices([{ ...me, label: fields.me(me.label) }], typed ?? '');
    return [...first, ...shown.filter(({ id }) => id !== me.id)];
  }, [found, me, typed, lookUp.isWhole, fields]);
  // Without “Me”: later it is read by itself.
  const itemOf = (id: string): FieldOption | undefined =>
    [...found, ...(me === undefined ? [] : [me])].find((one) => one.id === id);
  return { choices, itemOf, looked };
}
