import { Spinner, SpinnerSize } from '@fluentui/react/lib/Spinner';
import type { ReactElement } from 'react';

/** Says in a line what is waited for; nothing of it is seen before it takes longer than a blink. */
export function Waiting(props: {
  readonly label: string;
  readonly className?: string;
}): ReactElement {
  const { label, className = 'inline-spinner' } = props;
  return (
    <Spinner
      className={`${className} late`}
      size={SpinnerSize.small}
      label={label}
      labelPosition="right"
    />
  );
}
