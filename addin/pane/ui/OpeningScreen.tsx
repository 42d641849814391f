import { Spinner, SpinnerSize } from '@fluentui/react/lib/Spinner';
import type { ReactElement } from 'react';

/** The pane before anything of it is known. */
export function OpeningScreen({ label }: { readonly label: string }): ReactElement {
  return (
    <main className="screen screen-empty">
      <h1 className="unseen">Postern</h1>
      <Spinner size={SpinnerSize.large} label={label} />
    </main>
  );
}
