import { ActionButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { isAppError } from '../../../contract/errors.ts';
import { usePane } from '../pane-context.ts';
import { readWithoutEmoji } from '../preferences.ts';
import { EmojiNotice, SendWithoutEmoji } from '../ui/EmojiNotice.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Screen } from '../ui/Screen.tsx';
import { AudienceField } from './AudienceField.tsx';
import { TargetField } from './TargetField.tsx';
import type { Add, AddScreenProps } from './use-add.ts';
import './comment.css';

interface CommentProps extends AddScreenProps {
  readonly add: Add;
  /** The email's text and files, as they are edited. */
  readonly content: ReactNode;
  /** Says at the button what of the text is left out. */
  readonly partsOut: ReactNode;
}

/** The mail as a comment on an issue that is there: which one, for whom, the text and the files. */
export function AddScreen(props: CommentProps): ReactElement {
  const { add: words } = usePane().language.texts;
  const { opened, add } = props;
  const content = useRef<HTMLDivElement>(null);
  const hasTarget = add.issue !== null;

  // The next thing to do: say which issue, or look at what is sent.
  useEffect(() => {
    if (!hasTarget) content.current?.querySelector('input')?.focus();
  }, [hasTarget]);

  return (
    <Screen title={words.title} footer={<AddFooter {...props} />}>
      <ActionButton className="section-action add-back" text={words.back} onClick={props.onBack} />
      <div ref={content}>
        <TargetField
          opened={opened}
          issue={add.issue}
          onChoose={(issue) => props.onTarget({ issue, audience: null })}
          onClear={() => props.onTarget(null)}
        />
      </div>
      {add.issue === null ? null : <AudienceField add={add} />}
      {props.content}
    </Screen>
  );
}

function AddFooter(props: CommentProps): ReactElement {
  const { language } = usePane();
  const { add: words } = language.texts;
  const { opened } = props;
  const { add, error, isCreating } = props;
  const text = add.issue === null ? words.submit : words.to(add.issue.key);
  return (
    <>
      {error === null || isCreating ? null : (
        <div className="footer-notice">
          <ErrorNotice error={error} onRetry={add.submit}>
            {isAppError(error, 'EMOJI_REFUSED') ? (
              <SendWithoutEmoji opened={opened} onSend={add.submit} />
            ) : null}
          </ErrorNotice>
        </div>
      )}
      {props.partsOut}
      {readWithoutEmoji(opened.preferences, opened.site.id) ? (
        <EmojiNotice opened={opened} />
      ) : null}
      <PrimaryButton
        text={isCreating ? words.adding : text}
        onClick={add.submit}
        disabled={isCreating || !add.isReady}
        allowDisabledFocus
      />
    </>
  );
}
