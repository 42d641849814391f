import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket, type SecureContextOptions } from 'node:tls';
import { isRecord } from '../../contract/connect-api.ts';
import { checkValidity } from './check-validity.ts';
import type { ClientCertificate, ClientCertificateFault } from './config.ts';
import { valueAt, type Path } from './problems.ts';
import { decodeBase64, readCertificates } from './read-files.ts';
import { readSiteSecret, type FoundSecret, type SecretSource } from './read-site-secret.ts';

/** A site's client certificate as it was read. */
export interface FoundClientCertificate {
  /** Null when the site has none or it could not be read. */
  readonly clientCertificate: ClientCertificate | null;
  readonly clientCertificateFault?: ClientCertificateFault;
}

/**
 * Reads what a site shows to a gateway that asks for a certificate, and checks that it can be used.
 *
 * @param source with a list of problems of its own: they concern this site alone.
 */
export function readClientCertificate(
  source: SecretSource,
  siteAt: Path,
  now: Date,
): FoundClientCertificate {
  const clientCertificate = read(source, siteAt, now);
  const problems = source.problems.all();
  if (problems.length === 0) return { clientCertificate };
  const isExpired = clientCertificate !== null && clientCertificate.expiresAt <= now.getTime();
  const reason = isExpired ? 'expired' : 'unusable';
  return { clientCertificate: null, clientCertificateFault: { reason, problems } };
}

function read(source: SecretSource, siteAt: Path, now: Date): ClientCertificate | null {
  const given = valueAt(source.raw, [...siteAt, 'clientCertificate']);
  if (!isRecord(given)) return null;
  const passphrase = readPassphrase(source, siteAt);
  const isPassphraseLost = given['passphrase'] !== undefined && passphrase === null;
  const reading = { source, siteAt, now, passphrase, isPassphraseLost };
  return given['pkcs12'] === undefined ? readPair(reading) : readPkcs12(reading);
}

interface Reading {
  readonly source: SecretSource;
  readonly siteAt: Path;
  readonly now: Date;
  readonly passphrase: string | null;
  /** One is named, but could not be read; what it should open would be told to be wrong for want of it. */
  readonly isPassphraseLost: boolean;
}

const rightPassphrase = 'the right passphrase';
const passphraseBeside = 'clientCertificate.passphrase as well';

function readPair(reading: Reading): ClientCertificate | null {
  const { source, siteAt, now, passphrase } = reading;
  const { resolver, problems } = source;
  const at = [...siteAt, 'clientCertificate'];
  const certificate = resolver.certificates([...at, 'certificate']);
  const expected = 'a private key in PEM';
  const written = readSiteSecret(source, siteAt, 'clientCertificate.key', expected);
  if (written === null || reading.isPassphraseLost) return null;
  const key = openKey(written.contents.toString('utf8'), passphrase);
  if (key === 'passphrase-missing') {
    problems.add([...at, 'key'], 'an encrypted key', passphraseBeside);
  } else if (key === 'passphrase-wrong') {
    problems.add(
      [...at, 'passphrase'],
      'a passphrase that doesn’t decrypt the key',
      rightPassphrase,
    );
  } else if (key === 'not-a-key') {
    problems.add([...at, 'key'], 'something that isn’t a private key in PEM', expected);
  } else if (certificate !== null) {
    const [own] = readCertificates(certificate);
    if (own?.checkPrivateKey(key) !== true) {
      problems.add(
        [...at, 'key'],
        'a key that doesn’t match the certificate',
        'the private key of clientCertificate.certificate',
      );
      return null;
    }
    const expiresAt = checkValidity(readCertificates(certificate), {
      at: [...at, 'certificate'],
      whenExpired: 'problem',
      problems,
      now,
    });
    const pem = key.export({ type: 'pkcs8', format: 'pem' });
    const refusal = whyTlsRefuses({ cert: certificate, key: pem });
    if (refusal !== null) {
      problems.add(
        [...at, 'certificate'],
        `a certificate that OpenSSL rejects (${refusal})`,
        'a certificate with a current key size and algorithm',
      );
      return null;
    }
    return { kind: 'pem', certificate, key: pem.toString(), expiresAt };
  }
  return null;
}

// A key that is too short for OpenSSL, for example. Its message may quote, its code does not.
function whyTlsRefuses(pair: SecureContextOptions): string | null {
  try {
    createSecureContext(pair);
    return null;
  } catch (thrown) {
    return isRecord(thrown) && typeof thrown['code'] === 'string' ? thrown['code'] : 'unknown';
  }
}

function openKey(
  pem: string,
  passphrase: string | null,
): KeyObject | 'passphrase-missing' | 'passphrase-wrong' | 'not-a-key' {
  const isLocked = /ENCRYPTED/.test(pem);
  if (isLocked && passphrase === null) return 'passphrase-missing';
  try {
    return createPrivateKey({ key: pem, ...(passphrase === null ? {} : { passphrase }) });
  } catch {
    // OpenSSL's words differ from version to version, and may quote.
    return isLocked ? 'passphrase-wrong' : 'not-a-key';
  }
}

function readPkcs12(reading: Reading): ClientCertificate | null {
  const { source, siteAt, now, passphrase } = reading;
  const { problems } = source;
  const at = [...siteAt, 'clientCertificate', 'pkcs12'];
  const expected = 'a PKCS#12 file with a certificate and its private key';
  const found = readSiteSecret(source, siteAt, 'clientCertificate.pkcs12', expected);
  if (found === null || reading.isPassphraseLost) return null;
  const contents = binaryOf(found);
  if (contents === null) {
    problems.add(at, 'text that isn’t base64', 'a PKCS#12 file in base64');
    return null;
  }
  const opened = openPkcs12(contents, passphrase);
  if (opened instanceof X509Certificate) {
    const expiresAt = checkValidity([opened], { at, whenExpired: 'problem', problems, now });
    return { kind: 'pkcs12', contents, passphrase, expiresAt };
  }
  if (opened === 'passphrase-wrong' && passphrase === null) {
    problems.add(at, 'an encrypted PKCS#12 file', passphraseBeside);
  } else if (opened === 'passphrase-wrong') {
    const passphraseAt = [...siteAt, 'clientCertificate', 'passphrase'];
    problems.add(
      passphraseAt,
      'a passphrase that doesn’t decrypt the PKCS#12 file',
      rightPassphrase,
    );
  } else if (opened === 'old-cipher') {
    problems.add(
      at,
      'a PKCS#12 file with an outdated cipher (RC2)',
      'a file exported again with a current “openssl pkcs12 -export”',
    );
  } else {
    problems.add(at, 'something that isn’t such a file', expected);
  }
  return null;
}

function binaryOf({ contents, isFromVariable }: FoundSecret): Buffer | null {
  return isFromVariable ? decodeBase64(contents.toString('utf8')) : contents;
}

// Node opens such a file for TLS only, so the certificate is asked of a connection that leads nowhere.
function openPkcs12(
  pfx: Buffer,
  passphrase: string | null,
): X509Certificate | 'passphrase-wrong' | 'old-cipher' | 'not-a-pair' {
  try {
    const secureContext = createSecureContext({
      pfx,
      ...(passphrase === null ? {} : { passphrase }),
    });
    const socket = new TLSSocket(nowhere(), { secureContext, isServer: true });
    const certificate = socket.getX509Certificate();
    socket.destroy();
    return certificate ?? 'not-a-pair';
  } catch (thrown) {
    const words = isRecord(thrown) ? String(thrown['message']) : '';
    if (/mac verify failure/i.test(words)) return 'passphrase-wrong';
    return /unsupported/i.test(words) ? 'old-cipher' : 'not-a-pair';
  }
}

function nowhere(): Duplex {
  return new Duplex({
    read() {
      // Nothing ever comes.
    },
    write(_chunk, _encoding, done) {
      done();
    },
  });
}

function readPassphrase(source: SecretSource, siteAt: Path): string | null {
  const found = readSiteSecret(source, siteAt, 'clientCertificate.passphrase', 'a passphrase');
  // Editors end a file with a line break, and so does echo; no passphrase does.
  return found?.contents.toString('utf8').replace(/\r?\n$/, '') ?? null;
}
