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

/** The text of an error: what happened and what to do. */
export interface Guidance {
  /** What happened, in one sentence. */
  readonly message: string;
  /** What to do now, one or two sentences. */
  readonly next: string;
}

/** The texts of one code, built from its facts. */
interface GuideEntry<C extends ErrorCode> {
  readonly message: (facts: ErrorFacts[C]) => string;
  readonly next: (facts: ErrorFacts[C]) => string;
}

const unreachable: Readonly<Record<UnreachableReason, (host: string) => string>> = {
  'name-unknown': (host) => `Cloud Connect can’t resolve ${host}.`,
  refused: (host) => `${host} refuses connections from Cloud Connect.`,
  'no-route': (host) => `There is no route from Cloud Connect to ${host}.`,
  'not-tls': (host) => `${host} isn’t using HTTPS on that port.`,
  'tls-too-old': (host) => `${host} only supports outdated TLS versions.`,
  'address-refused': (host) =>
    `Cloud Connect isn’t allowed to connect to the IP address of ${host}.`,
  'from-this-window': (host) => `${host} didn’t respond to this window.`,
};

const frame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) => `The add-in page on ${host} didn’t respond.`,
  'local-network': (host) =>
    `${host} didn’t respond, and this browser blocks access to the local network.`,
  'wrong-version': (host) => `The add-in page on ${host} is a different version from this add-in.`,
  refused: (host) => `The add-in page on ${host} doesn’t list this server’s address.`,
};

const nextForFrame: Readonly<Record<FrameFault, (host: string) => string>> = {
  'no-handshake': (host) =>
    `Open ${host} in your browser. If that works, ask your Jira administrator to install the add-in page and let this add-in frame it.`,
  'local-network': () =>
    'Allow “Local network access” for this site in your browser’s settings. IT can allow it for everyone: add this add-in’s URL to the policy LocalNetworkAccessAllowedForUrls.',
  'wrong-version': () => 'Ask your Jira administrator to install the add-in page of this version.',
  refused: () => 'Ask your Jira administrator to install the add-in page built for this server.',
};

const clientCertificate: Readonly<Record<ClientCertificateReason, (host: string) => string>> = {
  missing: (host) =>
    `The gateway in front of ${host} requires a client certificate, but none is configured.`,
  'authority-unknown': (host) =>
    `The gateway in front of ${host} doesn’t trust the CA that issued Cloud Connect’s client certificate.`,
  expired: (host) => `Cloud Connect’s client certificate for ${host} has expired.`,
  revoked: (host) => `Cloud Connect’s client certificate for ${host} has been revoked.`,
  late: (host) =>
    `The gateway in front of ${host} asks for a client certificate only after the TLS 1.3 handshake.`,
  unusable: (host) => `Cloud Connect can’t use its client certificate for ${host}.`,
};

const tls: Readonly<Record<TlsFault, (host: string) => string>> = {
  'legacy-renegotiation': (host) => `${host} only supports insecure TLS renegotiation`,
  'weak-key': (host) => `The TLS key of ${host} is too short`,
  'name-not-recognized': (host) => `The server at ${host} has no certificate for this name`,
  'no-common-cipher': (host) => `${host} and Cloud Connect have no TLS cipher in common`,
  'no-common-version': (host) => `${host} and Cloud Connect have no TLS version in common`,
  other: (host) => `The TLS connection to ${host} failed`,
};

const nextForTls: Readonly<Record<TlsFault, string>> = {
  'legacy-renegotiation': 'Ask your administrator to update TLS on the gateway in front of Jira.',
  'weak-key':
    'Ask your administrator to install a certificate with a longer key on the gateway in front of Jira.',
  'name-not-recognized':
    'Ask your administrator to check that baseUrl matches a name configured on the gateway in front of Jira.',
  'no-common-cipher':
    'Ask your administrator to enable current ciphers on the gateway in front of Jira.',
  'no-common-version':
    'Ask your administrator to check tls.maxVersion against the TLS versions that the gateway accepts.',
  other:
    'The server responds, so the firewall isn’t the cause. Ask your administrator to check the server’s TLS settings.',
};

const userToken: Readonly<Record<UserTokenReason, string>> = {
  expired: 'Your Microsoft sign-in has expired.',
  'other-tenant': 'Your Microsoft account belongs to a different organisation.',
  'other-app': 'The Microsoft sign-in was issued for a different app.',
  invalid: 'Cloud Connect couldn’t verify your Microsoft sign-in.',
};

const signInAgain = 'Sign in again. Your draft is kept.';

/** The English texts. A code without an entry doesn’t compile. */
export const errorGuide: { readonly [C in ErrorCode]: GuideEntry<C> } = {
  CONNECT_UNREACHABLE: {
    message: ({ host }) => `${host} didn’t respond.`,
    next: () =>
      'Check your network connection. If other sites work, let your administrator know that Cloud Connect is down.',
  },
  CONNECT_BUSY: {
    message: () => 'Too many requests.',
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === 1
        ? 'Wait one second, then try again.'
        : `Wait ${retryAfterSeconds} seconds, then try again.`,
  },
  SITE_UNKNOWN: {
    message: ({ site }) => `Unknown Jira ID “${site}”.`,
    next: () => 'Select a Jira from the list, or ask your administrator to add this one.',
  },
  NO_CONNECTION: {
    message: ({ site }) => `No permitted connection to “${site}” is available.`,
    next: () =>
      'Ask your administrator to allow Cloud Connect for this Jira or set up a direct connection.',
  },
  FRAME_UNAVAILABLE: {
    message: ({ host, reason }) => frame[reason](host),
    next: ({ host, reason }) => nextForFrame[reason](host),
  },
  JIRA_UNREACHABLE: {
    message: ({ host, reason }) =>
      reason === undefined ? `${host} didn’t respond.` : unreachable[reason](host),
    next: ({ host, reason }) =>
      reason === 'address-refused'
        ? 'If this Jira is inside your network, ask your administrator to set allowPrivateAddresses.'
        : reason === 'from-this-window'
          ? `Open ${host} in your browser. If that works, try again.`
          : reason === 'not-tls'
            ? 'Ask your administrator to check the scheme and port in baseUrl.'
            : reason === 'tls-too-old'
              ? 'Ask your administrator to enable TLS 1.2 or later on the server in front of Jira.'
              : `Open ${host} in your browser. If that works, ask your administrator to allow connections from Cloud Connect.`,
  },
  JIRA_TIMED_OUT: {
    message: ({ host, seconds }) => `${host} didn’t respond within ${seconds} seconds.`,
    next: () => 'Try again in a minute. If the problem persists, contact your Jira administrator.',
  },
  JIRA_BEHIND_LOGIN_PAGE: {
    message: ({ host, scheme }) =>
      scheme === undefined
        ? `${host} returned a login page instead of data.`
        : `The gateway in front of ${host} requires Windows authentication (${scheme}), which Cloud Connect doesn’t support.`,
    next: () =>
      'Ask your administrator to exempt /rest from single sign-on or allow a direct connection.',
  },
  JIRA_MOVED: {
    message: ({ host, origin, isOtherPath }) =>
      isOtherPath
        ? `Jira has moved to a different path on ${origin}.`
        : `Jira has moved from ${host} to ${origin}.`,
    next: () => 'Ask your administrator to correct baseUrl in Cloud Connect’s configuration.',
  },
  JIRA_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) => `The certificate of ${host} isn’t trusted: ${reason}.`,
    next: () =>
      'Ask your administrator to install the full certificate chain on Jira or add its CA to Cloud Connect’s configuration.',
  },
  JIRA_TLS_FAILED: {
    message: ({ host, reason, code }) => `${tls[reason](host)} (${code}).`,
    next: ({ reason }) => nextForTls[reason],
  },
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `The gateway in front of ${host} rejected Cloud Connect’s client certificate.`
        : clientCertificate[reason](host),
    next: ({ reason }) =>
      reason === 'late'
        ? 'Ask your administrator to set tls.maxVersion to TLSv1.2 in Cloud Connect’s configuration.'
        : 'Ask your administrator to check clientCertificate in Cloud Connect’s configuration.',
  },
  JIRA_ANSWER_UNREADABLE: {
    message: ({ host, status, headLimitBytes }) =>
      headLimitBytes === undefined
        ? `${host} returned an unexpected response (status ${status}).`
        : `The response headers from ${host} are larger than ${formatBytes(headLimitBytes)}.`,
    next: () =>
      'A gateway or proxy in front of Jira may have sent this response. Ask your administrator to check it.',
  },
  JIRA_BROKE_OFF: {
    message: ({ host, reason }) =>
      reason === undefined
        ? `The connection to ${host} was interrupted.`
        : `${host} closed the connection without a response.`,
    next: ({ reason }) =>
      reason === undefined
        ? 'Try again. Anything already saved in Jira is kept.'
        : 'Try again. If it happens again, ask your administrator to check the client certificate: some gateways close the connection when they reject it.',
  },
  JIRA_BUSY: {
    message: ({ host }) => `${host} is rate-limiting requests.`,
    next: ({ retryAfterSeconds }) =>
      retryAfterSeconds === null
        ? 'Wait a minute, then try again.'
        : `Wait ${retryAfterSeconds} seconds, then try again.`,
  },
  JIRA_FAILED: {
    message: ({ host, status }) => `${host} returned an error (status ${status}).`,
    next: () => 'Try again in a minute. If the problem persists, contact your Jira administrator.',
  },
  JIRA_NOT_FOUND: {
    message: () => 'Not found, or you don’t have permission to see it.',
    next: () => 'Check that it still exists and that you have access, or select another one.',
  },
  JIRA_XSRF_REFUSED: {
    message: ({ host }) => `${host} rejected the request (XSRF check failed).`,
    next: () =>
      'Ask your Jira administrator to check scheme and proxyName of Jira’s connector (server.xml).',
  },
  CREDENTIALS_REJECTED: {
    message: () => 'Jira rejected your sign-in.',
    next: () => 'Check what you entered, then sign in again.',
  },
  TOKEN_MALFORMED: {
    message: () => 'This token contains invalid characters.',
    next: () => 'Copy the token from Jira again, without spaces or other text.',
  },
  CAPTCHA_REQUIRED: {
    message: () => 'Jira requires a CAPTCHA after several failed sign-ins.',
    next: () => 'Sign in to Jira in your browser, then try again here.',
  },
  BASIC_DISABLED: {
    message: () => 'This Jira doesn’t accept a username and password.',
    next: () => 'Use a different sign-in method, for example a personal access token.',
  },
  SIGNED_IN_AS_NOBODY: {
    message: () => 'Jira responded but didn’t recognise you.',
    next: () => 'Use a different sign-in method, or check that the token is for this Jira.',
  },
  SIGN_IN_METHOD_NOT_ALLOWED: {
    message: () => 'This sign-in method isn’t allowed for this Jira.',
    next: ({ allowed }) => `Use one of these methods: ${allowed.join(', ')}.`,
  },
  TICKET_MISSING: {
    message: () => 'You aren’t signed in.',
    next: () => 'Sign in. Your draft is kept.',
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
    message: () => 'Your sign-in needs to be renewed.',
    next: () => 'Try again. The add-in renews it automatically.',
  },
  RENEWAL_REFUSED: {
    message: () => 'Jira didn’t renew your sign-in.',
    next: () =>
      'If you also use Postern on another device, reload the pane. Otherwise, sign in again. Your draft is kept.',
  },
  USER_TOKEN_MISSING: {
    message: () => 'You must sign in with Microsoft to use Postern.',
    next: () => 'Reload the pane, then sign in with your work account.',
  },
  USER_TOKEN_REJECTED: {
    message: ({ reason }) => userToken[reason],
    next: () =>
      'Reload the pane, then sign in with your work account. If the problem persists, contact your administrator.',
  },
  MICROSOFT_UNREACHABLE: {
    message: ({ host }) => `Cloud Connect can’t reach ${host} to verify your Microsoft sign-in.`,
    next: () =>
      'Try again in a minute. If the problem persists, ask your administrator to allow connections from Cloud Connect to it.',
  },
  MICROSOFT_NOT_OFFERED: {
    message: () =>
      'This Outlook doesn’t support Microsoft sign-in for add-ins (nested app authentication).',
    next: () =>
      'Open this email in Outlook on the web or new Outlook with your Microsoft 365 work account. If your mailbox is on Exchange Server or Outlook.com, contact your administrator: these don’t support it.',
  },
  MICROSOFT_SIGN_IN_FAILED: {
    message: ({ problem }) => `Signing in with Microsoft failed (${problem}).`,
    next: () =>
      'Try again. If the problem persists, ask your administrator to check the app in Microsoft Entra: its redirect URI and the users assigned to it.',
  },
  OAUTH_DENIED: {
    message: () => 'You declined access in Jira.',
    next: () => 'Start again and select “Allow”.',
  },
  OAUTH_EXPIRED: {
    message: () => 'Signing in took too long.',
    next: () => 'Start again. You have ten minutes.',
  },
  OAUTH_CODE_REJECTED: {
    message: () => 'Jira rejected this code.',
    next: () => 'Copy the whole code or the full URL of the page, then try again.',
  },
  OAUTH_MIXED_UP: {
    message: () => 'This response belongs to a different sign-in.',
    next: () => 'Close other sign-in windows, then start again.',
  },
  OAUTH_CONSUMER_UNKNOWN: {
    message: () => 'This Jira has no application link for Cloud Connect.',
    next: () =>
      'Ask your administrator to create the application link in Jira. “postern keys” prints what to enter.',
  },
  OAUTH_SIGNATURE_REFUSED: {
    message: () => 'Jira rejected Cloud Connect’s signature.',
    next: () =>
      'Ask your administrator to check the public key in the application link, and scheme and proxyName of Jira’s connector (server.xml).',
  },
  OAUTH_ADDRESS_DIFFERS: {
    message: ({ believed }) =>
      `Jira thinks its base URL is ${believed}, so signatures don’t match.`,
    next: () =>
      'Ask your administrator to set scheme, proxyName and proxyPort of Jira’s connector (server.xml) to match the URL that people use.',
  },
  OAUTH_CLIENT_REJECTED: {
    message: () => 'Jira rejected Cloud Connect’s client ID and secret.',
    next: () =>
      'Ask your administrator to compare both with the application link in Jira or the app at Atlassian.',
  },
  OAUTH_SITE_NOT_GRANTED: {
    message: ({ wanted, granted }) =>
      granted.length === 0
        ? `You allowed access, but not to ${wanted}.`
        : `You allowed access to ${granted.join(', ')}, but not to ${wanted}.`,
    next: ({ wanted }) => `Start again and select ${wanted} on Atlassian’s page.`,
  },
  OAUTH_CLOCK_WRONG: {
    message: ({ seconds }) => `The clocks of Jira and Cloud Connect differ by ${seconds} seconds.`,
    next: () => 'Ask your administrator to synchronise both clocks with NTP.',
  },
  OAUTH_FAILED: {
    message: ({ problem }) => `Jira refused the sign-in (${problem}).`,
    next: () => 'Start again. If the problem persists, send this message to your administrator.',
  },
  DIALOG_BLOCKED: {
    message: () => 'The sign-in window was blocked.',
    next: () => 'Allow pop-ups for Outlook, then try again. Or sign in with a code.',
  },
  DIALOG_CLOSED: {
    message: () => 'The sign-in window closed or lost its connection to Outlook.',
    next: () =>
      'If the window is still open and shows a code, enter the code here. Otherwise, start again.',
  },
  CALL_NOT_ALLOWED: {
    message: ({ site }) => `This API call isn’t allowed for ${site}.`,
    next: () => 'If it should be allowed, ask your administrator to change pathPolicy.',
  },
  REQUEST_INVALID: {
    message: ({ expected }) => `Invalid request: expected ${expected}.`,
    next: () =>
      'Reload the pane. If it happens again, the add-in and Cloud Connect may be different versions.',
  },
  HEADERS_TOO_LARGE: {
    message: ({ limitBytes }) =>
      `The URL and headers of this request exceed the limit of ${formatBytes(limitBytes)}.`,
    next: () =>
      'Delete your browser’s cookies for this site, then try again. If it happens again, contact your administrator: a proxy may be adding headers.',
  },
  REQUEST_TOO_LARGE: {
    message: ({ limitBytes }) =>
      limitBytes === null
        ? 'This exceeds the limit of the gateway in front of Jira.'
        : `This exceeds the limit of ${formatBytes(limitBytes)}.`,
    next: ({ limitBytes }) =>
      limitBytes === null
        ? 'Shorten the text, or ask your administrator to raise the gateway’s limit.'
        : 'Remove the largest file or share it as a link.',
  },
  PERMISSION_MISSING: {
    message: ({ reason }) =>
      reason === '' ? 'You don’t have permission to do this in Jira.' : reason,
    next: () => 'Select another project, or ask the project administrator for permission.',
  },
  FIELDS_REJECTED: {
    message: ({ fields, messages }) =>
      [...messages, ...fields.map((field) => field.message)].join(' ') ||
      'Jira didn’t accept the issue.',
    next: () => 'Correct the marked fields, then create the issue again.',
  },
  EMOJI_REFUSED: {
    message: ({ isSure }) =>
      isSure
        ? 'This Jira’s database can’t store emoji.'
        : 'Jira returned an error. Its database may not support emoji.',
    next: () =>
      'Send it without emoji. To support emoji, your Jira administrator can convert the database to utf8mb4.',
  },
  FIELDS_UNSUPPORTED: {
    message: ({ names }) =>
      `This project requires ${listNames(names)}, which Postern doesn’t support.`,
    next: () => 'Select another issue type or project, or create this issue in Jira.',
  },
  FIELDS_MISSING: {
    message: ({ names }) => `Required: ${listNames(names)}.`,
    next: () => 'Fill in the marked fields, then create the issue again.',
  },
  CUSTOMER_NOT_ALLOWED: {
    message: ({ name }) => `You don’t have permission to add ${name} as a customer.`,
    next: () =>
      'Clear the checkbox, or ask your Jira administrator for permission. No request was created.',
  },
  CUSTOMER_REJECTED: {
    message: ({ name, reason }) =>
      `Jira couldn’t add ${name} as a customer${reason === '' ? '.' : `: ${reason}`}`,
    next: () => 'Clear the checkbox or select someone else. No request was created.',
  },
  NO_PROJECTS: {
    message: () => 'You don’t have permission to create issues in any project.',
    next: () => 'Ask a project administrator for the “Create issues” permission.',
  },
  ATTACHMENT_TOO_LARGE: {
    message: ({ name, limitBytes, by }) => {
      const limit = limitBytes === null ? '' : ` of ${formatBytes(limitBytes)}`;
      if (by === 'gateway') return `${name} exceeds the limit of the gateway in front of Jira.`;
      if (by === 'connect') return `${name} exceeds Cloud Connect’s limit${limit}.`;
      return `${name} exceeds Jira’s limit${limit}.`;
    },
    next: ({ by }) =>
      by === undefined
        ? 'Remove it or share it as a link.'
        : 'Remove it, share it as a link, or ask your administrator to raise the limit.',
  },
  ATTACHMENT_REJECTED: {
    message: ({ name, reason }) =>
      reason === '' ? `Jira rejected ${name}.` : `Jira rejected ${name}: ${reason}`,
    next: () => 'Try again, or save the file and attach it in Jira.',
  },
  ATTACHMENT_UNREADABLE: {
    message: ({ name }) => `Outlook couldn’t provide ${name}.`,
    next: () => 'Try again, or save the file and attach it in Jira.',
  },
  ATTACHMENTS_NOT_OFFERED: {
    message: () => 'This version of Outlook can’t pass attachments to add-ins.',
    next: () =>
      'Save the files you need, then add them below. Outlook for Microsoft 365 on Windows, Mac and the web supports attachments.',
  },
  ATTACHMENT_BLOCKED: {
    message: ({ extension }) => `.${extension} files are blocked in this Jira.`,
    next: () => 'Share it as a link or ask your Jira administrator.',
  },
  ATTACHMENT_EMPTY: {
    message: ({ name }) => `${name} is empty. Jira doesn’t accept empty files.`,
    next: () => 'Remove it, or ask the sender to send it again.',
  },
  ATTACHMENTS_DISABLED: {
    message: () => 'Attachments are disabled in this Jira.',
    next: () => 'Create the issue without files or ask your Jira administrator.',
  },
  FILE_GONE: {
    message: ({ name }) => `${name} must be selected again because the pane was closed.`,
    next: () => 'Select the file again.',
  },
  FILING_ELSEWHERE: {
    message: () => 'This email is being processed in another window.',
    next: () => 'Wait until it’s done, then try again. You’ll see the issue here.',
  },
  FILING_UNSURE: {
    message: ({ made }) => `Jira didn’t respond. The ${made} may have been created.`,
    next: ({ made }) =>
      `Try again. Postern checks for the ${made} first, so you won’t get a duplicate.`,
  },
  OFFICE_NOT_LOADED: {
    message: () => 'Outlook’s add-in library didn’t load.',
    next: ({ hosts }) =>
      `Ask your administrator to allow access to ${hosts.join(' and ')}, then reopen the pane.`,
  },
  OUTLOOK_SILENT: {
    message: ({ seconds }) => `Outlook didn’t respond within ${seconds} seconds.`,
    next: () =>
      'Try again. If the problem persists, close and reopen the pane. Your draft is kept.',
  },
  OUTLOOK_FAILED: {
    message: ({ outlookCode }) => `Outlook returned an error (code ${outlookCode}).`,
    next: () =>
      'Try again. If the problem persists, close and reopen the pane. Your draft is kept.',
  },
  MAIL_CHANGED: {
    message: () => 'A different email is now selected.',
    next: () => 'Go back to the first email, then try again. Your draft is kept.',
  },
  MAIL_BROKEN: {
    message: ({ name }) => `${name} isn’t a valid email file.`,
    next: () => 'Save the email again as an .eml file, then try again.',
  },
  STORAGE_FULL: {
    message: () => 'The storage for add-in settings in this mailbox is full.',
    next: () => 'Sign out of a Jira that you no longer use.',
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
    next: () => 'Start again when you’re ready.',
  },
  UNEXPECTED: {
    message: () => 'Something went wrong.',
    next: () => 'Try again. If it happens again, send the details to your administrator.',
  },
};

/** Explains an error in English. */
export function explain<C extends ErrorCode>(error: AppError<C>): Guidance {
  const entry = entryOf(error);
  return { message: entry.message(error.facts), next: entry.next(error.facts) };
}

function entryOf<C extends ErrorCode>(error: AppError<C>): GuideEntry<C> {
  return errorGuide[error.code];
}
