import { createPrivateKey, type KeyObject } from 'node:crypto';
import { isRecord } from '../../contract/connect-api.ts';
import type { Oauth1Config, Oauth1Consumer } from './config.ts';
import { valueAt, type Path } from './problems.ts';
import { readSiteSecret, type SecretSource } from './read-site-secret.ts';

/** Fewest bits of a key; shorter ones are given up everywhere. */
export const minRsaBits = 2048;

/** Reads what Connect signs with for a site. Null when it has nothing or a problem was reported. */
export function readOauth1(source: SecretSource, siteAt: Path): Oauth1Config | null {
  const at = [...siteAt, 'oauth1'];
  const consumer = readConsumer(source, siteAt, 'oauth1');
  if (valueAt(source.raw, [...at, 'next']) === undefined) {
    return consumer === null ? null : { ...consumer, next: null };
  }
  const next = readConsumer(source, siteAt, 'oauth1.next');
  return consumer === null || next === null ? null : { ...consumer, next };
}

function readConsumer(
  source: SecretSource,
  siteAt: Path,
  where: 'oauth1' | 'oauth1.next',
): Oauth1Consumer | null {
  const given = valueAt(source.raw, [...siteAt, ...where.split('.')]);
  if (!isRecord(given)) return null;
  const { consumerKey } = given;
  const privateKey = readKey(source, siteAt, `${where}.privateKey`);
  if (typeof consumerKey !== 'string' || privateKey === null) return null;
  return { consumerKey: consumerKey.trim(), privateKey };
}

function readKey(
  source: SecretSource,
  siteAt: Path,
  place: 'oauth1.privateKey' | 'oauth1.next.privateKey',
): KeyObject | null {
  const { problems } = source;
  const expected = `an RSA private key in PEM of at least ${minRsaBits} bits that isn’t encrypted`;
  const written = readSiteSecret(source, siteAt, place, expected);
  if (written === null) return null;
  const at = [...siteAt, ...place.split('.')];
  const key = parse(written.contents.toString('utf8'));
  if (key === null) {
    problems.add(at, 'something that isn’t such a key', expected);
    return null;
  }
  const kind = key.asymmetricKeyType;
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (kind === 'rsa' && bits >= minRsaBits) return key;
  const found = kind === 'rsa' ? `an RSA key of ${bits} bits` : 'a key that isn’t RSA';
  problems.add(at, found, expected);
  return null;
}

function parse(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    // No key, or a locked one; OpenSSL's words may quote it.
    return null;
  }
}
