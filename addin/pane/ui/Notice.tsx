import type { ReactElement, ReactNode } from 'react';
import { Glyph, type IconName } from './icons.tsx';

const pictures: Readonly<Record<'danger' | 'caution' | 'good', IconName>> = {
  danger: 'error',
  caution: 'warning',
  good: 'done',
};

/** A boxed message of one level: what is the case, and below it what to do. */
export function Notice(props: {
  readonly level: 'danger' | 'caution' | 'good';
  readonly title: string;
  readonly text?: string | undefined;
  readonly id?: string | undefined;
  readonly role?: 'alert' | undefined;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div
      className={`notice notice-${props.level}`}
      id={props.id}
      role={props.role}
      // Takes the focus where the field that had it is gone.
      tabIndex={-1}
    >
      <Glyph name={pictures[props.level]} className="notice-glyph" />
      <div className="notice-body">
        <p className="notice-title">{props.title}</p>
        {props.text === undefined ? null : <p>{props.text}</p>}
        {props.children}
      </div>
    </div>
  );
}
