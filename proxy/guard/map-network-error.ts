import http from 'node:http';
import { isRecord } from '../../contract/connect-api.ts';
import { AppError, toAppError } from '../../contract/errors.ts';
import { hostOf, type SiteConfig } from '../config/config.ts';
import { ClosedBeforeAnswer, resets } from './closed-before-answer.ts';
import { failureOf, WaitedTooLong } from './connection-clock.ts';
import { AddressRefused } from './guarded-agent.ts';
import { mapCertificateAlert } from './map-certificate-alert.ts';
import {
  isWithoutCipher,
  nameTlsFault,
  opensslCodeOf,
  wordCertificateRefusal,
} from './map-tls-error.ts';

const notReached: Readonly<Record<string, 'name-unknown' | 'refused' | 'no-route'>> = {
  ENOTFOUND: 'name-unknown',
  EAI_AGAIN: 'name-unknown',
  EAI_FAIL: 'name-unknown',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  EHOSTDOWN: 'no-route',
  EADDRNOTAVAIL: 'no-route',
};

const serverCertificate: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its CA is unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its issuer is unknown (a private CA, or a missing intermediate certificate)',
  UNABLE_TO_GET_ISSUER_CERT: 'the CA of an intermediate certificate is unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its CA is unknown',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it was issued for a different host name',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it isn’t valid yet',
  CERT_REVOKED: 'it was revoked',
  CERT_UNTRUSTED: 'its CA isn’t trusted',
  CERT_REJECTED: 'its CA doesn’t allow this use',
  CERT_SIGNATURE_FAILURE: 'its signature is invalid',
  CERT_CHAIN_TOO_LONG: 'its chain is too long',
  INVALID_CA: 'its issuer isn’t a valid CA',
  INVALID_PURPOSE: 'it isn’t a server certificate',
  PATH_LENGTH_EXCEEDED: 'its chain is too long',
};

// What a gateway that asks for a client certificate says in TLS; the words are OpenSSL's, under
// codes that changed with Node's versions.
const clientCertificate =
  /alert (?:handshake failure|unknown ca|(?:bad )?certificate(?: (?:required|expired|unknown|revoked))?|unsupported certificate|access denied)/;

/** Maps a network error of a request to Jira to an error with a code. */
export function mapNetworkError(thrown: unknown, site: SiteConfig): AppError {
  if (thrown instanceof AppError) return thrown;
  const host = hostOf(site);
  const options = { cause: thrown };
  if (thrown instanceof WaitedTooLong) {
    const facts = { host, seconds: inSeconds(thrown.ms), ...unsentIf(thrown.isUnsent) };
    return new AppError('JIRA_TIMED_OUT', facts, options);
  }
  if (thrown instanceof AddressRefused) {
    return new AppError('JIRA_UNREACHABLE', { host, reason: 'address-refused' }, options);
  }
  if (thrown instanceof ClosedBeforeAnswer) {
    return new AppError('JIRA_BROKE_OFF', { host, reason: 'before-answer' }, options);
  }
  const code = codeOf(thrown);
  if (!isOfSocket(code)) return toAppError(thrown);
  const words = `${code} ${messageOf(thrown)}`.toLowerCase().replaceAll('_', ' ');
  const reason = notReached[code];
  if (reason !== undefined) return new AppError('JIRA_UNREACHABLE', { host, reason }, options);
  const certificate =
    code === 'UNSPECIFIED' ? wordCertificateRefusal(messageOf(thrown)) : serverCertificate[code];
  if (certificate !== undefined) {
    return new AppError('JIRA_CERTIFICATE_REJECTED', { host, reason: certificate }, options);
  }
  const { hadCipher = null, wasSecured = false } = failureOf(thrown) ?? {};
  const tlsCode = opensslCodeOf(code, messageOf(thrown));
  const handshake = { code: tlsCode ?? code, words, hadCipher };
  if (clientCertificate.test(words) && !isWithoutCipher(handshake)) {
    return mapCertificateAlert(words, site, options);
  }
  // A connection that was agreed on and failed later: Jira may have got the request.
  if (tlsCode !== null && wasSecured) return new AppError('JIRA_BROKE_OFF', { host }, options);
  if (/wrong version number|packet length too long|http request/.test(words)) {
    return new AppError('JIRA_UNREACHABLE', { host, reason: 'not-tls' }, options);
  }
  const isLimited = site.tls?.maxVersion === 'TLSv1.2' && words.includes('alert protocol version');
  if (!isLimited && /protocol version|unsupported protocol|version too low/.test(words)) {
    return new AppError('JIRA_UNREACHABLE', { host, reason: 'tls-too-old' }, options);
  }
  if (tlsCode !== null) return nameTlsFault(handshake, site, options);
  if (code === 'ETIMEDOUT') {
    const seconds = inSeconds(failureOf(thrown)?.ms ?? site.limits.connectMs);
    const facts = { host, seconds, ...unsentIf(failureOf(thrown)?.isUnsent ?? false) };
    return new AppError('JIRA_TIMED_OUT', facts, options);
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    const facts = { host, status: 0, headLimitBytes: http.maxHeaderSize };
    return new AppError('JIRA_ANSWER_UNREADABLE', facts, options);
  }
  if (code.startsWith('HPE_')) {
    return new AppError('JIRA_ANSWER_UNREADABLE', { host, status: 0 }, options);
  }
  if (resets.has(code)) {
    return new AppError('JIRA_BROKE_OFF', { host }, options);
  }
  return new AppError('JIRA_UNREACHABLE', { host }, options);
}

function unsentIf(isUnsent: boolean): { readonly isUnsent?: true } {
  return isUnsent ? { isUnsent } : {};
}

function inSeconds(ms: number): number {
  return Math.max(1, Math.round(ms / 1000));
}

// Errors of arguments, and this process' own shortage, say nothing about Jira: whoever causes them must not
// close a site for others.
function isOfSocket(code: string): boolean {
  if (code === '' || ['EMFILE', 'ENFILE', 'ENOMEM'].includes(code)) return false;
  return !code.startsWith('ERR_') || /^ERR_(?:SSL|TLS|SOCKET)_/.test(code);
}

function codeOf(thrown: unknown): string {
  if (!isRecord(thrown)) return '';
  const { errors } = thrown;
  if (Array.isArray(errors)) return codeOfAll(errors.map(codeOf));
  return typeof thrown['code'] === 'string' ? thrown['code'] : '';
}

// Several addresses were tried and all failed. A refusal comes from the host itself; that there is no
// route to an address often means only that this network has no IPv6.
function codeOfAll(codes: readonly string[]): string {
  const telling = ['ECONNREFUSED', 'ETIMEDOUT'].find((code) => codes.includes(code));
  return telling ?? codes[0] ?? '';
}

function messageOf(thrown: unknown): string {
  return isRecord(thrown) && typeof thrown['message'] === 'string' ? thrown['message'] : '';
}
