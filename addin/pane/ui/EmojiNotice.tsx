import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { keepWithoutEmoji, readWithoutEmoji } from '../preferences.ts';

/** Sends without emoji from now on: to a Jira whose database refused them. */
export function SendWithoutEmoji(props: {
  readonly siteId: string;
  readonly onSend: () => void;
}): ReactElement {
  const { services, language } = usePane();
  return (
    <div className="notice-actions">
      <DefaultButton
        text={language.texts.emoji.send}
        onClick={() => {
          keepWithoutEmoji(services.preferences, props.siteId, true);
          props.onSend();
        }}
      />
    </div>
  );
}

/** Says that emoji are left out, where a Jira was found unable to store them. */
export function EmojiNotice({ siteId }: { readonly siteId: string }): ReactElement | null {
  const { services, language } = usePane();
  const { emoji } = language.texts;
  const [isWithout, setWithout] = useState(() => readWithoutEmoji(services.preferences, siteId));
  if (!isWithout) return null;
  return (
    <p className="emoji-out">
      {emoji.leftOut}{' '}
      <Link
        as="button"
        onClick={() => {
          keepWithoutEmoji(services.preferences, siteId, false);
          setWithout(false);
        }}
      >
        {emoji.keep}
      </Link>
    </p>
  );
}
