import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { checksum } from '../../../../core/filing/files/checksum.ts';

describe('checksum', () => {
  it('is the SHA-256 of a file, as other programs tell it', async () => {
    const expected = createHash('sha256').update('logo').digest('hex');

    expect(await checksum(new Blob(['logo']))).toBe(expected);
  });

  it('tells large files apart by any byte, and knows the same again', async () => {
    const bytes = new Uint8Array(20_000_000).fill(7);
    const known = await checksum(new Blob([bytes]));
    const changed = bytes.slice();
    changed[19_999_999] = 8;

    expect(await checksum(new Blob([bytes.slice()]))).toBe(known);
    expect(await checksum(new Blob([changed]))).not.toBe(known);
    expect(known).toMatch(/^pieces:[0-9a-f]{64}$/);
  });
});
