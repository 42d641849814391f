import { describe, expect, it } from '@jest/globals';
import { judgeTrimming } from '../../../bench/convert/judge-trimming.ts';
import { trimmingCorpora } from '../../support/convert/trimming-cases.ts';

const corpora = [...trimmingCorpora()];
const results = new Map(corpora.map(([name, cases]) => [name, cases.map(judgeTrimming)]));
const folds = [...results.values()].flat().flatMap((result) => result.folds);

/** The share of a kind that is left out, in percent. */
function recallOf(kinds: readonly string[]): number {
  const wanted = folds.filter(({ kind }) => kinds.includes(kind));
  return (wanted.filter(({ isOut }) => isOut).length * 100) / wanted.length;
}

describe('partsOf, on the emails of the corpora', () => {
  it.each(corpora.map(([name]) => name))('leaves out no word of a writer in “%s”', (name) => {
    const lost = results.get(name)?.filter((result) => result.lost.length > 0);

    expect(lost?.map(({ id, lost: texts }) => [id, texts])).toEqual([]);
  });

  it('reads the project’s own emails', () => {
    expect([...results.values()].flat().length).toBeGreaterThan(150);
    expect(folds.length).toBeGreaterThan(100);
  });

  it.each([
    ['the history', ['history'], 95],
    ['signatures', ['signature'], 80],
    ['disclaimers and banners', ['disclaimer', 'banner'], 80],
  ])('leaves out %s', (_, kinds, percent) => {
    expect(recallOf(kinds)).toBeGreaterThanOrEqual(percent);
  });
});
