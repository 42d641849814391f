import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../../contract/connect-api.ts';

/** What should be left out of a case; `history` where the case does not say. */
export interface FoldedText {
  readonly kind: string;
  readonly text: string;
}

/** An email with what its writer wrote, and with what came along. */
export interface TrimmingCase {
  readonly id: string;
  readonly language: string;
  readonly subject: string;
  /** The sender: `Kim Vale <kim@example.com>`; empty where the case does not say. */
  readonly from: string;
  readonly html: string;
  readonly text: string;
  readonly keep: readonly string[];
  readonly fold: readonly FoldedText[];
}

/** The corpora by name: cases shared between projects, when they are there, and the project's own. */
export function trimmingCorpora(): ReadonlyMap<string, readonly TrimmingCase[]> {
  const own = join('test', 'fixtures', 'trimming');
  const files = existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.jsonl')) : [];
  const paths = [
    ['shared cases', join('..', 'shared', 'cases', 'trimming.jsonl')] as const,
    ...files.map((name) => [name.replace('.jsonl', ''), join(own, name)] as const),
  ];
  return new Map(
    paths
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, readCases(readFileSync(path, 'utf8'))]),
  );
}

/** Reads cases, one JSON object a line. */
export function readCases(lines: string): readonly TrimmingCase[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readCase(JSON.parse(line)));
}

function readCase(value: unknown): TrimmingCase {
  if (!isRecord(value)) throw new TypeError('A line is no case.');
  const word = (name: string): string => {
    const given = value[name];
    return typeof given === 'string' ? given : '';
  };
  const list = (name: string): readonly unknown[] => {
    const given = value[name];
    return Array.isArray(given) ? given : [];
  };
  return {
    id: word('id'),
    language: word('language') || 'mixed',
    subject: word('subject'),
    from: word('from'),
    html: word('html'),
    text: word('text'),
    keep: list('keep').filter((one) => typeof one === 'string'),
    fold: list('fold').map(readFold),
  };
}

function readFold(value: unknown): FoldedText {
  if (typeof value === 'string') return { kind: 'history', text: value };
  const { kind, text } = isRecord(value) ? value : {};
  if (typeof kind !== 'string' || typeof text !== 'string') throw new TypeError('`fold` is wrong.');
  return { kind, text };
}
