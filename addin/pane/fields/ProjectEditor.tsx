import { useMemo, useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { useFoundProjects, useProjects } from '../queries/use-jira.ts';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import { useSettled } from '../ui/use-settled.ts';
import type { FieldEditorProps } from './field-editor.ts';
import { useClearable } from './use-clearable.ts';

/** A project as a value: of those the field allows, else of all. */
export function ProjectEditor(props: FieldEditorProps): ReactElement {
  const { form } = usePane().language.texts;
  const { field, place, value, onChange, error } = props;
  const [typed, setTyped] = useState('');
  const settled = useSettled(typed.trim());
  const projects = useProjects(place.opened);
  const isCut = field.options.length === 0 && projects.data?.isWhole === false;
  const found = useFoundProjects(place.opened, isCut ? settled : '');
  const all = useMemo(() => {
    if (field.options.length > 0) return field.options;
    const known = [place.project, ...(projects.data?.projects ?? []), ...(found.data ?? [])];
    const byId = new Map(known.map((project) => [project.id, project]));
    return [...byId.values()].map(({ id, name, key }) => ({ id, label: name, detail: key }));
  }, [field.options, place.project, projects.data, found.data]);
  const item = value?.kind === 'found' ? value.items[0] : undefined;
  const choices = useClearable(all, item !== undefined && !field.isRequired);
  return (
    <SearchCombo
      label={field.name}
      isRequired={field.isRequired}
      isLoading={projects.isLoading}
      isSearching={found.isFetching}
      choices={choices}
      selectedId={item?.id ?? null}
      selectedLabel={item?.label}
      placeholder={form.projectPlaceholder}
      help={field.help}
      error={error}
      onType={setTyped}
      onChoose={(id) => {
        const chosen = all.find((project) => project.id === id);
        onChange(chosen === undefined ? null : { kind: 'found', items: [chosen] });
      }}
    />
  );
}
