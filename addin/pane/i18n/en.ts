import type { JiraCallName } from '../../../contract/jira-calls.ts';
import { errorGuide } from '../../../contract/error-guide.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import type { OwnCallName } from '../../connection/receipt.ts';

/** The screens. */
const texts = {
  language: 'en',
  loading: 'Opening…',
  notInOutlook: 'This page belongs into Outlook.',
  notInOutlookNext: 'Open a mail in Outlook and choose Postern there.',
  cutNotice: '… (cut here: the text is longer than Jira takes)',
  retry: 'Try again',
  reload: 'Reload',
  cancel: 'Cancel',
  back: 'Back',
  close: 'Close',
  saveFailed: (name: string) =>
    `${name} could not be saved: select its mail in Outlook and try again.`,
  details: 'Details',
  reference: (requestId: string) => `Reference for your administrator: ${requestId}`,
  required: 'required',
  optional: 'optional',
  fieldEmpty: (name: string) => `Fill in “${name}”.`,
  fieldNoNumber: 'Enter a number, for example 12.5.',
  fieldTwoNumbers: 'This can be read as two numbers. Write it without a sign for thousands.',
  fieldNoDate: 'Enter a date.',

  menu: 'More options',
  signedInAs: (name: string) => `Signed in as ${name}`,
  otherJira: 'Use another Jira',
  signOut: (site: string) => `Sign out of ${site}`,
  signOutAll: 'Sign out of all',
  forgetEverything: 'Forget everything…',
  openJira: (site: string) => `Open ${site}`,

  security: {
    modes: { direct: 'Direct', connect: 'Cloud Connect' },
    methods: {
      oauth1: 'OAuth 1.0a',
      oauth2: 'OAuth 2.0',
      'api-token': 'API token',
      'personal-access-token': 'Personal access token',
      password: 'User name and password',
    },
    viaConnect: (method: string) => `${method} via Cloud Connect`,
    levels: { good: 'Secure', caution: 'Use with care', warning: 'Not secure' },
    choosing: 'Looking for the way…',
    noWay: 'No way to Jira',
    lookAgain: 'Look again',
    announced: (level: string, way: string) => `${level}: ${way}`,
    open: 'Security of this connection',
    why: 'Why this way',
    connectionReasons: {
      'only-connect-allowed':
        'Cloud Connect: your administrator lets this Jira be reached this way only.',
      'connect-preferred': 'Cloud Connect: your administrator prefers this way for this Jira.',
      'only-direct-allowed':
        'Direct: your Jira answers in this window. Your administrator allows no other way.',
      'direct-answers': 'Direct: your Jira answers in this window.',
      'connect-failed':
        'Direct: Cloud Connect does not reach your Jira, but it answers in this window.',
      'jira-without-https':
        'Cloud Connect, because Jira is served over http, which no browser lets into this window. Ask your administrator to serve Jira over https.',
      'local-network':
        'Cloud Connect, because Jira’s page does not answer in this window, and this browser blocks the local network for add-ins. Ask your IT to add this add-in’s address to the browser policy LocalNetworkAccessAllowedForUrls.',
      'no-handshake':
        'Cloud Connect, because Jira does not allow this add-in to frame it, or asks for a login first. Ask your Jira administrator to install the page for this add-in and to allow it to be framed.',
      'wrong-version':
        'Cloud Connect, because Jira’s page for this add-in has another version. Ask your Jira administrator to update it.',
      refused:
        'Cloud Connect, because Jira’s page for this add-in does not know this address of it. Ask your Jira administrator to add it.',
      'login-wall':
        'Cloud Connect, because a login page answers in Jira’s place in this window. Ask your Jira administrator to exempt /rest from single sign-on.',
      'secret-stays':
        'Cloud Connect, because a direct connection would need your token or password in this window, and your administrator does not allow that. Only OAuth 1.0a connects directly.',
      unreachable:
        'Cloud Connect, because Jira cannot be reached from this window. Check your network or VPN.',
    },
    reasons: {
      'hop-without-https':
        'The last stretch to Cloud Connect, behind your organisation’s gateway, is not encrypted.',
      'private-certificate':
        'Jira’s certificate comes from a private authority. Whoever runs that authority could read along.',
      outdated: 'Cloud Connect is older than this add-in.',
      'password-sign-in':
        'Your password gives full access to your account and cannot be limited to this add-in.',
      'api-token-sign-in': 'An API token acts with all your rights in Jira.',
      'personal-access-token-sign-in': 'A personal access token acts with all your rights in Jira.',
      'jira-without-https':
        'Jira is reached without encryption: others on the network can read along.',
      'connect-without-https':
        'Cloud Connect is reached without encryption: others on the network can read along.',
    },
    notes: {
      'secret-in-window':
        'With this sign-in the direct connection needs your token or password itself: while it works, this window holds it in memory. OAuth 1.0a needs no such thing.',
      'tokens-through-connect':
        'With OAuth 2.0 Cloud Connect fetches and renews your access at Jira itself. Mails and issues go directly.',
    },
    whatToDo: 'What can be done',
    remedies: {
      'hop-without-https':
        'Ask your administrator to give Cloud Connect a certificate of its own (listen.tls).',
      'private-certificate':
        'Ask your administrator to give Jira a certificate of a public authority.',
      outdated: 'Ask your administrator to update Cloud Connect.',
      'password-sign-in':
        'Sign in with a token instead, or ask your administrator to set up OAuth.',
      'api-token-sign-in': 'Ask your administrator to set up OAuth for this Jira.',
      'personal-access-token-sign-in': 'Ask your administrator to set up OAuth for this Jira.',
      'jira-without-https': 'Ask your administrator to serve Jira over https.',
      'connect-without-https': 'Ask your administrator to serve Cloud Connect over https.',
    },
    nothingToDo: 'Nothing: this is the recommended set-up.',
  },

  sites: {
    title: 'Choose your Jira',
    label: 'Jira ID or address',
    hint: 'Paste the address of any page in your Jira.',
    list: 'Available here',
    next: 'Continue',
    unreadable: 'This is neither a Jira ID nor an address. Example: jira.example.com',
    none: 'No Jira is set up here yet.',
    noneNext: 'Ask your administrator to add one to Cloud Connect’s configuration.',
    checkAgain: 'Check again',
    kinds: { cloud: 'Cloud', datacenter: 'Data Center' },
  },

  signIn: {
    title: (site: string) => `Sign in to ${site}`,
    method: 'Sign in with',
    mail: 'Mail address of your account',
    user: 'User name',
    password: 'Password',
    apiToken: 'API token',
    personalAccessToken: 'Personal access token',
    evaluation: 'For evaluation. For daily use your administrator can set up OAuth.',
    makeToken: 'Make a token in Jira',
    openLogin: 'Open Jira’s login page',
    submit: 'Sign in',
    submitting: 'Signing in…',
    done: (name: string) => `Signed in as ${name}.`,
    showSecret: 'Show what was typed',
    withJira: 'Sign in with Jira',
    oauthMeans:
      'Jira asks you in a window of its own. Your password stays there, and you can take the access back in Jira at any time.',
    useCode: 'Use a code instead',
    otherWays: 'Other ways (for evaluation)',
    evaluationOnly: 'For evaluation. Afterwards revoke the token or change the password.',
    waitingForWindow: 'Waiting for Jira’s window…',
    waitingNext: 'Sign in to Jira there and choose “Allow”.',
    enterCode: 'Enter the code from the window',
    codeFromWindow: 'Copy the code from the sign-in window, and paste it here.',
    noCodeInWindow: 'No code there?',
    codeAllow: 'Choose “Allow” on Jira’s page.',
    openPage: 'Open Jira’s page',
    openPageAgain: 'Open it again',
    codePaste: 'Copy the code that Jira shows, and paste it here.',
    addressPaste:
      'Copy the address that Jira then leads to (the page shows it, or the address bar), and paste it here.',
    otherOauth: (name: string) => `Use ${name} instead`,
    code: 'Code or address',
    codeElsewhere:
      'If a page does not open after “Allow”, copy its whole address from the address bar.',
    noMethod: 'No way of signing in is allowed for this Jira.',
    noMethodNext: 'Ask your administrator to allow one in Cloud Connect’s configuration.',
    custody:
      'Cloud Connect seals it and gives it back. It stays in your mailbox or on this device, not on a server.',
    optionalNames: {
      mail: 'mail address',
      user: 'user name',
      password: 'password',
      token: 'token',
    },
  },

  form: {
    title: 'Create an issue from this mail',
    project: 'Project',
    projectPlaceholder: 'Search by name or key',
    marks: { favourite: 'favourite', recent: 'used lately' },
    issueType: 'Issue type',
    issueTypePlaceholder: 'Choose a type',
    summary: 'Summary',
    description: 'Description',
    editAsText: 'Edit as text',
    preview: 'Preview',
    restore: 'Reset',
    restoreMail: 'Use the mail’s own text again',
    descriptionAsText: 'Description as plain text',
    descriptionReading: 'Reading the mail…',
    descriptionEmpty: 'The mail has no text.',
    descriptionAsFile:
      'This issue type has no description; the email’s text is attached as a file.',
    descriptionNotTaken: 'This issue type has no description; the mail’s text is not sent.',
    partLikely: (name: string) => `Looks like: ${name}`,
    partOut: (name: string) => `${name}, not included`,
    partInclude: 'Include',
    partRemove: 'Remove',
    partsOut: (count: number) =>
      count === 1 ? '1 part not included' : `${count} parts not included`,
    alsoTake: 'Left out unless ticked:',
    parts: {
      history: 'Earlier mails',
      signature: 'Signature',
      disclaimer: 'Disclaimer',
      banner: 'Warning banner',
      rest: 'The mail around the selected text',
    },
    lines: (count: number) => (count === 1 ? '1 line' : `${count} lines`),
    showAll: 'Show all',
    showLess: 'Show less',
    picture: 'Picture',
    table: 'Table',
    files: 'Files',
    filesNone: 'This mail has no files.',
    filesChosen: (count: number, size: string) =>
      count === 0 ? 'None chosen' : `${count} chosen${size === '' ? '' : `, ${size}`}`,
    addFiles: 'Add files…',
    addFilesHint: 'Choose files, drop them here, or paste them',
    dropFiles: 'Drop them here',
    asLink: 'as a link',
    wholeMail: 'The whole mail (.eml)',
    about: (size: string) => `about ${size}`,
    fileNotes: {
      'text-cut':
        'The text is longer than Jira accepts: it is cut in the issue and whole in this file.',
      'text-not-taken': 'The email’s text, because the issue has no description field.',
      protected:
        'Protected or encrypted: not everybody can open it in Jira. Ask the sender for an open copy.',
      logo: 'Not ticked: your organisation lists it as a logo.',
      tiny: 'Not ticked: it is tiny, as icons and lines are.',
      repeated: 'Not ticked: it stands in the mail more than once, as logos do.',
      signature: 'Not ticked: it stands in the signature.',
      history: 'Not ticked: it stands in earlier mails, which stay behind.',
      'not-shown': 'Not ticked: the text does not show it.',
    },
    fieldsLoading: 'Asking Jira which fields it needs…',
    noSubject: 'Mail without subject',
    create: 'Create issue',
    creating: 'Creating…',
    shortcut: 'Ctrl+Enter',
    shortcutMac: '⌘ Enter',
    choose: 'Choose…',
    add: 'Add…',
    removeOption: (name: string) => `Remove ${name}`,
    discard: 'Start over with this mail',
    kept: 'Your draft for this mail is back.',
    followed: (subject: string) => `Now showing: ${subject}`,
  },

  suggested: {
    filled: (names: string) => `Filled in by your organisation: ${names}.`,
    without: 'What your organisation suggests is not used.',
    doWithout: 'Do without',
    doUse: 'Use it',
    skipped: (names: string) => `Does not fit here and was left out: ${names}.`,
  },

  fields: {
    more: 'More fields',
    moreFilled: (names: string) => `Filled: ${names}`,
    none: 'None',
    me: (name: string) => `Me (${name})`,
    typeToSearch: 'Type to search.',
    searchForbidden:
      'You may not search for people and groups in this Jira. Ask your Jira administrator for “Browse users and groups”.',
    searchPeople: 'Name or mail address',
    searchGroups: 'Name of a group',
    searchIssues: 'Key or words',
    secondLevel: (name: string) => `${name}, second level`,
    newLabel: (label: string) => `New: ${label}`,
    addLabel: 'Add a label…',
    originalEstimate: 'Original estimate',
    remainingEstimate: 'Remaining estimate',
    durationHint: 'For example 2d 4h 30m',
    linkType: 'This issue…',
    linkedIssue: 'Linked issue',
    changed: 'Jira’s form has changed since it was opened.',
    added: (names: string) => `New: ${names}.`,
    removed: (names: string) => `No longer there: ${names}.`,
    nowRequired: (names: string) => `Now required: ${names}.`,
    otherOptions: (names: string) => `Other choices: ${names}.`,
    closedProject: (project: string) =>
      `You can no longer create issues in “${project}”: it was archived, or your permission was taken back. Choose another project.`,
    goneType: (type: string) => `The type “${type}” is gone.`,
    refused: (names: string) => `Jira did not accept ${names}.`,
    beyondNext: 'Change it here, or continue in Jira further up.',
    keptRest: 'Everything else you entered is still here.',
    noUrl: 'Enter a whole address, for example https://example.com.',
    noDuration: 'Enter durations like 2d 4h 30m.',
  },

  desk: {
    issueTypes: 'Issue types',
    otherRequests: 'Other requests',
    onBehalf: 'Raise on behalf of',
    participants: 'Request participants',
    yourself: (name: string) => `Yourself (${name})`,
    isNew: 'New',
    unknown: (address: string) => `Jira does not know ${address} yet.`,
    make: (name: string) => `Create ${name} as a customer with this request`,
    makeHint:
      'Without the tick nobody is created and the request is yours. With it Jira may invite them by mail.',
    ofMail: 'From this mail',
    makeAndAdd: (name: string) => `Create ${name} as a customer and add them`,
    unchecked: 'Whether Jira knows the sender could not be found out.',
    portal: 'Customer portal',
    openPortal: (key: string) => `Open ${key} in the customer portal`,
  },

  handOver: {
    beyond: 'Jira asks for something that this form does not show.',
    needed: (names: string) => `Jira requires ${names} here, which only its own page can fill.`,
    neededNext:
      'Finish the issue there: what you typed goes along. The mail’s text and files are added when you come back.',
    begin: 'Continue in Jira',
    away: 'Waiting for the issue you create in Jira',
    awayNext: 'Come back here when it is created. The mail’s text and files are then added to it.',
    look: 'I have created it',
    looking: 'Looking for the new issue…',
    openAgain: 'Open Jira again',
    notFound: 'Jira shows no new issue of yours in this project yet',
    notFoundNext: 'It can take a moment. Try again, or open Jira and create the issue.',
    which: 'Which issue belongs to this mail?',
    whichNext: 'The mail’s text and files are added to the one you choose.',
    noneOfThese: 'Look again',
  },

  people: {
    title: 'People of this mail',
    show: 'Look them up',
    hide: 'Hide',
    hint: 'Whoever is ticked becomes a watcher of the issue.',
    looking: 'Looking them up in Jira…',
    roles: { sender: 'sender', to: 'recipient', cc: 'copy' },
    watching: (count: number) => (count === 1 ? '1 watcher' : `${count} watchers`),
    unsearched: (names: string) =>
      `You may not search for people in this Jira, so these could not be looked up: ${names}.`,
    strangers: (names: string) => `Not known in Jira: ${names}.`,
    setAs: (person: string, field: string) => `Set ${person} as ${field}`,
    isNow: (person: string, field: string) => `${field} is now ${person}.`,
  },

  combo: {
    none: 'Nothing found',
    loading: 'Loading…',
    open: 'Show the list',
  },

  result: {
    title: 'Issue created',
    created: (key: string) => `Issue ${key} was created.`,
    open: (key: string) => `Open ${key} in Jira`,
    copyKey: 'Copy key',
    copyLink: 'Copy link',
    copied: 'Copied',
    copyFailed: 'Copying was not allowed here. Select the text and copy it by keyboard.',
    files: 'Files',
    allSent: 'All files are on the issue.',
    sentFiles: (count: number) => `${count} files sent`,
    someFailed: 'Some files are not on the issue yet.',
    progress: (done: number, all: number) => `${done} of ${all} files are on the issue.`,
    states: {
      waiting: 'Waiting',
      pausing: (seconds: number) =>
        seconds <= 1 ? 'Trying again…' : `Trying again in ${seconds} seconds…`,
      reading: 'Reading from Outlook…',
      sending: (percent: number) => `Sending, ${percent} %`,
      done: 'Sent',
      failed: 'Not sent',
      cancelled: 'Cancelled',
    },
    retryFile: (name: string) => `Try ${name} again`,
    chooseAgain: (name: string) => `Choose ${name} again`,
    cancelFile: (name: string) => `Cancel ${name}`,
    missed: (names: string) => `Could not be added: ${names}. Add it in Jira.`,
    saveFile: (name: string) => `Save ${name} on this computer`,
    sameAs: (name: string) => `Sent already: the same file as ${name}`,
    bytes: (sent: string, all: string) => `${sent} of ${all}`,
    otherMail: 'Files wait until their mail is selected in Outlook.',
    picturesPlacing: 'Putting the pictures into the text…',
    picturesFailed: 'The pictures are on the issue, but not in its text.',
    picturesEdited:
      'Somebody changed the description meanwhile. The pictures are on the issue, but not in its text.',
    undo: (seconds: number) => `Undo (${seconds})`,
    undoing: 'Deleting…',
    undoMeans: (key: string) => `Delete ${key} again`,
    undone: (key: string) => `Issue ${key} was deleted again.`,
    filesTwice: (names: string) => `There twice: ${names}`,
    filesTwiceNext:
      'The connection broke and the browser sent it again. Delete one of the two in Jira.',
    doubles: 'Jira made the issue twice',
    doublesNext:
      'The connection broke and the browser sent it again. The files are on the one above; delete the other in Jira.',
    twins: 'Somebody filed this mail in the same moment',
    twinsNext: 'If both are still there, keep one and delete the other in Jira.',
    another: 'Create another',
  },

  mail: {
    from: 'From',
    date: 'Date',
    sharedFiles: 'Shared files',
    link: 'Mail this issue was made from',
    linkOf: (date: string) => `Mail of ${date}`,
  },

  emoji: {
    send: 'Send without emoji',
    leftOut: 'This Jira can’t store emoji. They are left out.',
    keep: 'Include emoji again',
  },

  add: {
    instead: 'Add to an issue instead',
    title: 'Add the mail to an issue',
    back: 'Make a new issue instead',
    issue: 'Issue',
    other: 'Choose another',
    to: (key: string) => `Add to ${key}`,
    submit: 'Add to the issue',
    adding: 'Adding…',
    comment: 'Comment',
    empty: 'A comment needs some text.',
    audience: 'Who sees the comment',
    everyone: 'Everybody who sees the issue',
    customers: 'Customers too (answer to the customer)',
    internal: 'The team only (internal note)',
    role: (name: string) => `Role “${name}”`,
    group: (name: string) => `Group “${name}”`,
    done: 'Added to the issue',
    added: (key: string) => `The mail was added to ${key}.`,
    doubles: 'The comment is there twice',
    doublesNext:
      'The connection broke and the browser sent it again. Delete one of the two in Jira.',
  },

  known: {
    own: 'This mail is in Jira already',
    ownNext: 'Open it, add this mail to it, or create another one all the same.',
    justNow: 'Somebody has just filed this mail',
    takenBack: (key: string) =>
      `${key}, made here in the same moment, was deleted again. What you typed is kept.`,
    thread: 'From this conversation',
    unchecked: 'It could not be checked whether this mail is in Jira already.',
    more: (count: number) => `${count} more`,
  },

  unsure: {
    looking: 'Looking in Jira whether the issue was made…',
    title: 'The last try got no answer',
    text: 'No issue was found in Jira. Create it again: Postern checks Jira once more first, so you won’t get a duplicate.',
  },

  noMail: {
    title: 'No mail is selected',
    text: 'Select a mail to make an issue of it.',
  },

  obstacle: 'Cannot go along',
};

/** Signing in and out. */
const account = {
  signedIn: (name: string) => `Signed in as ${name}`,
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
  alsoGranted: (sites: string) => `You allowed the access to ${sites} as well.`,
  signInThere: (site: string) => `Sign in to ${site}`,
  one: (site: string) => ({
    title: `Sign out of ${site}?`,
    text: [
      'The sign-in is removed from this device and from your mailbox, so your other devices ask again as well.',
      'Your drafts stay.',
    ],
    act: 'Sign out',
  }),
  all: (sites: string) => ({
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
  ended: (site: string) => `${site} takes the access no longer.`,
  signedOut: (site: string) => `Signed out of ${site}`,
  byHand: () =>
    'What you signed in with still works there. End it in Jira, if nothing else needs it.',
  unknown: (site: string) =>
    `Cloud Connect could not end the access to ${site}. It lasts until you end it in Jira.`,
  endThere: 'Open Jira’s page for it',
  inMailbox: 'Outlook did not save it: the sign-in is still in your mailbox.',
};

/** “Security of this connection”. */
const receipt = {
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
  why: {
    serverInfo: 'Which Jira this is',
    myself: 'Who is signed in',
    projects: 'Projects (Data Center)',
    searchProjects: 'Projects in which you may create (Cloud)',
    recentProjects: 'Projects you used last (Cloud)',
    project: 'A project that a rule or a draft names',
    createMetaOld: 'Issue types and fields (before Jira 8.4)',
    createMetaTypes: 'Issue types of a project',
    createMetaFields: 'Fields of an issue type',
    fieldHelp: 'What fields mean',
    createIssue: 'Create the issue',
    attachmentMeta: 'Largest file Jira takes',
    attach: 'Add a file to the issue',
    search: 'Find issues made from this mail (Data Center)',
    searchJql: 'Find issues made from this mail (Cloud)',
    readIssue: 'Which files an issue has, and its description',
    editIssue: 'Put the mail’s pictures into the description',
    deleteIssue: 'Undo the creation, within seconds and only when you ask for it',
    issueProperty: 'Recognise an issue whose creation was not answered',
    readIssues: 'Recognise an issue whose creation was not answered (Cloud)',
    linkMail: 'Mark the issue with the mail, so that colleagues find it',
    addComment: 'Add the mail to an issue as a comment, when you choose so',
    comments: 'Recognise a comment whose sending was not answered',
    readComment: 'Whether the comment is still as it was written',
    editComment: 'Put the mail’s pictures into the comment',
    commentProperty: 'Recognise a comment whose sending was not answered',
    projectRoles: 'Roles that a comment can be kept to',
    deleteAttachment: 'Take away a file that a broken connection brought twice',
    addWatcher: 'Add people of the mail as watchers',
    permissions: 'Whether you may undo the creation, or search for people',
    searchUsers: 'Find a person by what you type, for a field that names people',
    assignableUsers: 'Find a person the issue can be assigned to',
    searchGroups: 'Find a group by what you type, for a field that names groups',
    suggestValues: 'Labels that exist already',
    pickIssue: 'Find an issue by key or words: parent, epic, linked issue',
    linkTypes: 'How issues can be linked here',
    epics: 'Find an epic by what you type (Data Center)',
    boards: 'Boards of a project, to find its sprints',
    sprints: 'Running and coming sprints of a board',
    nameIssue: 'Write on a request which filing it comes from',
    serviceDesks: 'Which service desk a service project has',
    requestTypes: 'Request types of a service project',
    requestGroups: 'How the request types are grouped',
    requestFields: 'Fields of a request type',
    createRequest: 'Create the request',
    customers: 'Find a customer, for whom a request is raised or who takes part in it',
    createCustomer: 'Add somebody of the mail as a customer, only when you ticked it',
    addCustomer: 'Let that new customer use the service desk',
    organizations: 'Organisations of a service desk',
  } satisfies Record<JiraCallName, string>,
};

interface VersionText {
  readonly title: string;
  readonly next: string;
}

/** Parts that don't fit together. */
const versions = {
  'pane-older': (_version: string, _site: string): VersionText => ({
    title: 'This pane is older than Cloud Connect.',
    next: 'Reload it. If this stays, ask your administrator to put the same version on every Cloud Connect.',
  }),
  'connect-older': (version: string, _site: string): VersionText => ({
    title: `Cloud Connect ${version} is older than this pane.`,
    next: 'Some things may not work. Ask your administrator to update Cloud Connect.',
  }),
  'jira-too-old': (version: string, site: string): VersionText => ({
    title: `${site} runs Jira ${version}, which is older than Postern knows.`,
    next: 'Some things may not work. Ask your administrator to update Jira to 8.0 or later.',
  }),
  'jira-of-other-kind': (_version: string, site: string): VersionText => ({
    title: `${site} is another kind of Jira than Cloud Connect takes it for.`,
    next: 'Ask your administrator to correct “kind” in Cloud Connect’s configuration.',
  }),
};

/** Everything the pane says in English. Other languages have the same names (`Messages`). */
export const en = {
  texts,
  account,
  receipt,
  versions,
  errors: errorGuide,
  formatBytes: (bytes: number): string => formatBytes(bytes),
  /** “A”, “B” and “C”. */
  listNames: (names: readonly string[]): string => listNames(names),
};
