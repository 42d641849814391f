import { useCallback, useState, type ReactElement } from 'react';

/** A place screen readers listen to, and the function that speaks there. */
export function useLiveRegion(): {
  readonly announce: (text: string) => void;
  readonly region: ReactElement;
} {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback((text: string) => {
    setSaid((before) => ({ text, count: before.count + 1 }));
  }, []);
  return {
    announce,
    // The key makes the same sentence new when it is said twice.
    region: (
      <output className="unseen" aria-live="polite">
        <span key={said.count}>{said.text}</span>
      </output>
    ),
  };
}
