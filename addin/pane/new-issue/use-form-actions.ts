import type { DraftAction, FileTick } from '../../../core/filing/draft/draft.ts';
import { emailKey } from '../../../core/filing/email-key.ts';
import type { Draft, EffectiveDraft } from '../../../core/filing/model.ts';
import type { JiraPerson } from '../../../core/jira/find-person-by-email.ts';
import type { FieldValue, Project } from '../../../core/jira/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import { keepLastPlace } from '../preferences.ts';
import type { OpenedSite } from '../services.ts';
import type { DestinationChoice } from './use-destination.ts';

/** What the user does in the form. */
export interface FormActions {
  readonly chooseProject: (id: string) => void;
  readonly chooseIssueType: (id: string) => void;
  readonly setSummary: (summary: string) => void;
  /** Null goes back to the mail's own text. */
  readonly setDescription: (text: string | null) => void;
  readonly setValue: (fieldId: string, value: FieldValue | null) => void;
  readonly tickFile: (tick: FileTick) => void;
  readonly toggleWatcher: (person: JiraPerson) => void;
  readonly addFiles: (files: readonly File[]) => void;
  /** The next mail of this sender starts where this one goes. */
  readonly keepPlace: () => void;
}

/** Makes changes of the draft out of what the user does, and remembers where mails go. */
export function useFormActions(known: {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly draft: EffectiveDraft;
  readonly where: Pick<DestinationChoice, 'project' | 'offeredProjects'>;
  /** What stands in the form without the user's doing. */
  readonly suggested: Draft['values'];
  readonly dispatch: (action: DraftAction) => void;
}): FormActions {
  const { services } = usePane();
  const { mail, draft, where, dispatch } = known;

  function keepPlace(project: Project | null, issueTypeId: string | null): void {
    if (project === null) return;
    const place = { projectId: project.id, issueTypeId, project };
    keepLastPlace(known.opened.preferences, known.opened.site.id, { mail, place });
  }

  return {
    keepPlace: () => keepPlace(where.project, draft.issueTypeId),
    // Kept at once: who looks at another mail before creating wants the same place there too.
    chooseProject: (projectId) => {
      dispatch({ kind: 'choose-project', projectId });
      const chosen = where.offeredProjects.find(({ project }) => project.id === projectId);
      keepPlace(chosen?.project ?? null, draft.issueTypeId);
    },
    chooseIssueType: (issueTypeId) => {
      dispatch({ kind: 'choose-type', issueTypeId });
      keepPlace(where.project, issueTypeId);
    },
    setSummary: (text) => dispatch({ kind: 'type-summary', text }),
    setDescription: (text) => dispatch({ kind: 'type-description', text }),
    setValue: (fieldId, value) => {
      // Emptied, not given back to the template.
      const isSuggested = known.suggested[fieldId] !== undefined;
      const emptied = isSuggested ? ({ kind: 'cleared' } as const) : null;
      dispatch({ kind: 'set-value', fieldId, value: value ?? emptied });
    },
    tickFile: (tick) => dispatch({ kind: 'tick-file', ...tick }),
    toggleWatcher: (person) => dispatch({ kind: 'toggle-watcher', person }),
    addFiles: (chosen) => {
      dispatch({ kind: 'add-files', files: services.addedFiles.add(emailKey(mail), chosen) });
    },
  };
}
