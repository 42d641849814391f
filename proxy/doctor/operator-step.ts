import { explain } from '../../contract/error-guide.ts';
import type {
  AppError,
  ClientCertificateReason,
  ErrorCode,
  ErrorFacts,
  TlsFault,
  UnreachableReason,
} from '../../contract/errors.ts';

type Steps = { readonly [C in ErrorCode]?: (facts: ErrorFacts[C]) => string };

/** Null where the network between the two is the place to look. */
const unreachable: Readonly<Record<UnreachableReason, string | null>> = {
  'name-unknown': 'Check the host name in baseUrl, and DNS on Connect’s computer.',
  refused: 'Check the port in baseUrl, and whether the server in front of Jira is running.',
  'no-route': null,
  'not-tls': 'Correct the scheme or port in baseUrl of this site.',
  'tls-too-old': 'Enable TLS 1.2 or later on the server in front of Jira.',
  'address-refused':
    'If this Jira is inside your network, set allowPrivateAddresses: true for this site.',
  'from-this-window': null,
};

const tls: Readonly<Record<TlsFault, string>> = {
  'legacy-renegotiation': 'Update TLS on the server in front of Jira.',
  'weak-key': 'Install a certificate with a longer key on the server in front of Jira.',
  'name-not-recognized':
    'Set baseUrl to a host name that the server in front of Jira has a certificate for.',
  'no-common-cipher': 'Enable current ciphers on the server in front of Jira.',
  'no-common-version':
    'Set tls.maxVersion of this site to a TLS version that the server in front of Jira accepts, or remove it.',
  other: 'Check the TLS settings of the server in front of Jira. The firewall isn’t the cause.',
};

const clientCertificate: Readonly<Record<ClientCertificateReason, string>> = {
  missing:
    'Set clientCertificate of this site to a certificate that the gateway accepts, or exempt Connect from mutual TLS.',
  'authority-unknown':
    'Set clientCertificate to a certificate from a CA that the gateway trusts, or add its CA to the gateway.',
  expired: 'Renew the certificate in clientCertificate of this site.',
  revoked: 'Replace the certificate in clientCertificate of this site.',
  late: 'Set tls.maxVersion of this site to TLSv1.2.',
  unusable: 'Correct clientCertificate of this site. To see what is wrong, run: postern check',
};

const connector =
  'Set scheme, proxyName and proxyPort of Jira’s connector (server.xml) to match the URL that people use.';

// The error guide speaks to people in the pane, who have to ask their administrator.
const steps: Steps = {
  JIRA_UNREACHABLE: ({ host, reason }) =>
    (reason === undefined ? null : unreachable[reason]) ??
    `Check the network and firewall between Connect and ${host}.`,
  JIRA_TIMED_OUT: ({ host }) =>
    `Check the network and firewall between Connect and ${host}. If Jira is slow, raise limits.connectMs or limits.firstByteMs.`,
  JIRA_BEHIND_LOGIN_PAGE: () =>
    'Exempt /rest and /plugins/servlet/oauth from single sign-on, or set modes of this site to [direct].',
  JIRA_MOVED: ({ origin }) => `Correct baseUrl of this site: Jira is now on ${origin}.`,
  JIRA_CERTIFICATE_REJECTED: () =>
    'Install the full certificate chain on the server in front of Jira. If the issuer is a private CA, set ca of this site to its PEM file.',
  JIRA_TLS_FAILED: ({ reason }) => tls[reason],
  JIRA_CLIENT_CERTIFICATE_REJECTED: ({ reason }) =>
    reason === undefined
      ? 'Check clientCertificate of this site, and the gateway’s log.'
      : clientCertificate[reason],
  JIRA_ANSWER_UNREADABLE: () =>
    'Check baseUrl, and which gateway or proxy in front of Jira sends this response.',
  JIRA_BROKE_OFF: ({ reason }) =>
    reason === undefined
      ? 'Check the gateway or proxy in front of Jira. Its log may say why it closes connections.'
      : 'Check clientCertificate of this site: some gateways close the connection when they reject it.',
  JIRA_FAILED: () => 'Check Jira’s own log.',
  JIRA_XSRF_REFUSED: () => connector,
  OAUTH_CONSUMER_UNKNOWN: ({ site }) =>
    `Create the application link in Jira. To see what to enter, run: postern keys --site ${site}`,
  OAUTH_SIGNATURE_REFUSED: () =>
    `Compare the public key in Jira’s application link with oauth1.privateKey. ${connector}`,
  OAUTH_CLOCK_WRONG: () => 'Synchronise both clocks with NTP.',
  OAUTH_FAILED: () => 'Check the application link in Jira and Jira’s log.',
};

/** Returns what an administrator can do about an error, naming the key to set. */
export function operatorStep<C extends ErrorCode>(error: AppError<C>): string {
  const step: Steps[C] = steps[error.code];
  return step?.(error.facts) ?? explain(error).next;
}
