import { ActionButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, type ReactElement } from 'react';
import { isAppError } from '../../../contract/errors.ts';
import { DescriptionField } from '../email-content/DescriptionField.tsx';
import { FilesField } from '../email-content/FilesField.tsx';
import { PartsOut } from '../email-content/PartsOut.tsx';
import { EmojiNotice, SendWithoutEmoji } from '../new-issue/EmojiNotice.tsx';
import { usePane } from '../pane-context.ts';
import { readWithoutEmoji } from '../preferences.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Screen } from '../ui/Screen.tsx';
import { AudienceField } from './AudienceField.tsx';
import { TargetField } from './TargetField.tsx';
import { useAdd, type Add, type AddScreenProps } from './use-add.ts';

/** The mail as a comment on an issue that is there: which one, for whom, the text and the files. */
export function AddScreen(props: AddScreenProps): ReactElement {
  const { add: words } = usePane().language.texts;
  const { form, opened } = props;
  const add = useAdd(props);
  const content = useRef<HTMLDivElement>(null);
  const hasTarget = add.issue !== null;

  // The next thing to do: say which issue, or look at what is sent.
  useEffect(() => {
    if (!hasTarget) content.current?.querySelector('input')?.focus();
  }, [hasTarget]);

  return (
    <Screen title={words.title} footer={<AddFooter {...props} add={add} />}>
      <ActionButton className="section-action add-back" text={words.back} onClick={props.onBack} />
      <div ref={content} className="add-target">
        <TargetField
          opened={opened}
          issue={add.issue}
          onChoose={(issue) => props.onTarget({ issue, audience: null })}
          onClear={() => props.onTarget(null)}
        />
      </div>
      {add.issue === null ? null : <AudienceField add={add} />}
      <DescriptionField
        label={words.comment}
        document={add.body}
        text={add.text}
        isOwnText={form.draft.descriptionText !== null}
        own={form.own}
        error={add.isEmpty ? words.empty : undefined}
        onText={form.setDescription}
        onRestore={() => form.setDescription(null)}
      >
        {form.bodyError === null || form.draft.descriptionText !== null ? undefined : (
          <ErrorNotice error={form.bodyError} onRetry={form.readBodyAgain} />
        )}
      </DescriptionField>
      <FilesField
        files={add.files}
        ticked={add.tickedFiles}
        onToggle={form.toggleFile}
        onAdd={form.addFiles}
      />
    </Screen>
  );
}

function AddFooter(props: AddScreenProps & { readonly add: Add }): ReactElement {
  const { services, language } = usePane();
  const { add: words } = language.texts;
  const siteId = props.opened.site.id;
  const { add, error, isCreating } = props;
  const text = add.issue === null ? words.submit : words.to(add.issue.key);
  return (
    <>
      {error === null || isCreating ? null : (
        <div className="footer-notice">
          <ErrorNotice error={error} onRetry={add.submit}>
            {isAppError(error, 'EMOJI_REFUSED') ? (
              <SendWithoutEmoji siteId={siteId} onSend={add.submit} />
            ) : null}
          </ErrorNotice>
        </div>
      )}
      {props.form.draft.descriptionText === null ? <PartsOut parts={props.form.own.parts} /> : null}
      {readWithoutEmoji(services.preferences, siteId) ? <EmojiNotice siteId={siteId} /> : null}
      <PrimaryButton
        text={isCreating ? words.adding : text}
        onClick={add.submit}
        disabled={isCreating || !add.isReady}
        allowDisabledFocus
      />
    </>
  );
}
