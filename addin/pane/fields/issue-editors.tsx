import type { ReactElement } from 'react';
import type { Texts } from '../i18n/messages.ts';
import { usePane } from '../pane-context.ts';
import type { LookUp } from '../queries/use-look-up.ts';
import type { FieldEditor, FieldEditorProps, FieldPlace } from './field-editor.ts';
import { FoundEditor } from './found-editors.tsx';

/** The issue above this one: of a sub-task, or on Cloud the epic. */
export const ParentEditor = editorOf({
  placeholder: ({ fields }) => fields.searchIssues,
  lookUp: ({ opened, project }) => ({
    key: ['issues', project.id],
    asksEmpty: true,
    ask: (text, signal) => opened.jira.search.issues(text, project, signal),
  }),
});

/** The epic this issue belongs to. */
export const EpicLinkEditor = editorOf({
  placeholder: ({ fields }) => fields.searchIssues,
  lookUp: ({ opened, project }) => ({
    key: ['epics', project.id],
    asksEmpty: true,
    ask: (text, signal) => opened.jira.search.epics(text, project, signal),
  }),
});

/** A running or coming sprint of the project's boards. */
export const SprintEditor = editorOf({
  placeholder: ({ form }) => form.choose,
  lookUp: ({ opened, project }) => ({
    key: ['sprints', project.id],
    asksEmpty: true,
    isWhole: true,
    ask: (_, signal) => opened.jira.search.sprints(project, signal),
  }),
});

/** Makes the editor of one thing that is searched in the project. */
function editorOf(search: {
  readonly placeholder: (texts: Texts) => string;
  readonly lookUp: (place: FieldPlace) => LookUp;
}): FieldEditor {
  return function IssueEditor(props: FieldEditorProps): ReactElement {
    const { texts } = usePane().language;
    return (
      <FoundEditor
        {...props}
        placeholder={search.placeholder(texts)}
        lookUp={search.lookUp(props.place)}
      />
    );
  };
}
