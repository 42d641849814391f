import { ActionButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import './new-issue.css';

/** Says that a kept draft is back, and offers to drop it. */
export function DraftNotice(props: {
  readonly hasDraft: boolean;
  readonly onStartOver: () => void;
}): ReactElement {
  const { form } = usePane().language.texts;
  return (
    <div className="draft-notice">
      {props.hasDraft ? <span>{form.kept}</span> : null}
      <ActionButton className="section-action" text={form.discard} onClick={props.onStartOver} />
    </div>
  );
}
