import { AppError, type ClientCertificateReason } from '../../contract/errors.ts';
import { hostOf, type SiteConfig } from '../config/config.ts';

// TLS alerts in OpenSSL's words, and the title of nginx's page. For an expired and a revoked one nginx
// says no more than "The SSL certificate error".
const reasons: readonly (readonly [ClientCertificateReason, RegExp])[] = [
  ['missing', /certificate required|no required ssl certificate/i],
  ['expired', /certificate expired/i],
  ['revoked', /certificate revoked/i],
  ['authority-unknown', /unknown ca/i],
  ['late', /post-handshake authentication/i],
];

/** Names why a gateway did not take the certificate of a site, by what it said and what is known here. */
export function mapCertificateAlert(
  words: string,
  site: SiteConfig,
  { cause, now = new Date() }: { readonly cause?: unknown; readonly now?: Date } = {},
): AppError {
  const reason = reasonOf(words, site, now);
  const host = hostOf(site);
  const facts = reason === undefined ? { host } : { host, reason };
  return new AppError('JIRA_CLIENT_CERTIFICATE_REJECTED', facts, { cause });
}

function reasonOf(
  words: string,
  { clientCertificate }: SiteConfig,
  now: Date,
): ClientCertificateReason | undefined {
  if (clientCertificate === null) return 'missing';
  const said = reasons.find(([, pattern]) => pattern.test(words))?.[0];
  // It was valid when Connect started, which may be long ago.
  if (said === undefined && clientCertificate.expiresAt <= now.getTime()) return 'expired';
  return said;
}
