import { useMemo, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { Add } from './use-add.ts';
import { idOf, offeredAudiences } from './audiences.ts';

/** Who will see the comment; in a service project its team alone at first. */
export function AudienceField({ add }: { readonly add: Add }): ReactElement {
  const { add: words } = usePane().language.texts;
  const { data, error, isLoading } = add.audiences;
  const offered = useMemo(
    () => (data === undefined ? [] : offeredAudiences(data, words)),
    [data, words],
  );
  if (error !== null) {
    return <ErrorNotice error={error} onRetry={() => void add.audiences.refetch()} />;
  }
  return (
    <SearchCombo
      label={words.audience}
      choices={offered}
      isLoading={isLoading}
      isDisabled={isLoading}
      selectedId={add.audience === null ? null : idOf(add.audience)}
      onChoose={(id) => {
        const chosen = offered.find((one) => one.id === id);
        if (chosen !== undefined) add.setAudience(chosen.audience);
      }}
    />
  );
}
