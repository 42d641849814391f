import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../../contract/connect-api.ts';
import { describe, valueAt, type Path, type ProblemList } from './problems.ts';

/** Where what the file refers to is found. */
export interface Surroundings {
  /** Folder that relative file names start from. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads what the configuration refers to; a missing or wrong file is a problem, not a failure. */
export interface Resolver {
  /** The certificates at this path of the file; null when nothing is named or a problem was reported. */
  certificates(at: Path): string | null;
  privateKey(at: Path): string | null;
  /** A secret of 32 bytes or more; null when a problem was reported. */
  secret(at: Path): Uint8Array | null;
}

/** Builds a resolver over the file as written. */
export function resolveFrom(
  raw: unknown,
  surroundings: Surroundings,
  problems: ProblemList,
): Resolver {
  function read(at: Path, expected: string): string | null {
    const name = valueAt(raw, at);
    if (typeof name !== 'string' || name === '') return null;
    try {
      return readFileSync(path.resolve(surroundings.directory, name), 'utf8');
    } catch (cause) {
      problems.add(at, `${describe(name, at)}, which ${whyUnreadable(cause)}`, expected);
      return null;
    }
  }

  function pem(at: Path, expected: string, parse: (content: string) => unknown): string | null {
    const content = read(at, expected);
    if (content === null) return null;
    try {
      parse(content);
      return content;
    } catch {
      // The parser's own message may quote the file.
      problems.add(at, 'a file of another content', expected);
      return null;
    }
  }

  return {
    certificates: (at) =>
      pem(at, 'a PEM file with certificates', (content) => new X509Certificate(content)),
    privateKey: (at) =>
      pem(at, 'a PEM file with a private key without passphrase', (content) =>
        createPrivateKey(content),
      ),
    secret(at) {
      const expected = 'base64 of at least 32 bytes';
      const given = valueAt(raw, at);
      const written = ((): string | null => {
        if (typeof given === 'string') return given;
        if (!isRecord(given)) return null;
        if (given['file'] !== undefined) return read([...at, 'file'], 'a file with the secret');
        const name = given['env'];
        if (typeof name !== 'string') return null;
        const value = surroundings.env[name];
        if (value === undefined) {
          problems.add([...at, 'env'], 'a variable that is not set', `a variable with ${expected}`);
        }
        return value ?? null;
      })();
      if (written === null) return null;
      const bytes = decodeBase64(written.trim());
      if (bytes === null) problems.add(at, 'text that is not base64', expected);
      else if (bytes.length < 32) problems.add(at, `only ${bytes.length} bytes`, expected);
      else return bytes;
      return null;
    },
  };
}

function decodeBase64(value: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return null;
  return Buffer.from(value, 'base64');
}

function whyUnreadable(cause: unknown): string {
  const code = isRecord(cause) ? cause['code'] : undefined;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES') return 'may not be read';
  return 'cannot be read';
}
