/** What the page that Jira returns to has to show when no pane can be reached from it. */
export type Returned =
  { readonly kind: 'denied' } | { readonly kind: 'code'; readonly code: string };

/** Reads the query Jira returned with; the code is the whole address where it has no short one. */
export function readReturned(address: URL): Returned {
  const verifier = address.searchParams.get('oauth_verifier');
  if (verifier === 'denied' || address.searchParams.get('error') === 'access_denied') {
    return { kind: 'denied' };
  }
  // An OAuth 2.0 code is worth nothing without the state beside it.
  return { kind: 'code', code: verifier ?? address.href };
}

const texts = {
  en: {
    opening: 'Opening Jira…',
    returning: 'Going back to Outlook…',
    done: 'Done. You can close this window.',
    failed:
      'The sign-in could not be started. Outlook tells the reason; you can close this window.',
    notInOutlook: 'This page belongs to the sign-in in Outlook. You can close it.',
    denied: 'The access was not allowed. You can close this window and start again in Outlook.',
    code: 'Copy this code. In Outlook choose “Use a code instead” and paste it there:',
  },
  de: {
    opening: 'Jira wird geöffnet …',
    returning: 'Zurück zu Outlook …',
    done: 'Fertig. Sie können dieses Fenster schließen.',
    failed:
      'Die Anmeldung konnte nicht beginnen. Outlook nennt den Grund; Sie können dieses Fenster schließen.',
    notInOutlook: 'Diese Seite gehört zur Anmeldung in Outlook. Sie können sie schließen.',
    denied:
      'Der Zugriff wurde nicht erlaubt. Schließen Sie dieses Fenster und beginnen Sie in Outlook erneut.',
    code: 'Kopieren Sie diesen Code. Wählen Sie in Outlook „Stattdessen einen Code verwenden“ und fügen Sie ihn dort ein:',
  },
} as const;

/** The words of the window's own pages, and the language they are in. */
export function returnPageWords(locale: string): {
  readonly language: 'en' | 'de';
  readonly words: Readonly<Record<keyof (typeof texts)['en'], string>>;
} {
  const language = /^de\b/i.test(locale) ? 'de' : 'en';
  return { language, words: texts[language] };
}
