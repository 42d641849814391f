import { useQueries } from '@tanstack/react-query';
import { ActionButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import type { ReactElement } from 'react';
import { isAppError } from '../../../contract/errors.ts';
import { mailContacts, type MailContact } from '../../../core/filing/draft/email-contacts.ts';
import type { JiraPerson } from '../../../core/jira/find-person-by-email.ts';
import type { FieldValue, IssueField, Project } from '../../../core/jira/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import { keyOf } from '../queries/use-jira.ts';
import type { OpenedSite } from '../services.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import './new-issue.css';

export interface PeopleFieldProps {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  /** Whose people are found where Jira lets the user search for nobody else. */
  readonly project: Project | null;
  /** Of the create screen: whether there is a reporter and an assignee to set. */
  readonly fields: readonly IssueField[];
  readonly watchers: readonly JiraPerson[];
  /** Ticks somebody, or takes the tick away. */
  readonly onWatcher: (person: JiraPerson) => void;
  readonly onValue: (fieldId: string, value: FieldValue) => void;
}

/** The people of the mail whom Jira knows, as watchers by a tick, and as reporter or assignee by a click. */
export function PeopleField(props: PeopleFieldProps): ReactElement {
  const { language } = usePane();
  const words = language.texts.people;
  const { opened, mail, project, watchers } = props;
  const contacts = mailContacts(mail, opened.session.account.emailAddress);
  const found = useQueries({
    queries: contacts.map(({ address }) => ({
      queryKey: [...keyOf(opened), 'person', address, project?.id ?? null],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        opened.jira.personOf(address, { project, signal }),
      // People come and go by the month.
      staleTime: 8 * 60 * 60_000,
    })),
  });
  const failed = found.find(({ error }) => error !== null && !isForbidden(error));
  if (failed !== undefined) {
    return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (found.some(({ isLoading }) => isLoading)) {
    return <Waiting label={words.looking} />;
  }
  const rows = contacts.map((contact, index) => ({
    contact,
    person: found[index]?.data ?? null,
    error: found[index]?.error ?? null,
  }));
  const unknown = rows.filter(({ person }) => person === null);
  const namesOf = (some: typeof rows): readonly string[] => some.map(({ contact }) => contact.name);
  const unsearched = namesOf(unknown.filter(({ error }) => isForbidden(error)));
  const strangers = namesOf(unknown.filter(({ error }) => !isForbidden(error)));
  return (
    <>
      {unknown.length === rows.length ? null : <p className="quiet">{words.hint}</p>}
      {unsearched.length === 0 ? null : (
        <p className="quiet">{words.unsearched(language.listNames(unsearched))}</p>
      )}
      <ul className="rows">
        {rows.map(({ contact, person }) =>
          person === null ? null : (
            <PersonRow
              key={contact.address}
              contact={contact}
              person={person}
              isWatcher={watchers.some(({ id }) => id === person.id)}
              onToggle={() => props.onWatcher(person)}
              fields={props.fields}
              onValue={props.onValue}
            />
          ),
        )}
      </ul>
      {strangers.length === 0 ? null : (
        <p className="quiet">{words.strangers(language.listNames(strangers))}</p>
      )}
    </>
  );
}

/** Whom Jira lets nobody search for is no failure to try again. */
function isForbidden(error: unknown): boolean {
  return isAppError(error, 'PERMISSION_MISSING');
}

function PersonRow(
  props: {
    readonly contact: MailContact;
    readonly person: JiraPerson;
    readonly isWatcher: boolean;
    readonly onToggle: () => void;
  } & Pick<PeopleFieldProps, 'fields' | 'onValue'>,
): ReactElement {
  const { announce, language } = usePane();
  const words = language.texts.people;
  const { person, contact } = props;
  const settable = (['reporter', 'assignee'] as const).flatMap((id) => {
    const field = props.fields.find((one) => one.id === id);
    return field === undefined || field.kind === 'unsupported' ? [] : [field];
  });
  return (
    <li className="row person">
      <Checkbox
        label={`${person.name} (${words.roles[contact.role]})`}
        checked={props.isWatcher}
        onChange={props.onToggle}
      />
      <div className="person-actions">
        {settable.map((field) => (
          <ActionButton
            key={field.id}
            className="section-action"
            text={field.name}
            ariaLabel={words.setAs(person.name, field.name)}
            onClick={() => {
              const item = { id: person.id, label: person.name, detail: contact.address };
              props.onValue(field.id, { kind: 'found', items: [item] });
              announce(words.isNow(person.name, field.name));
            }}
          />
        ))}
      </div>
    </li>
  );
}
