import { describe, expect, it } from '@jest/globals';
import type { EmailDocument } from '../../../../core/convert/document.ts';
import { hasEmoji, withoutEmoji } from '../../../../core/convert/without-emoji.ts';
import {
  planHasEmoji,
  planWithoutEmoji,
} from '../../../../core/filing/creation/plan-without-emoji.ts';
import type { FilingPlan, OfferedFile } from '../../../../core/filing/model.ts';

const document: EmailDocument = {
  blocks: [
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: '👍🏽', marks: { link: 'https://example.com/🎉' } },
        { kind: 'image', contentId: 'a@b', alt: 'party 🎉', widthPx: null, link: null },
      ],
    },
    { kind: 'list', isOrdered: false, items: [{ content: [{ kind: 'code', text: 'a = "🎉"' }] }] },
  ],
};

const file: OfferedFile = {
  id: '1',
  name: 'plan 🎉.pdf',
  sizeBytes: 1,
  contentType: 'application/pdf',
  source: 'attachment',
  pictureId: null,
  isTickedAtFirst: true,
  obstacle: null,
};

const plan: FilingPlan = {
  filingId: 'f-1',
  projectId: '1',
  issueTypeId: '1',
  summary: '🎉',
  description: document,
  fields: {
    line: { kind: 'text', value: { kind: 'text', text: 'so 🎉 good' } },
    labels: { kind: 'labels', value: { kind: 'labels', labels: ['🎉', 'winter🎉'] } },
  },
  files: [file, { ...file, id: '2', name: 'plan 🎊.pdf' }],
  watchers: [],
};

describe('withoutEmoji', () => {
  it.each([
    ['Hello 🎉 world', 'Hello world'],
    ['Hello🎉world', 'Helloworld'],
    ['Done 👩‍👩‍👧', 'Done '],
    ['🎉 Done', ' Done'],
    ['Grüße, 中文, €, ☎', 'Grüße, 中文, €, ☎'],
  ])('makes of %j %j', (text, expected) => {
    expect(withoutEmoji(text)).toBe(expected);
    expect(hasEmoji(withoutEmoji(text))).toBe(false);
  });
});

describe('planWithoutEmoji', () => {
  it('leaves nothing of four bytes in what is sent, and keeps the rest', () => {
    const plain = planWithoutEmoji(plan);

    expect(planHasEmoji(plan)).toBe(true);
    expect(planHasEmoji(plain)).toBe(false);
    expect(hasEmoji(JSON.stringify(plain))).toBe(false);
    expect(plain).toMatchObject({
      summary: '–',
      fields: {
        line: { value: { text: 'so good' } },
        labels: { value: { labels: ['winter'] } },
      },
    });
    expect(new Set(plain.files.map(({ name }) => name)).size).toBe(2);
    expect(JSON.stringify(plain.description)).toContain('https://example.com/%F0%9F%8E%89');
  });
});
