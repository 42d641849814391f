import { createContext, useContext } from 'react';
import type { Language } from './i18n/language.ts';
import type { Services } from './services.ts';

/** What every screen may ask for. */
export interface PaneContextValue {
  readonly services: Services;
  readonly language: Language;
  /** Says something to people who cannot see the screen. */
  readonly announce: (text: string) => void;
  /** Shows the sign-in of the current site again; the draft stays. */
  readonly signInAgain: () => void;
  /** Ids of filings that have no issue yet, by site and mail; they outlive a new sign-in. */
  readonly filingIds: Map<string, string>;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

/** The services and words of the pane around a component. */
export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (value === null) throw new TypeError('this component needs a PaneContext around it');
  return value;
}
