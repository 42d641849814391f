import type { KeyringEntry } from './config.ts';
import { valueAt, type Path, type ProblemList } from './problems.ts';
import type { Resolver } from './read-files.ts';
import { openSecret, sealedPrefix, type SecretPlace } from './sealed-secret.ts';

/** What secrets of sites are read with. */
export interface SecretSource {
  readonly raw: unknown;
  readonly resolver: Resolver;
  readonly problems: ProblemList;
  /** The entries of the keyring that could be read. */
  readonly keyring: readonly KeyringEntry[];
}

/** A secret as it was found. */
export interface FoundSecret {
  readonly contents: Buffer;
  /** A variable holds text only, so what is none stands there in base64. */
  readonly isFromVariable: boolean;
}

/**
 * Reads the secret at a place of a site: sealed in the configuration, from a file, or from a variable.
 * Null when nothing stands there or a problem was reported.
 */
export function readSiteSecret(
  source: SecretSource,
  siteAt: Path,
  place: SecretPlace,
  expected: string,
): FoundSecret | null {
  const at = [...siteAt, ...place.split('.')];
  const given = valueAt(source.raw, at);
  if (typeof given === 'string' && given.trim().startsWith(sealedPrefix)) {
    const contents = unseal(source, siteAt, place, given);
    return contents === null ? null : { contents, isFromVariable: false };
  }
  const { resolver } = source;
  const contents =
    typeof given === 'string' ? resolver.secretFile(at, expected) : resolver.referred(at, expected);
  if (contents === null) return null;
  return { contents, isFromVariable: valueAt(source.raw, [...at, 'env']) !== undefined };
}

function unseal(
  { raw, problems, keyring }: SecretSource,
  siteAt: Path,
  place: SecretPlace,
  sealed: string,
): Buffer | null {
  const siteId = valueAt(raw, [...siteAt, 'id']);
  // What is wrong with the id is told at its own line.
  if (typeof siteId !== 'string') return null;
  const opened = openSecret(keyring, { siteId, place }, sealed);
  const at = [...siteAt, ...place.split('.')];
  const expected = `the output of: postern seal --site ${siteId} --for ${place}`;
  switch (opened.kind) {
    case 'opened':
      return opened.contents;
    case 'key-missing':
      if (!isOnKeyring(raw, opened.keyId)) {
        problems.add(
          at,
          `a value sealed with the key ${opened.keyId}, which isn’t in keyring`,
          expected,
        );
      }
      return null;
    case 'not-for-here':
      problems.add(
        at,
        'a value that was sealed for a different site, key or keyring, or was changed',
        expected,
      );
      return null;
  }
}

// A key that stands there but could not be read was told at its own line.
function isOnKeyring(raw: unknown, keyId: string): boolean {
  const entries = valueAt(raw, ['keyring']);
  return (
    Array.isArray(entries) && entries.some((_, index) => valueAt(entries, [index, 'id']) === keyId)
  );
}
