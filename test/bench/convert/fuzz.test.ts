import { describe, expect, it } from '@jest/globals';
import { fuzz } from '../../../bench/convert/fuzz.ts';
import { sampleMails } from '../../support/convert/sample-emails.ts';

describe('fuzz', () => {
  // `npm run fuzz:convert` does ten thousand.
  it.each([0, 100, 200, 300])(
    'finds no throw, hang, invalid ADF or injection in a hundred mutated mails from %d on',
    async (from) => {
      const seeds = (await sampleMails()).map(({ html }) => html).filter((html) => html !== '');

      expect(fuzz(seeds, { from, count: 100 })).toEqual([]);
    },
    120_000,
  );
});
