import { useMemo, type ReactElement } from 'react';
import { mailContacts } from '../../../core/filing/draft/email-contacts.ts';
import type { FieldOption, Project } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import type { LookUp } from '../queries/use-look-up.ts';
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
  const permission = usePermission(props.place, project);
  return (
    <FoundEditor
      {...props}
      {...people}
      lookUp={{
        permission,
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

function usePeople(place: FieldPlace) {
  const { fields } = usePane().language.texts;
  const { opened } = place;
  const permission = usePermission(place, null);
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
      permission,
      ask: (text: string, signal: AbortSignal) => opened.jira.search.users(text, signal),
    },
  };
}

/** Who may not search for people still chooses among those of the mail, as far as Jira names them. */
function usePermission(
  { opened, mail, project: own }: FieldPlace,
  project: Project | null,
): NonNullable<LookUp['permission']> {
  const { fields } = usePane().language.texts;
  const { jira, session } = opened;
  const contacts = mailContacts(mail, session.account.emailAddress);
  return {
    key: [project?.id ?? '', own.id, ...contacts.map(({ address }) => address)],
    missing: fields.searchForbidden,
    isGiven: (signal) => jira.search.mayFindPeople(project, signal),
    instead: async (signal) => {
      const found = await Promise.all(
        contacts.map(async ({ address }) => {
          // One who is not found this time can be chosen in Jira.
          const person = await jira.personOf(address, { project: own, signal }).catch(() => null);
          return person === null ? [] : [{ id: person.id, label: person.name, detail: address }];
        }),
      );
      return found.flat();
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
      permission: {
        key: ['groups'],
        missing: fields.searchForbidden,
        isGiven: (signal: AbortSignal) => opened.jira.search.mayFindPeople(null, signal),
        instead: () => Promise.resolve([]),
      },
      ask: (text: string, signal: AbortSignal) => opened.jira.search.groups(text, signal),
    },
  };
}
