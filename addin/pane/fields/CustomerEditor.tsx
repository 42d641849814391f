import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { useId, type ReactElement } from 'react';
import { mailContacts, type MailContact } from '../../../core/filing/draft/email-contacts.ts';
import type { FieldOption } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import { useCustomer } from '../queries/use-customer.ts';
import type { LookUp } from '../queries/use-look-up.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { FieldEditorProps, FieldPlace } from './field-editor.ts';
import { FoundEditor } from './found-editors.tsx';
import './fields.css';

/** For whom a request is raised: the sender, whom Jira may not know yet, or any other customer. */
export function CustomerEditor(props: FieldEditorProps): ReactElement {
  const { desk: words } = usePane().language.texts;
  const { place, value, onChange } = props;
  const { account } = place.opened.session;
  const sender =
    mailContacts(place.mail, account.emailAddress).find(({ role }) => role === 'sender') ?? null;
  const known = useCustomer(place.opened, place.project, sender?.address ?? null);
  const chosen = value?.kind === 'found' ? value.items[0] : undefined;
  const isOpen = chosen === undefined || chosen.isNew === true;
  return (
    <div>
      <FoundEditor
        {...props}
        lookUp={customerLookUp(place)}
        placeholder={words.yourself(account.displayName)}
      />
      {known.error === null ? null : (
        <>
          <p className="quiet">{words.unchecked}</p>
          <ErrorNotice error={known.error} onRetry={() => void known.refetch()} />
        </>
      )}
      {sender !== null && known.data === null && isOpen ? (
        <NewSender
          sender={sender}
          isTicked={chosen !== undefined}
          onTick={(isTicked) =>
            onChange(isTicked ? { kind: 'found', items: [newCustomer(sender)] } : null)
          }
        />
      ) : null}
    </div>
  );
}

/** Somebody whom Jira does not know: nothing is made of them without the tick. */
function NewSender(props: {
  readonly sender: MailContact;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}): ReactElement {
  const { desk: words } = usePane().language.texts;
  const { sender } = props;
  const id = useId();
  return (
    <fieldset className="newcomer" aria-labelledby={`${id}-who`}>
      <p id={`${id}-who`}>
        <span className="newcomer-mark">{words.isNew}</span> {words.unknown(sender.address)}
      </p>
      <Checkbox
        label={words.make(sender.name)}
        checked={props.isTicked}
        ariaDescribedBy={`${id}-means`}
        onChange={(_, isTicked) => props.onTick(isTicked === true)}
      />
      <p className="quiet" id={`${id}-means`}>
        {words.makeHint}
      </p>
    </fieldset>
  );
}

/** The order to make a customer of somebody of the mail. */
export function newCustomer({ name, address }: MailContact): FieldOption {
  return { id: address, label: name, detail: address, isNew: true };
}

/** Finds customers of the project's service desk. */
export function customerLookUp({ opened, project }: FieldPlace): LookUp {
  return {
    key: ['customers', project.id],
    asksEmpty: true,
    ask: (text, signal) => opened.jira.desk.customers(project, text, signal),
  };
}
