import { jiraCalls, type JiraCallName } from '../../../../contract/jira-calls.ts';
import type { OwnCallName } from '../../../connection/receipt.ts';

/** The receipt's words in English; loaded with it, because nobody needs them to file a mail. */
export const wordsEn = {
  language: 'en',
  route: 'The way your data takes',
  calls: 'Last calls',
  rights: 'What the add-in does in Jira',
  rightsIntro:
    'Jira lets it do what you may do yourself. It makes these calls and no others, each for one reason:',
  reads: 'Reads',
  changes: 'Changes',
  callsIntro:
    'Names and sizes only: no texts, no files, no issue keys. Kept until the pane closes.',
  noCalls: 'No calls yet.',
  copy: 'Copy for IT',
  save: 'Save as text',
  made: 'Security receipt of Postern',
  window: 'This window',
  windowAt: 'Outlook on your computer',
  connect: 'Cloud Connect',
  jira: 'Jira',
  reader: 'Who can read here',
  windowReads: 'You. The window holds your mail and your sealed sign-in (the ticket).',
  windowReadsSecret:
    'You. The window holds your mail, the ticket and, while it works, your token or password.',
  connectReads:
    'Cloud Connect sees mails and issues while they pass, and whoever runs it could read along. It stores none of it.',
  connectSigns:
    'Beside the way: it is asked for signatures only. It sees the address of each call, with issue keys and search words in it, never a mail or the text of an issue.',
  connectOpens:
    'Beside the way: it opens your sealed sign-in for this window. It never sees a mail or the text of an issue.',
  connectRenews:
    'Beside the way: it fetches and renews your access at Jira, and opens it for this window. It never sees a mail or the text of an issue.',
  jiraReads: 'Jira, its administrators, and whoever may see the project.',
  encrypted: 'Encrypted (TLS)',
  byBrowser: 'Encrypted (TLS), certificate checked by your browser',
  byConnect: 'Encrypted (TLS), certificate checked by Cloud Connect',
  ownAuthority: 'against an authority that your administrator named',
  publicAuthority: 'against the public authorities',
  notEncrypted: 'Not encrypted',
  endsInFront: 'Encrypted (TLS) up to the gateway in front of Cloud Connect, not behind it',
  mutualTls: 'Mutual TLS: Cloud Connect shows a certificate of its own',
  noMutualTls: 'No mutual TLS: Cloud Connect shows no certificate',
  lastTls: (protocol: string, cipher: string) => `Last connection: ${protocol}, ${cipher}`,
  throughFrame: 'through the page that Jira serves, in this window',
  version: (version: string) => `Version ${version}`,
  build: (build: string) => `build ${build}`,
  region: (region: string) => `in ${region}`,
  signedBy: (method: string) => `signed by ${method}`,
  unsigned: 'not signed',
  out: (bytes: string) => `${bytes} sent`,
  in: (bytes: string) => `${bytes} received`,
  took: (ms: number) => `${ms} ms`,
  own: {
    sites: 'List of Jiras',
    route: 'For this receipt: how Cloud Connect reaches Jira',
    'sign-in': 'Sign-in',
    'oauth-start': 'Start of the sign-in',
    'oauth-finish': 'End of the sign-in',
    'oauth-direct': 'Signature for the direct sign-in',
    renew: 'Renewal of the sign-in',
    'sign-out': 'Sign-out',
    authorize: 'Signatures for direct calls',
    frame: 'Page that Jira serves for this add-in',
  } satisfies Record<OwnCallName, string>,
  why: (call: JiraCallName): string => jiraCalls[call].why,
};

export type ReceiptWords = typeof wordsEn;
