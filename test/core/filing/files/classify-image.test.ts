import { describe, expect, it } from '@jest/globals';
import { reasonToSkip, type ImageUse } from '../../../../core/filing/files/classify-image.ts';

const logo = 'a'.repeat(64);

function seen(change: Partial<ImageUse>): ImageUse {
  return {
    sizeBytes: 12_000,
    facts: null,
    drawnWidthPx: null,
    places: ['text'],
    hasTwin: false,
    isShown: true,
    ...change,
  };
}

function sized(widthPx: number, heightPx: number, sha256: string | null = null) {
  return { facts: { sha256, size: { widthPx, heightPx } } };
}

describe('reasonToSkip', () => {
  it.each<readonly [string, Partial<ImageUse>, string | null]>([
    ['a picture of the text', {}, null],
    ['a screenshot', sized(800, 600), null],
    ['a banner of the text', sized(600, 120), null],
    [
      'a screenshot that stands there twice',
      { ...sized(800, 600), places: ['text', 'text'] },
      null,
    ],
    ['a screenshot below the closing line', { ...sized(800, 600), places: ['signature'] }, null],
    ['a photo that no text refers to', { ...sized(4000, 3000), places: [], isShown: false }, null],
    ['a large file of unknown sides', { sizeBytes: 900_000, places: [], isShown: false }, null],
    ['a listed logo', sized(800, 600, logo), 'logo'],
    ['an icon', sized(32, 32), 'tiny'],
    ['the largest icon', sized(48, 48), 'tiny'],
    ['the smallest picture', sized(49, 48), null],
    ['a line across', sized(600, 2), 'tiny'],
    ['what the text draws small', { drawnWidthPx: 20 }, 'tiny'],
    ['what the text draws larger', { drawnWidthPx: 49 }, null],
    ['a few bytes', { sizeBytes: 300 }, 'tiny'],
    ['what stands there twice', { ...sized(180, 60), places: ['text', 'text'] }, 'repeated'],
    [
      'what the answered mail has too',
      { ...sized(180, 60), places: ['text', 'history'] },
      'repeated',
    ],
    ['the same bytes as another part', { ...sized(180, 60), hasTwin: true }, 'repeated'],
    [
      'a logo of a signature',
      { ...sized(180, 60), places: ['signature'], isShown: false },
      'signature',
    ],
    [
      'the same, with the signature taken along',
      { ...sized(180, 60), places: ['signature'] },
      'signature',
    ],
    [
      'a screenshot of an earlier mail',
      { ...sized(800, 600), places: ['history'], isShown: false },
      'history',
    ],
    ['the same, with earlier mails taken along', { ...sized(800, 600), places: ['history'] }, null],
    ['what no text refers to', { ...sized(180, 60), places: [], isShown: false }, 'not-shown'],
  ])('%s', (_, change, reason) => {
    expect(reasonToSkip(seen(change), [logo])).toBe(reason);
  });
});
