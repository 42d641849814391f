import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { showTop } from './show-top.ts';

/**
 * The frame of one screen: heading, content, and the bar with the primary button that stays in sight.
 * A new screen begins at its top, however far the one before was scrolled. It takes the focus only when
 * the focus was lost with the screen before: a pane that takes it while the user reads the list of
 * mails would steal it from Outlook.
 */
export function Screen(props: {
  readonly title: string;
  /** For screens whose content says it all; the heading is then for screen readers only. */
  readonly hidesTitle?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the picture: nobody sees the middle of a screen first.
  useLayoutEffect(showTop, []);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <main className="screen">
      <div className="screen-content">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see below */}
        <h1
          ref={heading}
          tabIndex={-1}
          className={props.hidesTitle ? 'unseen' : 'screen-title'}
          onKeyDown={keepTabFromOffice}
        >
          {props.title}
        </h1>
        {props.children}
      </div>
      {props.footer === undefined ? null : <div className="screen-footer">{props.footer}</div>}
    </main>
  );
}

/**
 * Office.js moves the focus at Tab by itself, along the elements Tab can reach. A heading is none of
 * them, and from there it would find no next one: the browser finds it.
 */
function keepTabFromOffice(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation();
}
