import { Link } from '@fluentui/react/lib/Link';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { Glyph } from './icons.tsx';

/** A link to a page for people, opened by Outlook where Outlook has a way of its own. */
export function OutLink(props: {
  readonly url: string;
  readonly text: string;
  /** For those who do not see where the link stands. */
  readonly label?: string;
  readonly className?: string;
}): ReactElement {
  const { services } = usePane();
  return (
    <Link
      className={props.className ?? 'out-link'}
      href={props.url}
      target="_blank"
      rel="noreferrer"
      aria-label={props.label}
      onClick={(event) => {
        event.preventDefault();
        services.host.openLink(props.url);
      }}
    >
      {props.text}
      <Glyph name="open" />
    </Link>
  );
}
