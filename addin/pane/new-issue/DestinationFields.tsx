import type { ReactElement } from 'react';
import { AppError } from '../../../contract/errors.ts';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { IssueType, TypePicture } from '../../../core/jira/model.ts';
import type { Texts } from '../i18n/messages.ts';
import type { Choice } from '../ui/filter-choices.ts';
import type { IconName } from '../ui/icons.tsx';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import type { Form } from './use-form.ts';
import './new-issue.css';

const marks = { favourite: 'star', recent: 'waiting' } as const;

const typePictures: Readonly<Record<TypePicture, IconName>> = {
  bug: 'bug',
  epic: 'bolt',
  story: 'bookmark',
  task: 'taskDone',
  improvement: 'up',
  subtask: 'nested',
};

/** Types to choose from; in a service project under the groups of its portal, where Jira tells them. */
function typeChoices(types: readonly IssueType[], words: Texts['desk']): readonly Choice[] {
  const hasGroups = types.some(({ request }) => (request?.group ?? null) !== null);
  return types.map(({ id, name, picture, request }) => {
    const group = request === undefined ? words.issueTypes : (request.group ?? words.otherRequests);
    return {
      id,
      label: name,
      icon: request === undefined ? typePictures[picture ?? 'task'] : 'ask',
      ...(hasGroups ? { group } : {}),
      ...(request === undefined || request.description === ''
        ? {}
        : { description: request.description }),
    };
  });
}

/** Where the issue goes: project and issue type. */
export function DestinationFields({ form }: { readonly form: Form }): ReactElement {
  const { form: words, desk } = usePane().language.texts;
  const { projects, issueTypes, project, issueType } = form;
  if (projects.data?.projects.length === 0) {
    return <ErrorNotice error={new AppError('NO_PROJECTS', { site: form.siteName })} />;
  }
  return (
    <>
      {form.errors.projects === null ? null : (
        <ErrorNotice error={form.errors.projects} onRetry={form.readAgain} />
      )}
      <div className="pair">
        <SearchCombo
          label={words.project}
          isRequired
          isLoading={projects.isLoading}
          isSearching={form.isSearchingProjects}
          onType={form.searchProjects}
          choices={form.offeredProjects.map(({ project: { id, name, key }, mark }) => ({
            id,
            label: name,
            detail: key,
            ...(mark === null ? {} : { icon: marks[mark], iconName: words.marks[mark] }),
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
          choices={typeChoices(form.offeredTypes, desk)}
          selectedId={issueType?.id ?? null}
          placeholder={words.issueTypePlaceholder}
          error={form.problems.get('issuetype')}
          onChoose={form.chooseIssueType}
        />
      </div>
      {form.errors.issueTypes === null ? null : (
        <ErrorNotice error={form.errors.issueTypes} onRetry={form.readAgain} />
      )}
    </>
  );
}
