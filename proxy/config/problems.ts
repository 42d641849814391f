import { isMap, isNode, isPair, isScalar, type Document, type LineCounter } from 'yaml';
import { isRecord } from '../../contract/connect-api.ts';
import type { ConfigProblem } from '../../contract/errors.ts';

export type Path = readonly (string | number)[];

/** Collects the problems of one configuration file, each with its place. */
export interface ProblemList {
  /** `found` is worded by the caller; `describe` words a value. */
  add(path: Path, found: string, expected: string): void;
  /** Notes what is no problem yet. */
  warn(path: Path, found: string, expected: string): void;
  /** In the order of the file. */
  all(): readonly ConfigProblem[];
  warnings(): readonly ConfigProblem[];
}

/** Starts a list for one parsed file. */
export function collectProblems(document: Document, lines: LineCounter): ProblemList {
  const problems: ConfigProblem[] = [];
  const warnings: ConfigProblem[] = [];
  const place = (path: Path): Pick<ConfigProblem, 'path' | 'line'> => ({
    path: pathText(path),
    line: lineOf(document, lines, path),
  });
  return {
    add(path, found, expected) {
      const problem = { ...place(path), found, expected };
      // One mistake may fail several checks of the same value; the first says enough.
      if (!problems.some((known) => known.path === problem.path)) problems.push(problem);
    },
    warn(path, found, expected) {
      warnings.push({ ...place(path), found, expected });
    },
    all: () => problems.toSorted(byLine),
    warnings: () => warnings.toSorted(byLine),
  };
}

function byLine(one: ConfigProblem, other: ConfigProblem): number {
  return (one.line ?? 0) - (other.line ?? 0);
}

/** Writes a path as people do: `sites[0].baseUrl`. */
export function pathText(path: Path): string {
  if (path.length === 0) return '(the file)';
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}

/** Words a value for "found …"; secrets are never repeated. */
export function describe(value: unknown, path: Path): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (isHidden(value, path)) return 'a value (hidden because it may be a secret)';
  if (typeof value !== 'string') return JSON.stringify(value);
  // An address with a password in it would carry it into the log.
  const at = value.indexOf('@');
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value)?.[0] ?? '';
  const shown = at < scheme.length ? value : `${scheme}…${value.slice(at)}`;
  return `“${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}”`;
}

/** Whether a value may be a secret, so that no message repeats it. */
export function isHidden(value: unknown, path: Path): boolean {
  return isSecret(path) && !isFileName(value, path);
}

// What was meant for a file or a variable may stand right where its name should; the line is told.
function isSecret(path: Path): boolean {
  const last = path.at(-1);
  // The name of a file or variable is no secret.
  if (last === 'file' || last === 'env') return false;
  if (path[0] === 'keyring') return last !== 'id';
  if (path[0] === 'rateStore') return last === 'password';
  if (path.includes('headers')) return true;
  if (path.includes('oauth1')) return last === 'privateKey';
  if (path.includes('oauth2')) return last === 'clientSecret';
  return path.includes('clientCertificate') && secretKeys.some((name) => name === last);
}

// A key or a bundle may be named by its file. What looks like contents stays hidden.
function isFileName(value: unknown, path: Path): boolean {
  const mayBeFile = ['key', 'pkcs12', 'privateKey'].some((name) => name === path.at(-1));
  return (
    mayBeFile &&
    typeof value === 'string' &&
    /^[\w ./\\:-]{1,200}$/.test(value) &&
    fileNames.some((pattern) => pattern.test(value))
  );
}

// With an extension; from the root or the folder of the configuration; in a folder. No base64 of a key is all lower case.
const fileNames = [
  /\.[A-Za-z0-9]{1,8}$/,
  /^(?:\.{0,2}\/|[A-Za-z]:\\)(?:[\w .-]{1,32}[/\\]){0,8}[\w .-]{1,32}$/,
  /^[a-z0-9._-]{1,64}(?:\/[a-z0-9._-]{1,64}){1,8}$/,
];

const secretKeys = ['key', 'pkcs12', 'passphrase'];

/** Reads what stands at a path; undefined when nothing does. */
export function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isRecord(value) ? value[step] : undefined;
  }
  return value;
}

// A missing key has no line of its own: the line of what should have contained it is the place to look.
function lineOf(document: Document, lines: LineCounter, path: Path): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== null) return lines.linePos(offset).line;
  }
  return null;
}

function offsetOf(document: Document, path: Path): number | null {
  const parent = path.length === 0 ? null : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    return isPair(pair) && isScalar(pair.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
