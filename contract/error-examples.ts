/**
 * Example facts for each error code, one entry for each variant of its text. The troubleshooting page shows the
 * texts they produce. The pane doesn't ship this file.
 */
import type {
  ClientCertificateReason,
  ErrorCode,
  ErrorFacts,
  FrameFault,
  TlsFault,
  UnreachableReason,
  UserTokenReason,
} from './errors.ts';

const host = 'jira.example.com';
const site = 'engineering';
const name = 'report.pdf';
const limitBytes = 10_000_000;

// A record, so that a new reason doesn't compile until it's listed here.
const reasons = <R extends string>(all: Readonly<Record<R, unknown>>): readonly R[] => {
  const isReason = (reason: string): reason is R => Object.hasOwn(all, reason);
  return Object.keys(all).filter(isReason);
};

const unreachable = reasons<UnreachableReason>({
  'name-unknown': true,
  refused: true,
  'no-route': true,
  'not-tls': true,
  'tls-too-old': true,
  'address-refused': true,
  'from-this-window': true,
});

const frame = reasons<FrameFault>({
  'no-handshake': true,
  'local-network': true,
  'wrong-version': true,
  refused: true,
});

// OpenSSL's usual code for each reason.
const tls: Readonly<Record<TlsFault, string>> = {
  'legacy-renegotiation': 'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED',
  'weak-key': 'ERR_SSL_DH_KEY_TOO_SMALL',
  'name-not-recognized': 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
  'no-common-cipher': 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'no-common-version': 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  other: 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR',
};

const clientCertificate = reasons<ClientCertificateReason>({
  missing: true,
  'authority-unknown': true,
  expired: true,
  revoked: true,
  late: true,
  unusable: true,
});

const userToken = reasons<UserTokenReason>({
  expired: true,
  'other-tenant': true,
  'other-app': true,
  invalid: true,
});

/** Facts of every code; a code without an entry does not compile. */
export const errorExamples: { readonly [C in ErrorCode]: readonly ErrorFacts[C][] } = {
  CONNECT_UNREACHABLE: [{ host: 'mail-to-jira.example.com' }],
  CONNECT_BUSY: [{ site, retryAfterSeconds: 20 }],
  SITE_UNKNOWN: [{ site }],
  NO_CONNECTION: [{ site }],
  FRAME_UNAVAILABLE: frame.map((reason) => ({ host, reason })),
  JIRA_UNREACHABLE: [{ host }, ...unreachable.map((reason) => ({ host, reason }))],
  JIRA_TIMED_OUT: [{ host, seconds: 60 }],
  JIRA_BEHIND_LOGIN_PAGE: [{ host }, { host, scheme: 'Negotiate' }],
  JIRA_MOVED: [
    { host, origin: 'https://issues.example.com', isOtherPath: false },
    { host, origin: `https://${host}`, isOtherPath: true },
  ],
  JIRA_CERTIFICATE_REJECTED: [{ host, reason: 'certificate has expired' }],
  JIRA_TLS_FAILED: reasons(tls).map((reason) => ({ host, reason, code: tls[reason] })),
  JIRA_CLIENT_CERTIFICATE_REJECTED: [
    { host },
    ...clientCertificate.map((reason) => ({ host, reason })),
  ],
  JIRA_ANSWER_UNREADABLE: [
    { host, status: 200 },
    { host, status: 200, headLimitBytes: 16_384 },
  ],
  JIRA_BROKE_OFF: [{ host }, { host, reason: 'before-answer' }],
  JIRA_BUSY: [
    { host, retryAfterSeconds: 30 },
    { host, retryAfterSeconds: null },
  ],
  JIRA_FAILED: [{ host, status: 500 }],
  JIRA_NOT_FOUND: [{ host }],
  JIRA_XSRF_REFUSED: [{ host }],
  CREDENTIALS_REJECTED: [{ site }],
  TOKEN_MALFORMED: [{}],
  CAPTCHA_REQUIRED: [{ site }],
  BASIC_DISABLED: [{ site }],
  SIGNED_IN_AS_NOBODY: [{ site }],
  SIGN_IN_METHOD_NOT_ALLOWED: [{ site, allowed: ['oauth1', 'personal-access-token'] }],
  TICKET_MISSING: [{}],
  TICKET_INVALID: [{}],
  TICKET_EXPIRED: [{}],
  ACCESS_EXPIRED: [{}],
  RENEWAL_REFUSED: [{ site }],
  USER_TOKEN_MISSING: [{}],
  USER_TOKEN_REJECTED: userToken.map((reason) => ({ reason })),
  MICROSOFT_UNREACHABLE: [{ host: 'login.microsoftonline.com' }],
  MICROSOFT_NOT_OFFERED: [{}],
  MICROSOFT_SIGN_IN_FAILED: [{ problem: 'invalid_client' }],
  OAUTH_DENIED: [{}],
  OAUTH_EXPIRED: [{}],
  OAUTH_CODE_REJECTED: [{}],
  OAUTH_MIXED_UP: [{}],
  OAUTH_CONSUMER_UNKNOWN: [{ site }],
  OAUTH_SIGNATURE_REFUSED: [{ site }],
  OAUTH_ADDRESS_DIFFERS: [{ site, believed: 'http://jira.example.com:8080' }],
  OAUTH_CLIENT_REJECTED: [{ site }],
  OAUTH_SITE_NOT_GRANTED: [
    { wanted: 'https://example.atlassian.net', granted: [] },
    {
      wanted: 'https://example.atlassian.net',
      granted: ['https://other-example.atlassian.net'],
    },
  ],
  OAUTH_CLOCK_WRONG: [{ site, seconds: 400 }],
  OAUTH_FAILED: [{ site, problem: 'parameter_absent' }],
  DIALOG_BLOCKED: [{}],
  DIALOG_CLOSED: [{}],
  CALL_NOT_ALLOWED: [{ site }],
  REQUEST_INVALID: [{ expected: 'HTTP/1.1' }],
  HEADERS_TOO_LARGE: [{ limitBytes: 16_384 }],
  REQUEST_TOO_LARGE: [{ limitBytes }, { limitBytes: null }],
  PERMISSION_MISSING: [{ reason: '' }],
  FIELDS_REJECTED: [{ fields: [], messages: [] }],
  EMOJI_REFUSED: [{ isSure: true }, { isSure: false }],
  FIELDS_UNSUPPORTED: [{ names: ['Asset'] }],
  FIELDS_MISSING: [{ names: ['Component'] }],
  CUSTOMER_NOT_ALLOWED: [{ name: 'Kim Example' }],
  CUSTOMER_REJECTED: [{ name: 'Kim Example', reason: '' }],
  NO_PROJECTS: [{ site }],
  ATTACHMENT_TOO_LARGE: [
    { name, limitBytes },
    { name, limitBytes: null, by: 'gateway' },
    { name, limitBytes, by: 'connect' },
  ],
  ATTACHMENT_REJECTED: [{ name, reason: '' }],
  ATTACHMENT_UNREADABLE: [{ name }],
  ATTACHMENTS_NOT_OFFERED: [{}],
  ATTACHMENT_BLOCKED: [{ name: 'setup.exe', extension: 'exe' }],
  ATTACHMENT_EMPTY: [{ name }],
  ATTACHMENTS_DISABLED: [{ site }],
  FILE_GONE: [{ name }],
  FILING_ELSEWHERE: [{}],
  FILING_UNSURE: [{ made: 'issue' }, { made: 'comment' }],
  OFFICE_NOT_LOADED: [{ hosts: ['appsforoffice.microsoft.com'] }],
  OUTLOOK_SILENT: [{ call: 'body.getAsync', seconds: 30 }],
  OUTLOOK_FAILED: [{ call: 'body.getAsync', outlookCode: 9020 }],
  MAIL_CHANGED: [{}],
  MAIL_BROKEN: [{ name: 'message.eml' }],
  STORAGE_FULL: [{ limitBytes: 32_768 }],
  CONFIG_INVALID: [
    {
      problems: [
        {
          path: 'sites[0].baseUrl',
          line: 12,
          found: 'jira.example.com',
          expected: 'an https:// address without user, ? or #',
        },
      ],
    },
  ],
  CANCELLED: [{}],
  UNEXPECTED: [{}],
};
