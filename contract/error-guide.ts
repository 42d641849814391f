import type {
  AppError,
  ClientCertificateReason,
  ErrorCode,
  ErrorFacts,
  FrameFault,
  TlsFault,
  UnreachableReason,
  UserTokenReason,
} from './errors.ts';
import { formatBytes, listNames } from './format.ts';

/** What to tell a person about a failure. */
export interface Guidance {
  /** What happened, one sentence. */
  readonly message: string;
  /** What to do now, one or two sentences. */
  readonly next: string;
}

/** The texts of one code, made from its facts. */
interface GuideEntry<C extends ErrorCode> {
  readonly message: (facts: ErrorFacts[C]) => string;
  readonly next: (facts: ErrorFacts[C]) => string;
}

const unreachable: Readonly<Record<UnreachableReason, (host: string) => string>> = {
  'name-unknown': (host) => `Cloud Connect does not find ${host}: the name is not known to it.`,
  refused: (host) => `${host} refuses connections from Cloud Connect.`,
  'no-route': (host) => `Cloud Connect has no way to ${host}.`,
  'not-tls': (host) => `${host} does not speak HTTPS there.`,
  'tls-too-old': (host) => `${host} speaks only a version of TLS that is no longer safe.`,
  'address-refused': (host) =>
    `${host} has an address that Cloud Connect is not allowed to connect to.`,
  'from-this-window': (host) => `${host} did not answer this window.`,
};

const frame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) => `The page of ${host} for the direct connection did not answer.`,
  'local-network': (host) =>
    `${host} did not answer in this window, and this browser blocks the local network for add-ins.`,
  'wrong-version': (host) =>
    `The page of ${host} for the direct connection has another version than this add-in.`,
  refused: (host) => `The page of ${host} for the direct connection does not know this add-in.`,
};

const nextForFrame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) =>
    `Open ${host} in your browser. If that works, ask your Jira administrator to install the page and to allow this add-in to frame it.`,
  'local-network': () =>
    'Allow “Local network access” in the browser’s settings for this site. Your IT can allow it for everyone with the policy LocalNetworkAccessAllowedForUrls and the address of this add-in.',
  'wrong-version': () => 'Ask your Jira administrator to install the page of this version.',
  refused: () =>
    'Ask your Jira administrator to install the page that was built for this Cloud Connect.',
};

const clientCertificate: Readonly<Record<ClientCertificateReason, (host: string) => string>> = {
  missing: (host) =>
    `The gateway in front of ${host} asks for a certificate, and Cloud Connect has none for it.`,
  'authority-unknown': (host) =>
    `The gateway in front of ${host} does not know the authority of Cloud Connect’s certificate.`,
  expired: (host) => `Cloud Connect’s certificate for ${host} has expired.`,
  revoked: (host) => `Cloud Connect’s certificate for ${host} was revoked.`,
  late: (host) =>
    `The gateway in front of ${host} asks for Cloud Connect’s certificate only after the TLS 1.3 handshake.`,
  unusable: (host) => `Cloud Connect can’t use its client certificate for ${host}.`,
};

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) => `${host} only supports the insecure form of TLS renegotiation`,
  'weak-key': (host) => `${host} uses a TLS key that is too short`,
  'name-not-recognized': (host) => `The server at ${host} has no certificate for this name`,
  'no-common-cipher': (host) => `${host} and Cloud Connect have no TLS cipher in common`,
  'no-common-version': (host) => `${host} and Cloud Connect have no TLS version in common`,
  other: (host) => `The TLS connection to ${host} failed`,
};

const nextForTls: Readonly<Record<TlsFault, string>> = {
  'legacy-renegotiation':
    'Ask your administrator to update the TLS software of the gateway in front of Jira.',
  'weak-key': 'Ask your administrator to give the gateway in front of Jira a longer key.',
  'name-not-recognized':
    'Ask your administrator to compare baseUrl with the names that the gateway in front of Jira knows.',
  'no-common-cipher':
    'Ask your administrator to allow current ciphers on the gateway in front of Jira.',
  'no-common-version':
    'Ask your administrator to compare tls.maxVersion of this Jira with the TLS versions of the gateway.',
  other:
    'The server answers, so the firewall is not the cause. Ask your administrator to check its TLS settings.',
};

const userToken: Readonly<Record<UserTokenReason, string>> = {
  expired: 'Your Microsoft sign-in has expired.',
  'other-tenant': 'Your Microsoft account belongs to another organisation than this Cloud Connect.',
  'other-app': 'The Microsoft sign-in was made for another program.',
  invalid: 'Cloud Connect could not confirm your Microsoft sign-in.',
};

const signInAgain = 'Sign in again; your draft is kept.';

/** The guide in English; a code without an entry does not compile. */
export const errorGuide: { readonly [C in ErrorCode]: GuideEntry<C> } = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} did not answer.`,
    next: () =>
      'Check your network. If other pages work, tell your administrator that Cloud Connect is down.',
  },
  CONNECT_BUSY: {
    message: () => 'Cloud Connect got more requests from you than it takes at a time.',
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === 1
        ? 'Wait a second and try again.'
        : `Wait ${retryAfterSeconds} seconds and try again.`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `There is no Jira called “${site}” here.`,
    next: () => 'Choose a Jira from the list, or ask your administrator to add this one.',
  },
  NO_CONNECTION: {
    message: ({ site }) => `None of the allowed ways leads to “${site}” from here.`,
    next: () =>
      'Ask your administrator to allow Cloud Connect for this Jira, or to set up the direct connection.',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) => frame[reason](host),
    next: ({ host, reason }) => nextForFrame[reason](host),
  },
  JIRA_UNREACHABLE: {
    message: ({ host, reason }) =>
      reason === undefined ? `${host} did not answer.` : unreachable[reason](host),
    next: ({ host, reason }) =>
      reason === 'address-refused'
        ? 'Ask your administrator to set allowPrivateAddresses for this Jira if it is meant to be inside the network.'
        : reason === 'from-this-window'
          ? `Open ${host} in your browser. If that works, try again.`
          : reason === 'not-tls'
            ? 'Ask your administrator to check scheme and port of baseUrl for this Jira.'
            : reason === 'tls-too-old'
              ? 'Ask your administrator to allow TLS 1.2 or newer on the server in front of Jira.'
              : `Open ${host} in your browser. If that works, ask your administrator to let Cloud Connect reach it.`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) => `${host} did not answer within ${seconds} seconds.`,
    next: () => 'Try again in a minute. If it stays slow, tell your Jira administrator.',
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} answered with a login page instead of data.`
        : `The gateway in front of ${host} asks for a Windows sign-in (${scheme}), which Cloud Connect doesn’t support.`,
    next: () =>
      'Ask your administrator to exempt /rest from single sign-on, or to allow the direct connection.',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira moved to another path of ${origin}.`
        : `Jira at ${host} moved to ${origin}.`,
    next: () =>
      'Ask your administrator to correct the address (baseUrl) of this Jira in Cloud Connect’s configuration.',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `The certificate of ${host} was not accepted: ${reason}.`,
    next: () =>
      'Ask your administrator to install the full certificate chain on Jira, or to add its authority to Cloud Connect.',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    next: ({ reason }) => nextForTls[reason],
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `The gateway in front of ${host} did not accept Cloud Connect’s certificate.`
        : clientCertificate[reason](host),
    next: ({ reason }) =>
      reason === 'late'
        ? 'Ask your administrator to set tls.maxVersion to TLSv1.2 for this Jira in Cloud Connect’s configuration.'
        : 'Ask your administrator to check the client certificate of this Jira in Cloud Connect’s configuration.',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} answered with something that is not data (status ${status}).`
        : `The headers of an answer from ${host} are larger than ${formatBytes(headLimitBytes)}.`,
    next: () =>
      'Ask your administrator what stands in front of Jira: a gateway or proxy may have answered.',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `${host} broke off in the middle of its answer.`
        : `${host} closed the connection before it answered.`,
    next: ({ reason }) =>
      reason === undefined
        ? 'Try again. What was already saved in Jira stays there.'
        : 'Try again. If it happens again, ask your administrator to check the client certificate: a gateway that does not accept it closes connections like this.',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} takes no more requests for the moment.`,
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === null
        ? 'Wait a minute and try again.'
        : `Wait ${retryAfterSeconds} seconds and try again.`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} reported a fault of its own (status ${status}).`,
    next: () => 'Try again in a minute. If it stays, tell your Jira administrator.',
  },
  JIRA_NOT_FOUND: {
    message: () => 'Jira does not have this, or does not show it to you.',
    next: () => 'Check that it still exists and that you may see it, or choose another one.',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} took the request for a forged one.`,
    next: () =>
      'Ask your administrator to check the scheme and proxyName settings of Jira’s connector.',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira did not accept the sign-in.',
    next: () => 'Check what you entered and sign in again. Nothing is repeated by itself.',
  },
  TOKEN_MALFORMED: {
    message: () => 'This token contains characters that a token cannot have.',
    next: () => 'Copy the token from Jira again, without blanks or other text.',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'Jira asks for a CAPTCHA after several wrong sign-ins.',
    next: () => 'Sign in to Jira once in your browser, then come back here.',
  },
  BASIC_DISABLED: {
    message: () => 'This Jira does not accept user name and password.',
    next: () => 'Use another sign-in method, for example a personal access token.',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira answered, but did not recognise you.',
    next: () => 'Sign in again with another method, or check that the token is for this Jira.',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'This way of signing in is not allowed here.',
    next: ({ allowed }) => `Use one of these: ${allowed.join(', ')}.`,
  },
  TICKET_MISSING: {
    message: () => 'You are not signed in.',
    next: () => 'Sign in; your draft is kept.',
  },
  TICKET_INVALID: {
    message: () => 'Your sign-in is no longer valid.',
    next: () => signInAgain,
  },
  TICKET_EXPIRED: {
    message: () => 'Your sign-in has expired.',
    next: () => signInAgain,
  },
  ACCESS_EXPIRED: {
    message: () => 'Your sign-in has to be renewed.',
    next: () => 'Try again; the add-in renews it by itself.',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira did not renew your sign-in.',
    next: () =>
      'If you use Postern on another device as well, reload the pane. Otherwise sign in again; your draft is kept.',
  },
  USER_TOKEN_MISSING: {
    message: () => 'This Cloud Connect serves only people signed in with Microsoft.',
    next: () => 'Reload the pane and sign in with your work account.',
  },
  USER_TOKEN_REJECTED: {
    message: ({ reason }) => userToken[reason],
    next: () =>
      'Reload the pane and sign in with your work account. If it stays, tell your administrator.',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) => `Cloud Connect cannot reach ${host} to confirm your Microsoft sign-in.`,
    next: () =>
      'Try again in a minute. If it stays, ask your administrator to let Cloud Connect reach it.',
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'This Outlook doesn’t support Microsoft sign-in for add-ins (nested app authentication).',
    next: () =>
      'Open this email in Outlook on the web or new Outlook, with your Microsoft 365 work account. Mailboxes on Exchange Server and Outlook.com don’t support it: ask your administrator.',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `The sign-in with Microsoft did not work (${problem}).`,
    next: () =>
      'Try again. If it stays, ask your administrator to look at the app in Microsoft Entra: its redirect address, and whether you may use it.',
  },
  OAUTH_DENIED: {
    message: () => 'The access was not allowed in Jira.',
    next: () => 'Start again and choose “Allow”.',
  },
  OAUTH_EXPIRED: {
    message: () => 'Signing in took too long.',
    next: () => 'Start again; Jira gives ten minutes.',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira did not accept this code.',
    next: () => 'Copy the whole code, or the whole address of the page, and try again.',
  },
  OAUTH_MIXED_UP: {
    message: () => 'This answer belongs to another sign-in.',
    next: () => 'Close other sign-in windows and start again.',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'This Jira does not know Cloud Connect yet.',
    next: () =>
      'Ask your Jira administrator to set up the application link; “postern keys” prints what to enter.',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira did not accept Cloud Connect’s signature.',
    next: () =>
      'Ask your administrator to compare the public key in the application link, and the scheme and proxyName of Jira’s connector.',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira takes its own address to be ${believed}, and so refuses Cloud Connect’s signature.`,
    next: () =>
      'Ask your administrator to set scheme, proxyName and proxyPort of Jira’s connector (server.xml) to the address people use.',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira did not accept Cloud Connect’s client id and secret.',
    next: () =>
      'Ask your administrator to compare both with the application link, or with the app at Atlassian; “postern keys” prints what to enter.',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted, granted }) =>
      granted.length === 0
        ? `You allowed the access, but not to ${wanted}.`
        : `You allowed the access to ${granted.join(', ')}, but not to ${wanted}.`,
    next: ({ wanted }) => `Start again and choose ${wanted} on Atlassian’s page.`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) => `The clocks of Jira and Cloud Connect differ by ${seconds} seconds.`,
    next: () => 'Ask your administrator to set both clocks by a time server.',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira refused the sign-in (${problem}).`,
    next: () => 'Start again. If it stays, send this to your administrator.',
  },
  DIALOG_BLOCKED: {
    message: () => 'The sign-in window was blocked.',
    next: () => 'Allow pop-ups for Outlook and try again, or sign in with a code.',
  },
  DIALOG_CLOSED: {
    message: () => 'The sign-in window was closed before it was done.',
    next: () =>
      'If the window is still open and shows a code, enter it here. Otherwise start again.',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `This call is not on the list for ${site}.`,
    next: () => 'Ask your administrator whether the path policy of this Jira should be widened.',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `The request is not as expected: ${expected}.`,
    next: () =>
      'Reload the pane. If it happens again, the add-in and Cloud Connect differ in version.',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `The address and headers of this request are larger than the ${formatBytes(limitBytes)} allowed here.`,
    next: () =>
      'Delete the cookies of this address in your browser and try again. If it happens again, tell your administrator: something on the way may add headers.',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'This is larger than the gateway in front of Jira accepts.'
        : `This is larger than the ${formatBytes(limitBytes)} allowed here.`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'Shorten the text, or ask your administrator to raise the gateway’s limit.'
        : 'Leave the largest file out, or share it as a link.',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) => (reason === '' ? 'Jira does not allow you to do this.' : reason),
    next: () => 'Choose another project, or ask its administrator for the permission.',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map((field) => field.message)].join(' ') ||
      'Jira did not accept the issue.',
    next: () => 'Correct the marked fields and create the issue again.',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'The database of this Jira cannot store emoji.'
        : 'Jira returned an error. Its database may be unable to store emoji.',
    next: () =>
      'Send it without emoji. Your Jira administrator can convert the database to utf8mb4.',
  },
  FIELDS_UNSUPPORTED: {
    message: ({ names }) =>
      `This project asks for ${listNames(names)}, which cannot be filled here yet.`,
    next: () => 'Choose another issue type or project, or create this one in Jira.',
  },
  FIELDS_MISSING: {
    message: ({ names }) => `${listNames(names)} must be filled.`,
    next: () => 'Fill the marked fields and create the issue again.',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `Jira does not allow you to add ${name} as a customer.`,
    next: () =>
      'Take the tick away, or ask the administrators of Jira for the permission. No request was created.',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira did not take ${name} as a customer${reason === '' ? '.' : `: ${reason}`}`,
    next: () => 'Take the tick away, or choose somebody else. No request was created.',
  },
  NO_PROJECTS: {
    message: () => 'There is no project in which you may create issues.',
    next: () => 'Ask a project administrator for the permission “Create issues”.',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
      const limit = limitBytes === null ? '' : `the ${formatBytes(limitBytes)} `;
      if (by === 'gateway') return `${name} is larger than a gateway in front of Jira accepts.`;
      if (by === 'connect') return `${name} is larger than ${limit}Cloud Connect accepts.`;
      return `${name} is larger than ${limit}Jira accepts.`;
    },
    next: ({ by }) =>
      by === undefined
        ? 'Leave it out or share it as a link.'
        : 'Leave it out, share it as a link, or ask your administrator to raise the limit.',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) =>
      reason === '' ? `Jira did not accept ${name}.` : `Jira did not accept ${name}: ${reason}`,
    next: () => 'Try again, or save the file and add it in Jira.',
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook did not hand over ${name}.`,
    next: () => 'Try again, or save the file and add it in Jira.',
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'This Outlook can’t pass attachments to add-ins.',
    next: () =>
      'Save the files you need and add them below. Outlook for Microsoft 365 on Windows, Mac and the web can pass them.',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `This Jira takes no files of the kind .${extension}.`,
    next: () => 'Share it as a link, or ask your Jira administrator.',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} is empty, and Jira takes no empty files.`,
    next: () => 'Leave it out, or ask the sender for it again.',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'This Jira does not take attachments.',
    next: () => 'Create the issue without files, or ask your Jira administrator.',
  },
  FILE_GONE: {
    message: ({ name }) =>
      `${name} was added in a pane that is closed, and browsers hand a file over once.`,
    next: () => 'Choose the file again.',
  },
  FILING_ELSEWHERE: {
    message: () => 'Another window is filing this mail.',
    next: () => 'Wait until it is done, then try again: you will see its issue here.',
  },
  FILING_UNSURE: {
    message: ({ made }) => `Jira’s answer is missing: the ${made} may exist.`,
    next: ({ made }) =>
      `Try again. Postern looks for the ${made} first, so there will be only one.`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'Outlook’s add-in library did not load.',
    next: ({ hosts }) =>
      `Ask your administrator to let ${hosts.join(' and ')} through, then reopen the pane.`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook did not answer within ${seconds} seconds.`,
    next: () => 'Try again. If it stays, close the pane and open it again; your draft is kept.',
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook could not do this (code ${outlookCode}).`,
    next: () => 'Try again. If it stays, close the pane and open it again; your draft is kept.',
  },
  MAIL_CHANGED: {
    message: () => 'Another mail was selected meanwhile.',
    next: () => 'Go back to the mail and try again; your draft is kept.',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} is not a mail that can be read.`,
    next: () => 'Save the mail again as .eml and try once more.',
  },
  STORAGE_FULL: {
    message: () => 'There is no room left for the add-in’s settings in this mailbox.',
    next: () => 'Sign out of a Jira you no longer use.',
  },
  CONFIG_INVALID: {
    message: ({ problems }) =>
      problems.length === 1
        ? 'The configuration has 1 problem.'
        : `The configuration has ${problems.length} problems.`,
    next: ({ problems }) =>
      problems
        .map(
          ({ path, line, found, expected }) =>
            `${line === null ? '' : `line ${line}: `}${path}: found ${found}, expected ${expected}`,
        )
        .join('\n'),
  },
  CANCELLED: {
    message: () => 'Cancelled.',
    next: () => 'Start again when you are ready.',
  },
  UNEXPECTED: {
    message: () => 'Something unexpected happened.',
    next: () => 'Try again. If it happens again, send the details to your administrator.',
  },
};

/** Tells a failure in English. */
export function explain<C extends ErrorCode>(error: AppError<C>): Guidance {
  const entry = entryOf(error);
  return { message: entry.message(error.facts), next: entry.next(error.facts) };
}

function entryOf<C extends ErrorCode>(error: AppError<C>): GuideEntry<C> {
  return errorGuide[error.code];
}
