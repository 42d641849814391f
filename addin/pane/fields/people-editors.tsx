import { useMemo, type ReactElement } from 'react';
import type { FieldOption } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import type { FieldEditorProps, FieldPlace } from './field-editor.ts';
import { FoundEditor, FoundManyEditor } from './found-editors.tsx';

/** One person who has an account. */
export function UserEditor(props: FieldEditorProps): ReactElement {
  const { fields } = usePane().language.texts;
  const people = usePeople(props.place);
  // Left empty, Jira takes the user for the reporter.
  const isReporter = props.field.id === 'reporter' && props.field.hasDefault;
  const placeholder = isReporter ? fields.me(people.me.label) : people.placeholder;
  return <FoundEditor {...props} {...people} placeholder={placeholder} />;
}

/** Several people. */
export function UsersEditor(props: FieldEditorProps): ReactElement {
  return <FoundManyEditor {...props} {...usePeople(props.place)} />;
}

/** Somebody who may work on issues of the project; most are found without typing. */
export function AssigneeEditor(props: FieldEditorProps): ReactElement {
  const { opened, project } = props.place;
  const people = usePeople(props.place);
  return (
    <FoundEditor
      {...props}
      {...people}
      lookUp={{
        key: ['assignees', project.id],
        asksEmpty: true,
        ask: (text, signal) => opened.jira.search.assignees(project, text, signal),
      }}
    />
  );
}

/** One group. */
export function GroupEditor(props: FieldEditorProps): ReactElement {
  return <FoundEditor {...props} {...useGroups(props.place)} />;
}

/** Several groups. */
export function GroupsEditor(props: FieldEditorProps): ReactElement {
  return <FoundManyEditor {...props} {...useGroups(props.place)} />;
}

function usePeople({ opened }: FieldPlace) {
  const { fields } = usePane().language.texts;
  const { id, displayName, emailAddress } = opened.session.account;
  const me = useMemo<FieldOption>(
    () => ({ id, label: displayName, ...(emailAddress === null ? {} : { detail: emailAddress }) }),
    [id, displayName, emailAddress],
  );
  return {
    me,
    placeholder: fields.searchPeople,
    lookUp: {
      key: ['users'],
      asksEmpty: false,
      hint: fields.typeToSearch,
      ask: (text: string, signal: AbortSignal) => opened.jira.search.users(text, signal),
    },
  };
}

function useGroups({ opened }: FieldPlace) {
  const { fields } = usePane().language.texts;
  return {
    placeholder: fields.searchGroups,
    lookUp: {
      key: ['groups'],
      asksEmpty: true,
      ask: (text: string, signal: AbortSignal) => opened.jira.search.groups(text, signal),
    },
  };
}
