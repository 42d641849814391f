import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactElement } from 'react';
import { toAppError } from '../../../contract/errors.ts';
import type { FieldOption, IssueLink } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import { keyOf } from '../queries/use-jira.ts';
import { useLookUp } from '../queries/use-look-up.ts';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { FieldEditorProps } from './field-editor.ts';
import { Tags } from './Tags.tsx';
import './fields.css';

const none: readonly IssueLink[] = [];

/** Links to other issues: how, and to which. */
export function IssueLinksEditor(props: FieldEditorProps): ReactElement {
  const { fields, form } = usePane().language.texts;
  const { field, place, onChange, error } = props;
  const links = props.value?.kind === 'links' ? props.value.links : none;
  const ways = useWays(props);
  const [chosenWay, setChosenWay] = useState<string | null>(null);
  const way = ways.list.find(({ id }) => id === chosenWay) ?? ways.list[0];
  const issues = useLookUp(place.opened, {
    key: ['issues', 'everywhere'],
    asksEmpty: true,
    ask: (text, signal) => place.opened.jira.search.issues(text, null, signal),
  });

  function add(issue: FieldOption | undefined): void {
    if (way === undefined || issue === undefined) return;
    const { type, direction } = way;
    onChange({ kind: 'links', links: [...links, { type, direction, issue }] });
  }

  return (
    <fieldset className="choices">
      <legend className={field.isRequired ? 'choices-label is-required' : 'choices-label'}>
        {field.name}
      </legend>
      <div className="options halves">
        <SearchCombo
          label={fields.linkType}
          isLoading={ways.isLoading}
          choices={ways.list}
          selectedId={way?.id ?? null}
          placeholder={form.choose}
          error={ways.error}
          onChoose={setChosenWay}
        />
        <SearchCombo
          label={fields.linkedIssue}
          isRequired={field.isRequired}
          isDisabled={way === undefined}
          choices={issues.found}
          selectedId={null}
          placeholder={fields.searchIssues}
          help={field.help}
          error={error}
          onSearch={issues.search}
          isSearching={issues.isSearching}
          note={issues.note}
          onChoose={(id) => add(issues.found.find((issue) => issue.id === id))}
        />
        <Tags
          label={field.name}
          items={links.map((link) => ({
            id: idOf(link),
            label: `${ways.labelOf(link)} ${link.issue.label}`,
          }))}
          onRemove={(removed) => {
            const others = links.filter((link) => idOf(link) !== removed);
            onChange(others.length === 0 ? null : { kind: 'links', links: others });
          }}
        />
      </div>
    </fieldset>
  );
}

function idOf({ type, direction, issue }: IssueLink): string {
  return `${direction} ${type} ${issue.id}`;
}

/** The ways to link, both directions each: “blocks”, “is blocked by”. */
function useWays({ place }: FieldEditorProps) {
  const { language } = usePane();
  const { opened } = place;
  const query = useQuery({
    queryKey: [...keyOf(opened), 'link-types'],
    queryFn: ({ signal }) => opened.jira.search.linkTypes(signal),
    staleTime: Infinity,
  });
  const list = useMemo(
    () =>
      (query.data ?? []).flatMap(({ name, outward, inward }) => [
        { id: `outward ${name}`, label: outward, type: name, direction: 'outward' as const },
        // “relates to” reads the same from both sides.
        ...(inward === outward
          ? []
          : [{ id: `inward ${name}`, label: inward, type: name, direction: 'inward' as const }]),
      ]),
    [query.data],
  );
  return {
    list,
    isLoading: query.isLoading,
    error: query.error === null ? undefined : language.explain(toAppError(query.error)).message,
    labelOf: ({ type, direction }: IssueLink): string =>
      list.find(({ id }) => id === `${direction} ${type}`)?.label ?? type,
  };
}
