import { useCallback, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { loadOnce } from '../../../core/lazy.ts';
import { Waiting } from './Waiting.tsx';

/** A component whose code comes when it is first shown, or earlier by `preload`. */
interface LaterComponent<P> {
  (props: P): ReactElement;
  /** Fetches the code while there is time; a failure shows when the component is needed. */
  preload(): void;
}

/** Keeps a component out of the first load. */
export function loadLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LaterComponent<P> {
  let Loaded: ComponentType<P> | null = null;
  const start = loadOnce(async () => {
    Loaded = await load();
  });

  function Later(props: P): ReactElement {
    const { language } = usePane();
    const [outcome, setOutcome] = useState<{ readonly error: unknown } | 'loaded' | null>(null);
    const begin = useCallback(() => {
      start().then(
        () => setOutcome('loaded'),
        (error: unknown) => setOutcome({ error }),
      );
    }, []);
    useEffect(begin, [begin]);

    if (Loaded !== null) return <Loaded {...props} />;
    if (outcome !== null && outcome !== 'loaded') {
      const again = (): void => {
        setOutcome(null);
        begin();
      };
      return <ErrorNotice error={outcome.error} onRetry={again} />;
    }
    return <Waiting label={language.texts.loading} />;
  }

  return Object.assign(Later, {
    preload: () => {
      start().catch(() => undefined);
    },
  });
}
