import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';

/** The buttons of a sign-in screen: forward, and the one way out that is there now. */
export function SignInFooter(props: {
  readonly text: string;
  readonly isBusy: boolean;
  /** Absent where the button sends the form around it. */
  readonly onForward?: () => void;
  /** Null where there is nothing to go back to. */
  readonly out: { readonly text: string; readonly onClick: () => void } | null;
}): ReactElement {
  return (
    <>
      {/* Stays while it waits, so that the focus is still on it afterwards. */}
      <PrimaryButton
        type={props.onForward === undefined ? 'submit' : 'button'}
        text={props.text}
        disabled={props.isBusy}
        allowDisabledFocus
        onClick={props.onForward}
      />
      {props.out === null ? null : <DefaultButton {...props.out} />}
    </>
  );
}
