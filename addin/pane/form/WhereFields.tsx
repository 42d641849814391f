import type { ReactElement } from 'react';
import { AppError } from '../../../contract/errors.ts';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { Form } from './use-form.ts';

/** Where the issue goes: project and issue type. */
export function WhereFields({ form }: { readonly form: Form }): ReactElement {
  const words = usePane().language.texts.form;
  const { projects, issueTypes, project, issueType } = form;
  if (projects.data?.length === 0) {
    return <ErrorNotice error={new AppError('NO_PROJECTS', { site: form.siteName })} />;
  }
  return (
    <>
      {projects.error === null ? null : (
        <ErrorNotice error={projects.error} onRetry={() => void projects.refetch()} />
      )}
      <div className="pair">
        <SearchCombo
          label={words.project}
          isRequired
          isLoading={projects.isLoading}
          choices={(projects.data ?? []).map(({ id, name, key }) => ({
            id,
            label: name,
            detail: key,
          }))}
          selectedId={project?.id ?? null}
          placeholder={words.projectPlaceholder}
          error={form.problems.get('project')}
          onChoose={form.chooseProject}
        />
        <SearchCombo
          label={words.issueType}
          isRequired
          isLoading={issueTypes.isLoading}
          isDisabled={project === null}
          choices={form.offeredTypes.map(({ id, name }) => ({ id, label: name }))}
          selectedId={issueType?.id ?? null}
          placeholder={words.issueTypePlaceholder}
          error={form.problems.get('issuetype')}
          onChoose={form.chooseIssueType}
        />
      </div>
      {issueTypes.error === null ? null : (
        <ErrorNotice error={issueTypes.error} onRetry={() => void issueTypes.refetch()} />
      )}
    </>
  );
}
