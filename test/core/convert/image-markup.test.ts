import { describe, expect, it } from '@jest/globals';
import type { Image } from '../../../core/convert/document.ts';
import { pictureMarkup } from '../../../core/convert/image-markup.ts';
import { safeFileName } from '../../../core/filing/files/file-names.ts';
import { allNodes, readWiki } from '../../support/convert/oracles.ts';

describe('pictureMarkup', () => {
  it.each([
    'image[1].png',
    'scan–1.png',
    'It’s Zoë.png',
    'a;b.png',
    'plan {code}.png',
    '😀 done.png',
    'team 👩🏽‍💻.png',
    '(1) [draft]; “new” – 2026.png',
  ])('shows the picture %s by the name that it is attached by', (name) => {
    const markup = pictureMarkup(aPicture(safeFileName(name)));

    expect(markup).toBe(`!${safeFileName(name)}!`);
    expect(allNodes(readWiki(`See ${markup} here`)).map(({ type }) => type)).toContain('media');
  });

  it.each(['a&#33;.png', 'a|b.png', 'http://x.png', 'a!b.png', ' a.png', 'x'])(
    'names no picture as %j, which is read as something else',
    (name) => {
      expect(pictureMarkup(aPicture(name))).toBeNull();
    },
  );
});

function aPicture(fileName: string): Image {
  return { kind: 'image', contentId: 'a', fileName, alt: '', widthPx: null, link: null };
}
