import { describe, expect, it } from '@jest/globals';
import { imageSize } from '../../../../core/filing/files/image-size.ts';

function bytes(hex: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex')).buffer;
}

const jpegHead = 'ffd8 ffe0 0010 4a46494600010100000100010000';
const formats: readonly (readonly [string, string])[] = [
  ['PNG', '89504e470d0a1a0a 0000000d 49484452 00000140 000000c8 0806000000'],
  ['GIF', '474946383961 4001 c800 f70000'],
  ['BMP', '424d 00000000 00000000 36000000 28000000 40010000 c8000000'],
  ['BMP from the top', '424d 00000000 00000000 36000000 28000000 40010000 38ffffff'],
  ['JPEG', `${jpegHead} ffc0 0011 08 00c8 0140 03`],
  ['progressive JPEG behind tables', `${jpegHead} ffc4 0004 0000 ffff c2 0011 08 00c8 0140 03`],
  ['lossy WebP', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 4001 c800'],
  ['lossless WebP', '52494646 00000000 57454250 5650384c 00000000 2f 3fc13100'],
  ['extended WebP', '52494646 00000000 57454250 56503858 00000000 00000000 3f0100 c70000'],
];

describe('imageSize', () => {
  it.each(formats)('reads %s', (_, hex) => {
    expect(imageSize(bytes(hex))).toEqual({ widthPx: 320, heightPx: 200 });
  });

  it.each(formats)('says nothing of a %s that is cut off', (_, hex) => {
    expect(imageSize(bytes(hex).slice(0, 9))).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['a text', Buffer.from('<svg width="3">').toString('hex')],
    ['a picture without sides', '474946383961 0000 0000'],
    ['a JPEG without frame', `${jpegHead} ffd9`],
  ])('says nothing of %s', (_, hex) => {
    expect(imageSize(bytes(hex))).toBeNull();
  });
});
