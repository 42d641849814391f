import type { SampleMail } from '../../test/support/convert/sample-emails.ts';
import { judgeTrimming, readParts, type TrimmingResult } from './judge-trimming.ts';
import { trimmingCorpora } from '../../test/support/convert/trimming-cases.ts';

const KINDS = ['history', 'signature', 'disclaimer', 'banner'] as const;

type Row = Readonly<Record<string, string | number>>;

/** Prints what trimming leaves out of each corpus: words of writers (must be 0), and each kind's recall. */
export function printTrimming(): void {
  const all: TrimmingResult[] = [];
  const rows: Row[] = [];
  for (const [name, cases] of trimmingCorpora()) {
    const results = cases.map(judgeTrimming);
    rows.push(rowOf(name, results));
    all.push(...results);
  }
  console.log('\nTrimming, by corpus: what is left out by default');
  console.table([...rows, rowOf('all', all)]);
  const languages = [...new Set(all.map(({ language }) => language))].toSorted();
  console.log('Trimming, by language');
  console.table(
    languages.map((one) =>
      rowOf(
        one,
        all.filter(({ language }) => language === one),
      ),
    ),
  );
  for (const { id, lost } of all)
    for (const text of lost) console.log(`left out of ${id}: ${text}`);
}

/** Counts the parts of emails for which nobody wrote down what is to be left out. */
export function printParts(mails: readonly SampleMail[]): void {
  const parts = mails.flatMap(readParts);
  console.log('\nTrimming, on the emails that the converter is measured on: parts');
  console.table(
    KINDS.map((kind) => {
      const found = parts.filter((part) => part.kind === kind);
      const out = found.filter(({ included }) => !included).length;
      return { kind, 'left out': out, suggested: found.length - out };
    }),
  );
}

/** Prints what is wrong with the cases that have (a part of) a name. */
export function printTrimmingFaults(name: string): void {
  for (const cases of trimmingCorpora().values()) {
    for (const one of cases.filter(({ id }) => id.includes(name))) {
      const { lost, folds } = judgeTrimming(one);
      console.log(one.id);
      for (const text of lost) console.log(`  left out: ${text}`);
      for (const { kind, text, isOut } of folds)
        if (!isOut) console.log(`  ${kind} included: ${text}`);
    }
  }
}

function rowOf(name: string, results: readonly TrimmingResult[]): Row {
  const folds = results.flatMap((result) => result.folds);
  return {
    name,
    emails: results.length,
    "writers' words left out": results.reduce((sum, { lostWords }) => sum + lostWords, 0),
    ...Object.fromEntries(
      KINDS.map((kind) => [`${kind} %`, percent(folds.filter((fold) => fold.kind === kind))]),
    ),
    'all %': percent(folds),
  };
}

function percent(folds: readonly { readonly isOut: boolean }[]): string {
  if (folds.length === 0) return '–';
  const right = folds.filter(({ isOut }) => isOut).length;
  return `${((right * 100) / folds.length).toFixed(1)} of ${folds.length}`;
}
