import { describe, expect, it } from '@jest/globals';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { documentOf } from '../../support/convert/parsed.ts';

const text = (html: string): string => documentToText(documentOf(`<!DOCTYPE html>${html}`));

describe('a picture within the source', () => {
  const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAA';

  it('leaves its trace', () => {
    expect(text(`Shot: <img src="${png}" width=400> end`)).toBe('Shot: [image] end');
  });

  it('is named by its own words', () => {
    expect(text(`<img src="${png}" alt="Error dialog">`)).toBe('[Error dialog]');
  });

  it('leaves none where it only keeps a distance', () => {
    const gif = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

    expect(text(`a<img src="${gif}">b`)).toBe('ab');
  });
});

describe('boxes in a line', () => {
  it.each([
    [
      'floats',
      '<span style="float:left">Order</span><span style="float:right">4711</span>',
      'Order 4711',
    ],
    [
      'inline blocks',
      '<a style="display:inline-block">Home</a><a style="display:inline-block">Shop</a>',
      'Home Shop',
    ],
    [
      'cells',
      '<span style="display:table-cell">Left</span><!-- --><b style="display:table-cell">Right</b>',
      'Left Right',
    ],
    ['a floating label', '<span style="float:left">Label:</span>value', 'Label: value'],
    ['text beside a float', 'Subject<span style="float:right">12:30</span>', 'Subject 12:30'],
  ])('keep their words apart: %s', (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it.each([
    ['a drop cap', '<span style="float:left">D</span>rop', 'Drop'],
    ['a word around a box', 'Un<span style="display:inline-block">broken</span>', 'Unbroken'],
  ])('keep a word whole: %s', (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });
});

describe('a link to a file', () => {
  it.each([
    ['\\\\server\\share', 'share (\\\\server\\share)'],
    ['file://server/share/a%20b.txt', 'share (\\\\server\\share\\a b.txt)'],
    ['file:///\\\\server\\share', 'share (\\\\server\\share)'],
    ['file:///S:/plans', 'share (S:\\plans)'],
    ['sip:kim@example.com', 'share'],
    ['outlook:00000', 'share'],
  ])('keeps its place: %s', (href, expected) => {
    expect(text(`<a href="${href}">share</a>`)).toBe(expected);
  });

  it('does not say its place twice', () => {
    const html = '<a href="file:///\\\\server\\my file.docx">\\\\server\\my file.docx</a>';

    expect(text(html)).toBe('\\\\server\\my file.docx');
  });
});

describe('the fields of a form', () => {
  it('show every choice of a list that allows several', () => {
    const html = '<select multiple><option selected>One<option>Two<option selected>Three</select>';

    expect(text(html)).toBe('One, Three');
  });

  it('never show a password or a hidden value', () => {
    const html = '<input type=password value=secret><input type=hidden value=secret>seen';

    expect(text(html)).toBe('seen');
  });
});
