import type { AccountMessages } from './account-messages.ts';

/** The words around an account in German. */
export const accountDe: AccountMessages = {
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
