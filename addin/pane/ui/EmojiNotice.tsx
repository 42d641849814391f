import { DefaultButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { keepWithoutEmoji, readWithoutEmoji } from '../preferences.ts';
import type { OpenedSite } from '../services.ts';

/** Sends without emoji from now on: to a Jira whose database refused them. */
export function SendWithoutEmoji(props: {
  readonly opened: OpenedSite;
  readonly onSend: () => void;
}): ReactElement {
  const { language } = usePane();
  const { preferences, site } = props.opened;
  return (
    <div className="notice-actions">
      <DefaultButton
        text={language.texts.emoji.send}
        onClick={() => {
          keepWithoutEmoji(preferences, site.id, true);
          props.onSend();
        }}
      />
    </div>
  );
}

/** Says that emoji are left out, where a Jira was found unable to store them. */
export function EmojiNotice(props: { readonly opened: OpenedSite }): ReactElement | null {
  const { language } = usePane();
  const { preferences, site } = props.opened;
  const { emoji } = language.texts;
  const [isWithout, setWithout] = useState(() => readWithoutEmoji(preferences, site.id));
  if (!isWithout) return null;
  return (
    <p className="emoji-out">
      {emoji.leftOut}{' '}
      <Link
        as="button"
        onClick={() => {
          keepWithoutEmoji(preferences, site.id, false);
          setWithout(false);
        }}
      >
        {emoji.keep}
      </Link>
    </p>
  );
}
