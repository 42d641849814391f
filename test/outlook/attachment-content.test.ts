import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { decodeBase64 } from '../../addin/outlook/attachment-content.ts';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function bytesOf(blob: Blob | null): Promise<Uint8Array> {
  return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
}

describe('decodeBase64', () => {
  it.each([
    ['in one line', (text: string) => text],
    [
      'in lines as mails have them',
      (text: string) => text.replace(/.{76}/g, (line) => `${line}\r\n`),
    ],
    ['with line breaks at odd places', (text: string) => text.replace(/.{101}/g, (x) => `${x}\n`)],
  ])('gives a file of many slices byte for byte, %s', async (_, written) => {
    // 13 MB of text: three slices and a bit, and a length that needs padding.
    const bytes = randomBytes(10_000_001);

    const decoded = await decodeBase64(written(bytes.toString('base64')), 'image/png');

    expect(decoded?.size).toBe(bytes.length);
    expect(sha256(await bytesOf(decoded))).toBe(sha256(bytes));
    expect(decoded?.type).toBe('image/png');
  });

  it.each([
    ['', ''],
    ['aMOp', 'hé'],
    ['aGk', 'hi'],
  ])('decodes %j', async (text, expected) => {
    expect(await (await decodeBase64(text, ''))?.text()).toBe(expected);
  });

  it.each(['*no*', 'a', 'aGk=aGk='])('takes %j for no base64', async (text) => {
    expect(await decodeBase64(text, '')).toBeNull();
  });
});
