import { isJiraCall, jiraCallNames, jiraCalls } from '../../../../contract/jira-calls.ts';
import type { ReceiptEntry } from '../../../connection/receipt.ts';
import type { RouteStep } from './route-steps.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What the receipt is written of. */
export interface ReceiptParts {
  readonly words: Messages['receipt'];
  /** The level in words, and why. */
  readonly summary: readonly string[];
  readonly steps: readonly RouteStep[];
  readonly entries: readonly ReceiptEntry[];
  readonly methodNames: Readonly<Record<string, string>>;
  readonly modeNames: Readonly<Record<ReceiptEntry['way'], string>>;
  readonly formatBytes: (bytes: number) => string;
  readonly now: Date;
}

/** The name of a call for people. */
export function callName({ call }: Pick<ReceiptEntry, 'call'>, words: Messages['receipt']): string {
  return isJiraCall(call) ? words.why[call] : words.own[call];
}

/** One call as the receipt shows it below its name. */
export function callFacts(
  entry: ReceiptEntry,
  parts: Pick<ReceiptParts, 'words' | 'methodNames' | 'modeNames' | 'formatBytes'>,
): readonly string[] {
  const { words, methodNames, modeNames, formatBytes } = parts;
  const signed =
    entry.signedBy === null ? words.unsigned : words.signedBy(methodNames[entry.signedBy] ?? '');
  return [
    `${entry.method} ${entry.outcome}`,
    modeNames[entry.way],
    words.out(formatBytes(entry.bytesOut)),
    words.in(formatBytes(entry.bytesIn)),
    words.took(entry.endedAt - entry.startedAt),
    signed,
  ];
}

/** Writes the receipt as plain text for IT: no texts of mails, no issue keys, no names of people. */
export function receiptText(parts: ReceiptParts): string {
  const { words, summary, steps, entries, now } = parts;
  const rights = jiraCallNames.map(
    (name) => `- ${jiraCalls[name].method} ${jiraCalls[name].path}: ${words.why[name]}`,
  );
  const route = steps.flatMap((step, index) => [
    ...step.protection.map((line) => `   | ${line}`),
    `${index + 1}. ${[step.name, ...step.at].join(', ')}`,
    `   ${words.reader}: ${step.reader}`,
  ]);
  const calls = entries.map((entry) =>
    [
      new Date(entry.startedAt).toISOString(),
      callName(entry, words),
      ...callFacts(entry, parts),
    ].join(' · '),
  );
  return [
    `${words.made}, ${now.toISOString()}`,
    ...summary,
    '',
    words.route,
    ...route,
    '',
    words.rights,
    ...rights,
    '',
    words.calls,
    ...(calls.length === 0 ? [words.noCalls] : calls),
    '',
  ].join('\n');
}
