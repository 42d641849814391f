import type { AccountMessages } from './account-messages.ts';

/** The words around an account in English. */
export const accountEn: AccountMessages = {
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
