/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import type { Inline, EmailDocument } from '../../../core/convert/document.ts';
import { DocumentView } from '../../../addin/pane/email-content/DocumentView.tsx';

afterEach(cleanup);

const words = { picture: 'Image', table: 'Table' };

function show(document: EmailDocument): HTMLElement {
  return render(<DocumentView document={document} words={words} />).container;
}

function text(characters: string, marks = {}): Inline {
  return { kind: 'text', text: characters, marks };
}

describe('DocumentView', () => {
  it('shows text that looks like HTML as text', () => {
    const attack = '<img src=x onerror=alert(1)>';

    const shown = show({ blocks: [{ kind: 'paragraph', content: [text(attack)] }] });

    expect(screen.getByText(attack)).toBeTruthy();
    expect(shown.querySelector('img')).toBeNull();
  });

  it('shows a link without making it one, so that a mail cannot lead the pane away', () => {
    const content = [text('here', { link: 'https://elsewhere.example/' })];

    const shown = show({ blocks: [{ kind: 'paragraph', content }] });

    expect(shown.querySelector('a')).toBeNull();
    expect(screen.getByText('here').getAttribute('title')).toBe('https://elsewhere.example/');
  });

  it('shows a picture as its name, a nameless one of elsewhere not at all, and requests nothing', () => {
    const picture = { kind: 'image', contentId: 'a@b', widthPx: null, link: null } as const;

    const shown = show({
      blocks: [
        {
          kind: 'paragraph',
          content: [
            { ...picture, alt: 'Logo' },
            { ...picture, alt: '' },
            { ...picture, contentId: null, alt: '' },
          ],
        },
      ],
    });

    expect(shown.textContent).toBe('LogoImage');
    expect(shown.querySelector('img, [style*=url]')).toBeNull();
  });

  it('keeps lists, quotes, code, tables and marks apart', () => {
    const paragraph = { kind: 'paragraph', content: [text('cell')] } as const;

    const shown = show({
      blocks: [
        { kind: 'heading', level: 2, content: [text('Title')] },
        { kind: 'list', isOrdered: true, start: 3, items: [{ content: [paragraph] }] },
        { kind: 'quote', content: [paragraph] },
        { kind: 'code', text: 'a\nb' },
        { kind: 'rule' },
        { kind: 'table', rows: [[{ isHeader: true, content: [paragraph] }]] },
        {
          kind: 'paragraph',
          content: [text('bold', { bold: true, italic: true }), { kind: 'break' }],
        },
      ],
    });

    expect(shown.querySelector('ol')?.start).toBe(3);
    expect(shown.querySelector('blockquote p')?.textContent).toBe('cell');
    expect(shown.querySelector('pre')?.textContent).toBe('a\nb');
    expect(shown.querySelector('th p')?.textContent).toBe('cell');
    expect(shown.querySelector('strong em')?.textContent).toBe('bold');
    // A heading of the mail is none of the pane's.
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
