import { Spinner, SpinnerSize } from '@fluentui/react/lib/Spinner';
import { useCallback, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { AppError } from '../../../contract/errors.ts';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

/** A component whose code comes when it is first shown, or earlier by `preload`. */
export interface LaterComponent<P> {
  (props: P): ReactElement;
  /** Fetches the code while there is time; a failure shows when the component is needed. */
  preload(): void;
}

/** Keeps a component out of the first load. */
export function loadLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LaterComponent<P> {
  let Loaded: ComponentType<P> | null = null;
  let loading: Promise<void> | null = null;

  async function fetchCode(): Promise<void> {
    try {
      Loaded = await load();
    } catch (error) {
      // The next attempt asks again.
      loading = null;
      throw error;
    }
  }

  function start(): Promise<void> {
    loading ??= fetchCode();
    return loading;
  }

  function Later(props: P): ReactElement {
    const { services, language } = usePane();
    const [outcome, setOutcome] = useState<{ readonly error: unknown } | 'loaded' | null>(null);
    const { connectHost: host } = services;
    const begin = useCallback(() => {
      start().then(
        () => setOutcome('loaded'),
        (cause: unknown) =>
          setOutcome({ error: new AppError('CONNECT_UNREACHABLE', { host }, { cause }) }),
      );
    }, [host]);
    useEffect(begin, [begin]);

    if (Loaded !== null) return <Loaded {...props} />;
    if (outcome !== null && outcome !== 'loaded') {
      const again = (): void => {
        setOutcome(null);
        begin();
      };
      return <ErrorNotice error={outcome.error} onRetry={again} />;
    }
    return <Spinner size={SpinnerSize.small} label={language.texts.loading} />;
  }

  return Object.assign(Later, {
    preload: () => {
      start().catch(() => undefined);
    },
  });
}
