import { describe, expect, it } from '@jest/globals';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import { htmlToDocument } from '../../../core/convert/html-to-document.ts';
import { setAside } from '../../../core/convert/set-aside.ts';
import { documentOf, parsed } from '../../support/convert/parsed.ts';

const text = (html: string): string => documentToText(documentOf(html));

describe('setAside', () => {
  it.each([
    '<p style="color:red">x',
    '<p STYLE = color:red>x',
    '<p class="a"style="color:red">x',
    '<p\nstyle\t=\n"color:red">x',
    '<br/style="color:red"/>',
    '<p style>x',
    '<svg style="a:b"><g style="c:d"/></svg>',
    '<p onclick="go()" ONLOAD = go()>x',
    '<style>p{}</style><STYLE type="text/css">p{}</STYLE>',
    '<head><base href="https://example.com/"></head>',
  ])('leaves nothing that the policy of a page is asked about in %j', (html) => {
    const page = parsed(setAside(html));

    const names = [...page.querySelectorAll('*')].flatMap((element) => [
      element.localName,
      ...element.getAttributeNames(),
    ]);
    expect(names.filter((name) => /^(?:style|base|on[a-z]+)$/.test(name))).toEqual([]);
  });

  it.each([
    ['in text', 'My style = yours, on the other hand onset = 1; /style/ "style "'],
    ['in preformatted text', '<pre>a style="b" onx=1</pre>'],
    ['in a field', '<textarea>&lt;p style="a"> <style>p{}</style> <base x></textarea>'],
    ['in a picture', '<img src="cid:my style.png" alt="The style = bold onx=2">'],
    ['in a link', '<a href="https://example.com/?a= style=b">a style guide</a>'],
    ['in a class', '<p class="my style x">text</p>'],
    ['in an end tag', '<style>p{}</style >shown<p>also</p>'],
    ['as a reference', '<p>a&#xffff;style=1</p>'],
    ['within a comment', '<!-- <style> -->shown<!-- style="x" -->'],
    ['as a value without quotes', '<p class=x/style=y>shown'],
  ])('changes nothing of what is read %s', (_, html) => {
    const plain = htmlToDocument(parsed(html));

    expect(documentToWiki(documentOf(html))).toBe(documentToWiki(plain));
    expect(text(html)).not.toMatch(/\uffff|noframes|basefont/);
  });

  it('keeps what styles say', () => {
    expect(
      text('<p style="display:none">secret</p><p STYLE="visibility:hidden">secret</p>seen'),
    ).toBe('seen');
  });

  it('keeps the address that links are relative to', () => {
    const html = '<base href="https://example.com/a/"><a href="b">link</a>';

    expect(text(html)).toBe('link <https://example.com/a/b>');
  });

  it('lets no email bring the mark', () => {
    expect(text('<textarea><noframes \uffffstyle></textarea>\uffff<p \uffffid="a">seen</p>')).toBe(
      '<noframes style>\n\nseen',
    );
  });
});
