import { useQueries } from '@tanstack/react-query';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import type { ReactElement } from 'react';
import { mailContacts } from '../../../core/filing/draft/email-contacts.ts';
import type { FieldOption } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import { customerQuery } from '../queries/use-customer.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { customerLookUp, newCustomer } from './CustomerEditor.tsx';
import type { FieldEditorProps } from './field-editor.ts';
import { FoundManyEditor } from './found-editors.tsx';
import './fields.css';

const nobody: readonly FieldOption[] = [];

/** Who else takes part in a request: people of the mail by a tick, and any other customers. */
export function ParticipantsEditor(props: FieldEditorProps): ReactElement {
  const { fields } = usePane().language.texts;
  return (
    <div className="participants">
      <FoundManyEditor
        {...props}
        lookUp={customerLookUp(props.place)}
        placeholder={fields.searchPeople}
      />
      <PeopleOfMail {...props} />
    </div>
  );
}

function PeopleOfMail({ place, value, onChange }: FieldEditorProps): ReactElement | null {
  const { desk: words, people } = usePane().language.texts;
  const { opened, project, mail } = place;
  const others = mailContacts(mail, opened.session.account.emailAddress).filter(
    ({ role }) => role !== 'sender',
  );
  const found = useQueries({
    queries: others.map(({ address }) => customerQuery(opened, project, address)),
  });
  if (others.length === 0) return null;
  const failed = found.find(({ error }) => error !== null);
  if (failed !== undefined) {
    return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (found.some(({ isLoading }) => isLoading)) {
    return <Waiting label={people.looking} />;
  }
  const items = value?.kind === 'found' ? value.items : nobody;
  const toggle = (person: FieldOption): void => {
    const left = items.filter(({ id }) => id !== person.id);
    const next = left.length < items.length ? left : [...items, person];
    onChange(next.length === 0 ? null : { kind: 'found', items: next });
  };
  return (
    <fieldset className="choices">
      <legend className="choices-label">{words.ofMail}</legend>
      {others.map((contact, index) => {
        const person = found[index]?.data ?? newCustomer(contact);
        const isNew = person.isNew === true;
        return (
          <div key={contact.address} className="participant">
            <Checkbox
              label={
                isNew
                  ? words.makeAndAdd(contact.name)
                  : `${person.label} (${people.roles[contact.role]})`
              }
              checked={items.some(({ id }) => id === person.id)}
              onChange={() => toggle(person)}
            />
            {isNew ? <span className="newcomer-mark">{words.isNew}</span> : null}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Organisations of the project's service desk. */
export function OrganizationsEditor(props: FieldEditorProps): ReactElement {
  const { form } = usePane().language.texts;
  const { opened, project } = props.place;
  return (
    <FoundManyEditor
      {...props}
      placeholder={form.choose}
      lookUp={{
        key: ['organizations', project.id],
        asksEmpty: true,
        isWhole: true,
        ask: (_, signal) => opened.jira.desk.organizations(project, signal),
      }}
    />
  );
}
