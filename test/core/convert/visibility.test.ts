import { describe, expect, it } from '@jest/globals';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { documentOf } from '../../support/convert/parsed.ts';

const shown = (html: string): string => documentToText(documentOf(html)).replace(/\s+/g, ' ');

describe('htmlToDocument', () => {
  it.each([
    ['display', '<div style="DISPLAY: none !important">secret</div>'],
    ['visibility', '<p style="visibility:hidden">secret</p>'],
    ['collapsed visibility', '<div style="visibility:collapse">secret</div>'],
    ['Word’s own property', '<span style="mso-hide:all">secret</span>'],
    ['opacity', '<div style="opacity:0.01">secret</div>'],
    ['a scale of nothing', '<div style="transform:scale(0)">secret</div>'],
    ['no height', '<div style="max-height:0px;overflow:hidden">secret</div>'],
    ['a height of one pixel', '<div style="height:1px;width:1px;overflow:hidden">secret</div>'],
    ['a place off the page', '<div style="position:absolute;left:-9999px">secret</div>'],
    ['an indent off the page', '<div style="text-indent:-9999px">secret</div>'],
    ['a margin off the page', '<div style="margin-left:-9999px">secret</div>'],
    ['a clip', '<div style="position:absolute;clip-path:inset(50%)">secret</div>'],
    ['no size', '<p style="font-size:0">secret</p>'],
    ['a size of one pixel', '<p style="font-size:1px;line-height:1px">secret</p>'],
    ['a tiny relative size', '<p style="font-size:.01em">secret</p>'],
    ['no size in short', '<p style="font:0/0 a">secret</p>'],
    ['a transparent colour', '<p style="color:transparent">secret</p>'],
    ['a colour without opacity', '<p style="color:rgba(0, 0, 0, 0)">secret</p>'],
    ['the colour of its ground', '<p style="color:#fff;background-color:#ffffff">secret</p>'],
    ['nearly the colour of its ground', '<p style="color:#fefefe;background:white">secret</p>'],
    ['the colour of a cell', '<table><td bgcolor=#003366><font color="#036">secret</font></table>'],
    ['the attribute', '<div hidden>secret</div>'],
  ])('leaves out what %s hides', (_, html) => {
    expect(shown(`before ${html} after`)).toBe('before after');
  });

  it.each([
    ['for screen readers only', '<div aria-hidden="true">seen</div>'],
    ['white on what a class may set', '<td class=dark><p style="color:#fff">seen</p></td>'],
    [
      'white where a class is between',
      '<div style="background:#fff"><p class=dark><span style="color:#fff">seen</span></p></div>',
    ],
    ['white on a picture', '<div style="background:#fff url(x.png);color:#fff">seen</div>'],
    ['white without any ground', '<p style="color:#fff">seen</p>'],
    [
      'a link on its parent’s colours',
      '<div style="color:#fff;background:#fff"><a href=#x>seen</a></div>',
    ],
    [
      'a button',
      '<div style="background:#fff"><a style="color:#fff;background:#06c">seen</a></div>',
    ],
    ['painted by its shadow', '<p style="color:transparent;text-shadow:0 0 0 #000">seen</p>'],
    ['shown again further in', '<div style="font-size:0"><b style="font-size:14px">seen</b></div>'],
    ['as wide as a telephone', '<div style="width:0;min-width:100%;overflow:hidden">seen</div>'],
    ['in a narrow cell', '<table><td style="width:1px;overflow:hidden">seen</table>'],
  ])('keeps text that is %s', (_, html) => {
    expect(shown(`before ${html} after`)).toBe('before seen after');
  });

  it.each([
    [
      'a later background',
      '<td style="background-color:#fff;background:#0052cc;color:#fff">seen</td>',
    ],
    [
      'a gradient',
      '<p style="background-color:#fff;background:linear-gradient(#036,#069);color:white">seen</p>',
    ],
    [
      'a gradient as a picture',
      '<p style="background-color:#fff;background-image:linear-gradient(#036,#069);color:white">seen</p>',
    ],
    ['a size that a class may set', '<div style="font-size:0"><span class="big">seen</span></div>'],
    ['a size that a font tag sets', '<div style="font-size:0"><font size="3">seen</font></div>'],
    [
      'a part that is visible again',
      '<div style="visibility:hidden">secret<p style="visibility:visible">seen</p><img src="cid:secret" alt="secret"></div>',
    ],
    ['an important display', '<div style="display:block !important;display:none">seen</div>'],
    ['a colour of eight digits', '<p style="color:#000000ff">seen</p>'],
    ['a semicolon in quotes', `<p style="font-family:'a;display:none;b'">seen</p>`],
    ['a comment', '<p style="/* display:none */">seen</p>'],
    ['a size set again', '<p style="font:0/0 a;font-size:12px">seen</p>'],
    [
      'a colour that no browser reads',
      '<p style="color:#123;background:#fff;color:whyte">seen</p>',
    ],
    [
      'a table of an old page, and its size',
      '<div style="font-size:0"><table><tr><td>seen</table>secret</div>',
    ],
    [
      'a table of an old page, and its colour',
      '<div style="color:#fff;background-color:#fff"><table><tr><td>seen</table>secret</div>',
    ],
  ])('shows what %s shows', (_, html) => {
    expect(shown(html).trim()).toBe('seen');
  });

  it.each([
    ['a later ground', '<p style="background:#0052cc;background-color:#fff;color:#fff">secret</p>'],
    [
      'a size in relation to nothing',
      '<div style="font-size:0"><span style="font-size:1em">secret</span></div>',
    ],
    ['an important display', '<div style="display:none !important;display:block">secret</div>'],
    ['eight digits', '<p style="color:#ffffff00">secret</p>'],
    ['four digits', '<p style="color:#fff0">secret</p>'],
    ['hsl', '<p style="color:hsl(0 0% 100%);background:white">secret</p>'],
    ['hsla', '<p style="color:hsla(210, 50%, 40%, 0)">secret</p>'],
    ['names of colours', '<p style="background:white;color:ghostwhite">secret</p>'],
    ['a table of a modern page', '<div style="font-size:0"><table><tr><td>secret</table></div>'],
  ])('leaves out what %s hides, as the cascade does', (_, html) => {
    expect(shown(`<!DOCTYPE html>before ${html} after`)).toBe('before after');
  });
});
