import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/**
 * The frame of one screen: heading, content, and the bar with the primary button that stays in sight.
 * It takes the focus only when the focus was lost with the screen before: a pane that takes it
 * while the user reads the list of mails would steal it from Outlook.
 */
export function Screen(props: {
  readonly title: string;
  /** For screens whose content says it all; the heading is then for screen readers only. */
  readonly hidesTitle?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <main className="screen">
      <div className="screen-content">
        <h1 ref={heading} tabIndex={-1} className={props.hidesTitle ? 'unseen' : 'screen-title'}>
          {props.title}
        </h1>
        {props.children}
      </div>
      {props.footer === undefined ? null : <div className="screen-footer">{props.footer}</div>}
    </main>
  );
}
