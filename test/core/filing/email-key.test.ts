import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { emailKey } from '../../../core/filing/email-key.ts';
import { sha256Hex } from '../../../core/filing/sha256.ts';

function nodeHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('sha256Hex', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])(
    'hashes %d characters as Node does',
    (length) => {
      expect(sha256Hex('ä'.repeat(length))).toBe(nodeHash('ä'.repeat(length)));
    },
  );

  it('hashes any text as Node does', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(nodeHash(text));
      }),
    );
  });
});

describe('emailKey', () => {
  it('is the same for every recipient of a mail', () => {
    const mine = emailKey({ internetMessageId: '<m-1@example.com>', itemId: 'AAMk-mine' });
    const theirs = emailKey({ internetMessageId: ' m-1@example.com ', itemId: 'AAMk-theirs' });

    expect(mine).toBe(nodeHash('m-1@example.com'));
    expect(theirs).toBe(mine);
  });

  it('goes by the item where there is no message id', () => {
    const one = emailKey({ internetMessageId: null, itemId: 'AAMk-1' });
    const other = emailKey({ internetMessageId: ' ', itemId: 'AAMk-2' });

    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(other).not.toBe(one);
  });
});
