import type { Texts } from '../i18n/en.ts';
import type { TypedMethod } from '../screens/sign-in-forms.ts';

interface Question {
  readonly title: string;
  readonly text: readonly string[];
  readonly act: string;
}

/** The words around an account, loaded with the screens that need them. */
export interface AccountWords {
  readonly signedIn: (name: string) => string;
  readonly close: string;
  readonly evaluation: Readonly<Record<TypedMethod, string>>;
  readonly atJira: Readonly<Record<TypedMethod, string>>;
  readonly oldSecret: Readonly<Record<TypedMethod, string>>;
  readonly onDevice: string;
  readonly alsoGranted: (sites: string) => string;
  readonly signInThere: (site: string) => string;
  readonly one: (site: string) => Question;
  readonly all: (sites: string) => Question;
  readonly everything: Question;
  readonly working: string;
  readonly doneTitle: string;
  readonly forgottenTitle: string;
  readonly forgotten: string;
  readonly done: string;
  readonly ended: (site: string) => string;
  readonly byHand: () => string;
  readonly signedOut: (site: string) => string;
  readonly unknown: (site: string) => string;
  readonly endThere: string;
  readonly inMailbox: string;
}

const en: AccountWords = {
  signedIn: (name) => `Signed in as ${name}`,
  close: 'Close',
  evaluation: {
    'api-token': 'For evaluation. Revoke the token once OAuth is set up.',
    'personal-access-token': 'For evaluation. Revoke the token once OAuth is set up.',
    password: 'For evaluation. Change the password once OAuth is set up.',
  },
  atJira: {
    'api-token': 'Your API tokens',
    'personal-access-token': 'Your tokens in Jira',
    password: 'Your profile in Jira',
  },
  oldSecret: {
    'api-token': 'OAuth works. Revoke the API token that you used before.',
    'personal-access-token': 'OAuth works. Revoke the token that you used before.',
    password: 'OAuth works. Change the password that you typed before.',
  },
  onDevice:
    'Outlook did not take the sign-in into your mailbox. It is kept on this device; other devices ask again.',
  alsoGranted: (sites) => `You allowed the access to ${sites} as well.`,
  signInThere: (site) => `Sign in to ${site}`,
  one: (site) => ({
    title: `Sign out of ${site}?`,
    text: [
      'The sign-in is removed from this device and from your mailbox, so your other devices ask again as well.',
      'Your drafts stay.',
    ],
    act: 'Sign out',
  }),
  all: (sites) => ({
    title: 'Sign out everywhere?',
    text: [
      `You are signed in to ${sites}. All of it is removed from this device and your mailbox.`,
      'Your drafts stay.',
    ],
    act: 'Sign out',
  }),
  everything: {
    title: 'Forget everything?',
    text: [
      'Sign-ins, drafts that are not filed yet, and your last choices are removed from this device and from your mailbox.',
      'Issues in Jira stay as they are. This cannot be undone.',
    ],
    act: 'Forget everything',
  },
  working: 'One moment…',
  doneTitle: 'Signed out',
  forgottenTitle: 'Everything is forgotten',
  forgotten: 'Nothing of Postern is left on this device and in your mailbox but the time of this.',
  done: 'Done',
  ended: (site) => `${site} takes the access no longer.`,
  signedOut: (site) => `Signed out of ${site}`,
  byHand: () =>
    'What you signed in with still works there. End it in Jira, if nothing else needs it.',
  unknown: (site) =>
    `Cloud Connect could not end the access to ${site}. It lasts until you end it in Jira.`,
  endThere: 'Open Jira’s page for it',
  inMailbox: 'Outlook did not save it: the sign-in is still in your mailbox.',
};

const de: AccountWords = {
  signedIn: (name) => `Angemeldet als ${name}`,
  close: 'Schließen',
  evaluation: {
    'api-token': 'Zum Ausprobieren. Widerrufen Sie das Token, sobald OAuth eingerichtet ist.',
    'personal-access-token':
      'Zum Ausprobieren. Widerrufen Sie das Token, sobald OAuth eingerichtet ist.',
    password: 'Zum Ausprobieren. Ändern Sie das Passwort, sobald OAuth eingerichtet ist.',
  },
  atJira: {
    'api-token': 'Ihre API-Token',
    'personal-access-token': 'Ihre Token in Jira',
    password: 'Ihr Profil in Jira',
  },
  oldSecret: {
    'api-token': 'OAuth funktioniert. Widerrufen Sie das bisherige API-Token.',
    'personal-access-token': 'OAuth funktioniert. Widerrufen Sie das bisherige Token.',
    password: 'OAuth funktioniert. Ändern Sie das bisher eingegebene Passwort.',
  },
  onDevice:
    'Outlook hat die Anmeldung nicht ins Postfach übernommen. Sie liegt auf diesem Gerät; andere Geräte fragen erneut.',
  alsoGranted: (sites) => `Sie haben den Zugriff auch auf ${sites} erlaubt.`,
  signInThere: (site) => `Bei ${site} anmelden`,
  one: (site) => ({
    title: `Von ${site} abmelden?`,
    text: [
      'Die Anmeldung wird von diesem Gerät und aus Ihrem Postfach entfernt; auch Ihre anderen Geräte fragen dann erneut.',
      'Ihre Entwürfe bleiben.',
    ],
    act: 'Abmelden',
  }),
  all: (sites) => ({
    title: 'Überall abmelden?',
    text: [
      `Sie sind bei ${sites} angemeldet. Alles davon wird von diesem Gerät und aus Ihrem Postfach entfernt.`,
      'Ihre Entwürfe bleiben.',
    ],
    act: 'Abmelden',
  }),
  everything: {
    title: 'Alles vergessen?',
    text: [
      'Anmeldungen, noch nicht abgeschickte Entwürfe und Ihre letzte Auswahl werden von diesem Gerät und aus Ihrem Postfach entfernt.',
      'Vorgänge in Jira bleiben, wie sie sind. Das lässt sich nicht rückgängig machen.',
    ],
    act: 'Alles vergessen',
  },
  working: 'Einen Moment …',
  doneTitle: 'Abgemeldet',
  forgottenTitle: 'Alles ist vergessen',
  forgotten:
    'Auf diesem Gerät und in Ihrem Postfach ist von Postern nichts mehr außer dem Zeitpunkt davon.',
  done: 'Fertig',
  ended: (site) => `${site} nimmt den Zugriff nicht mehr an.`,
  signedOut: (site) => `Von ${site} abgemeldet`,
  byHand: () =>
    'Womit Sie sich angemeldet haben, gilt dort weiter. Beenden Sie es in Jira, wenn es sonst nichts braucht.',
  unknown: (site) =>
    `Cloud Connect konnte den Zugriff auf ${site} nicht beenden. Er gilt, bis Sie ihn in Jira beenden.`,
  endThere: 'Jiras Seite dafür öffnen',
  inMailbox: 'Outlook hat es nicht gespeichert: Die Anmeldung liegt noch in Ihrem Postfach.',
};

const languages: Readonly<Record<string, AccountWords>> = { en, de };

/** The words in the language of the pane's other texts. */
export function accountWords({ language }: Texts): AccountWords {
  return languages[language] ?? en;
}
