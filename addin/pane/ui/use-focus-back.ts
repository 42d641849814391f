import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus back to where it was in a part of the page, when what stood in its place has gone; to
 * the part's heading where that is no longer there.
 */
export function useFocusBack(isAway: boolean): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const wasAway = useRef(isAway);

  useEffect(() => {
    const element = part.current;
    // By the page's own events: React's would come from menus as well, which stand elsewhere.
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last.current = target;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);

  useEffect(() => {
    if (wasAway.current && !isAway) {
      const heading = part.current?.querySelector<HTMLElement>('h1') ?? null;
      const goal = last.current?.isConnected === true ? last.current : heading;
      goal?.focus({ preventScroll: true });
    }
    wasAway.current = isAway;
  }, [isAway]);

  return part;
}

/** Moves the focus to the heading, when the button it was on goes away with what it closed. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
