import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import type { FieldEditorProps } from './field-editor.ts';
import { FoundEditor } from './found-editors.tsx';

/** The issue above this one: of a sub-task, or on Cloud the epic. */
export function ParentEditor(props: FieldEditorProps): ReactElement {
  const { fields } = usePane().language.texts;
  const { opened, project } = props.place;
  return (
    <FoundEditor
      {...props}
      placeholder={fields.searchIssues}
      lookUp={{
        key: ['issues', project.id],
        asksEmpty: true,
        ask: (text, signal) => opened.jira.search.issues(text, project, signal),
      }}
    />
  );
}

/** The epic this issue belongs to. */
export function EpicLinkEditor(props: FieldEditorProps): ReactElement {
  const { fields } = usePane().language.texts;
  const { opened, project } = props.place;
  return (
    <FoundEditor
      {...props}
      placeholder={fields.searchIssues}
      lookUp={{
        key: ['epics', project.id],
        asksEmpty: true,
        ask: (text, signal) => opened.jira.search.epics(text, project, signal),
      }}
    />
  );
}

/** A running or coming sprint of the project's boards. */
export function SprintEditor(props: FieldEditorProps): ReactElement {
  const { form } = usePane().language.texts;
  const { opened, project } = props.place;
  return (
    <FoundEditor
      {...props}
      placeholder={form.choose}
      lookUp={{
        key: ['sprints', project.id],
        asksEmpty: true,
        isWhole: true,
        ask: (_, signal) => opened.jira.search.sprints(project, signal),
      }}
    />
  );
}
