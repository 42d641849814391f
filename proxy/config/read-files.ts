import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../../contract/connect-api.ts';
import type { ConfigProblem } from '../../contract/errors.ts';
import { describe, isHidden, valueAt, type Path, type ProblemList } from './problems.ts';

/** Where what the file refers to is found. */
export interface Surroundings {
  /** Folder that relative file names start from. */
  readonly directory: string;
  /** The configuration file itself, which may contain secrets; none when left out. */
  readonly file?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The instant at which certificates must be valid; now when left out. */
  readonly now?: Date;
  /** Told of what will be a problem soon. */
  readonly warn?: (warning: ConfigProblem) => void;
  /** Gets every file that the configuration names with its content; null where it can't be read. */
  readonly onFile?: (file: string, contents: Buffer | null) => void;
}

/** Reads what the configuration refers to; a missing or wrong file is a problem, not a failure. */
export interface Resolver {
  /** The certificates at this path of the file; null when nothing is named or a problem was reported. */
  certificates(at: Path): string | null;
  privateKey(at: Path): string | null;
  /** A secret of 32 bytes or more; null when a problem was reported. */
  secret(at: Path): Uint8Array | null;
  /** The content of the file with a secret that is named at this path; warns of one that everybody may read; null when nothing is named or a problem was reported. */
  secretFile(at: Path, expected: string): Buffer | null;
  /** What the file or the variable in `{file: …}` or `{env: …}` holds; null as above. */
  referred(at: Path, expected: string): Buffer | null;
}

/** Builds a resolver over the file as written. */
export function resolveFrom(
  raw: unknown,
  surroundings: Surroundings,
  problems: ProblemList,
): Resolver {
  function file(at: Path, expected: string): Buffer | null {
    const name = valueAt(raw, at);
    if (typeof name !== 'string' || name === '') return null;
    const place = path.resolve(surroundings.directory, name);
    try {
      const contents = readFileSync(place);
      surroundings.onFile?.(place, contents);
      return contents;
    } catch (cause) {
      surroundings.onFile?.(place, null);
      const why = whyUnreadable(cause);
      const found = isHidden(name, at)
        ? `a file name (hidden because it may be a secret) that ${why}`
        : `${describe(name, at)}, which ${why}`;
      problems.add(at, found, expected);
      return null;
    }
  }

  function secretFile(at: Path, expected: string): Buffer | null {
    const contents = file(at, expected);
    const name = valueAt(raw, at);
    if (contents === null || typeof name !== 'string') return contents;
    if (isReadableByAll(path.resolve(surroundings.directory, name))) {
      const found = `${describe(name, at)}, which every user of this computer can read`;
      problems.warn(at, found, 'a file that only Connect’s user can read (chmod 600)');
    }
    return contents;
  }

  function referred(at: Path, expected: string): Buffer | null {
    const given = valueAt(raw, at);
    if (!isRecord(given)) return null;
    if (given['file'] !== undefined) return secretFile([...at, 'file'], 'a file with the secret');
    const name = given['env'];
    if (typeof name !== 'string') return null;
    const value = surroundings.env[name];
    if (value !== undefined) return Buffer.from(value);
    problems.add(
      [...at, 'env'],
      `the environment variable ${name}, which isn’t set`,
      `an environment variable with ${expected}`,
    );
    return null;
  }

  function pem(
    at: Path,
    expected: string,
    parse: (content: string) => unknown,
    read = file,
  ): string | null {
    const content = read(at, expected)?.toString('utf8') ?? null;
    if (content === null) return null;
    try {
      parse(content);
      return content;
    } catch {
      // The parser's own message may quote the file.
      problems.add(at, `a file with other contents`, expected);
      return null;
    }
  }

  return {
    secretFile,
    referred,
    certificates: (at) => pem(at, 'a PEM file with certificates', readCertificates),
    privateKey: (at) =>
      pem(
        at,
        'a PEM file with a private key that isn’t encrypted',
        (content) => createPrivateKey(content),
        secretFile,
      ),
    secret(at) {
      const expected = 'base64 of at least 32 bytes';
      const given = valueAt(raw, at);
      const written = typeof given === 'string' ? given : referred(at, expected)?.toString('utf8');
      if (written === undefined) return null;
      const bytes = decodeBase64(written);
      const { file } = surroundings;
      if (typeof given === 'string' && file !== undefined && isReadableByAll(file)) {
        const found = 'a secret in a file that every user of this computer can read';
        problems.warn(at, found, '{file: …} or {env: …}, or chmod 600 for the configuration');
      }
      if (bytes === null) problems.add(at, 'text that isn’t base64', expected);
      else if (bytes.length < 32) problems.add(at, `only ${bytes.length} bytes`, expected);
      else return bytes;
      return null;
    },
  };
}

/** Reads every certificate of a PEM text, in its order. @throws when one cannot be read, or none is there. */
export function readCertificates(pem: string): readonly X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [pem];
  return found.map((one) => new X509Certificate(one));
}

/** Reads base64 or base64url, blanks around it left out; null when it is neither. */
export function decodeBase64(value: string): Buffer | null {
  const trimmed = value.trim();
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(trimmed) ? Buffer.from(trimmed, 'base64') : null;
}

// Windows has no such bits and says 0o666 of every file.
function isReadableByAll(place: string): boolean {
  return process.platform !== 'win32' && (statSync(place).mode & 0o004) !== 0;
}

/** Completes “a file that …”. */
export function whyUnreadable(cause: unknown): string {
  const code = isRecord(cause) ? cause['code'] : undefined;
  if (code === 'ENOENT') return 'doesn’t exist';
  if (code === 'EACCES') return 'Connect has no permission to read';
  return 'can’t be read';
}
