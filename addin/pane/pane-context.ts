import { createContext, useContext } from 'react';
import type { Session } from '../signin/session.ts';
import type { Language } from './i18n/language.ts';
import type { Services } from './services.ts';

/** A way out that was asked for. */
export type Leaving =
  | { readonly kind: 'one'; readonly session: Session }
  | { readonly kind: 'all' }
  | { readonly kind: 'everything' };

/** What every screen may ask for. */
export interface PaneContextValue {
  readonly services: Services;
  readonly language: Language;
  /** Says something to people who cannot see the screen. */
  readonly announce: (text: string) => void;
  /** Shows the sign-in of the current site again; the draft stays. */
  readonly signInAgain: () => void;
  /** Asks whether to sign out or to forget, and does it. */
  readonly leave: (leaving: Leaving) => void;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

/** The services and words of the pane around a component. */
export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (value === null) throw new TypeError('this component needs a PaneContext around it');
  return value;
}
