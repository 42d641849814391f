import { ActionButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { isAppError } from '../../../contract/errors.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import { readWithoutEmoji } from '../preferences.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { loadLater } from '../ui/load-later.tsx';
import { Screen } from '../ui/Screen.tsx';
import { FieldsSection } from './FieldsSection.tsx';
import type { FormScreenProps } from '../email-form.ts';
import { PeopleSection } from './PeopleSection.tsx';
import { SuggestedNote } from './SuggestedNote.tsx';
import { SummaryField } from './SummaryField.tsx';
import type { Form } from './use-form.ts';
import { DestinationFields } from './DestinationFields.tsx';
import './new-issue.css';

// Nobody sees these before Jira has refused something.
const ChangesNotice = loadLater(async () => {
  const { ChangesNotice: component } = await import('./ChangesNotice.tsx');
  return component;
});

const RefusalNotice = loadLater(async () => {
  const { RefusalNotice: component } = await import('./RefusalNotice.tsx');
  return component;
});

const EmojiNotice = loadLater(async () => {
  const { EmojiNotice: component } = await import('../ui/EmojiNotice.tsx');
  return component;
});

const SendWithoutEmoji = loadLater(async () => {
  const { SendWithoutEmoji: component } = await import('../ui/EmojiNotice.tsx');
  return component;
});

interface NewIssueProps extends FormScreenProps {
  readonly form: Form;
  /** The email's text and files, as they are edited. */
  readonly content: ReactNode;
  /** Says at the button what of the text is left out. */
  readonly partsOut: ReactNode;
  /** The mail is to go to an issue that is there. */
  readonly onAdd: () => void;
  /** What is to be known before the form is filled. */
  readonly children: ReactNode;
}

/** The form for one mail. */
export function FormScreen(props: NewIssueProps): ReactElement {
  const words = usePane().language.texts.form;
  const { form } = props;

  useEffect(() => {
    ChangesNotice.preload();
    RefusalNotice.preload();
    SendWithoutEmoji.preload();
  }, []);

  return (
    <Screen title={words.title} hidesTitle footer={<FormFooter {...props} />}>
      {props.children}
      <DestinationFields form={form} />
      {form.changes === null ? null : <ChangesNotice changes={form.changes} />}
      <SuggestedNote suggested={form.suggested} />
      <SummaryField
        value={form.draft.summary}
        field={portalField(form, 'summary')}
        error={form.problems.get('summary')}
        onChange={form.setSummary}
      />
      <FieldsSection form={form} opened={props.opened} mail={props.mail} />
      {props.content}
      <PeopleSection
        opened={props.opened}
        mail={props.mail}
        project={form.project}
        fields={form.screen}
        watchers={form.draft.watchers}
        onWatcher={form.toggleWatcher}
        onValue={form.setValue}
      />
    </Screen>
  );
}

/** A field in the words of the portal; an issue's own are the pane's. */
function portalField(form: Form, id: string): IssueField | undefined {
  const isRequest = form.issueType?.request !== undefined;
  return isRequest ? form.screen.find((field) => field.id === id) : undefined;
}

function FormFooter(props: NewIssueProps): ReactElement {
  const { language } = usePane();
  const { texts } = language;
  const { form, isCreating } = props;
  const { opened } = props;
  const error = form.errors.create;
  const isMac = /mac|iphone|ipad/i.test(navigator.platform);
  const isBlocked = form.unsupported.length > 0;
  return (
    <>
      {error === null || isCreating ? null : (
        <div className="footer-notice">
          {form.refusal === null ? (
            <ErrorNotice error={error} onRetry={form.submit}>
              {isAppError(error, 'EMOJI_REFUSED') ? (
                <SendWithoutEmoji opened={opened} onSend={form.submit} />
              ) : null}
            </ErrorNotice>
          ) : (
            <RefusalNotice refusal={form.refusal} />
          )}
        </div>
      )}
      {props.partsOut}
      {readWithoutEmoji(opened.preferences, opened.site.id) ? (
        <EmojiNotice opened={opened} />
      ) : null}
      <PrimaryButton
        text={isCreating ? texts.form.creating : texts.form.create}
        onClick={form.submit}
        disabled={isCreating || isBlocked || !form.isReady}
        allowDisabledFocus
        aria-keyshortcuts="Control+Enter Meta+Enter"
        {...(isBlocked ? { ariaDescription: texts.handOver.neededNext } : {})}
      />
      <ActionButton
        className="section-action"
        text={texts.add.instead}
        disabled={isCreating}
        onClick={props.onAdd}
      />
      <span className="shortcut" aria-hidden="true">
        {isMac ? texts.form.shortcutMac : texts.form.shortcut}
      </span>
    </>
  );
}
