import * as fc from 'fast-check';
import { someText } from './trees.ts';

const TAGS = [
  ['p', 'div', 'span', 'b', 'i', 'u', 's', 'code', 'font', 'a', 'sub', 'sup', 'center'],
  ['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr', 'br', 'img', 'q'],
  ['h1', 'h2', 'h6', 'table', 'caption', 'thead', 'tr', 'td', 'th', 'o:p', 'v:shape'],
  [
    'script',
    'style',
    'template',
    'textarea',
    'title',
    'svg',
    'math',
    'form',
    'button',
    'select',
    'option',
  ],
].flat();

const ATTRIBUTES = [
  [
    '',
    '',
    '',
    ' class=MsoNormal',
    ' class="MsoListParagraph"',
    ' hidden',
    ' border=1',
    ' role=presentation',
  ],
  [' style="display:none"', ' style="font-size:0"', ' style="color:#c00;font-weight:bold"'],
  [
    ' style="mso-list:l0 level1 lfo1"',
    ' style="mso-list:l1 level3 lfo2"',
    ' style="mso-list:Ignore"',
  ],
  [
    ' style="white-space:pre-wrap"',
    ' style="font-family:Wingdings"',
    ' style="font-family:Consolas"',
  ],
  [
    ' href="https://example.com/a|b"',
    ' href="javascript:alert(1)"',
    ' href="#x"',
    ' href="mailto:a@b.example"',
  ],
  [
    ' src="cid:a%40b"',
    ' src="x.png" alt="[x]"',
    ' src="https://t.example/o.gif" width=1',
    ' data-emoji="🎉"',
  ],
  [' colspan=2', ' rowspan=3', ' colspan=9999', ' colspan=-1', ' start=5', ' start=x', ' start=-3'],
  [' style=";;:;x"', ' style="color:rgb(300,0,"', ' lang=he dir=rtl'],
].flat();

const tag = fc.constantFrom(...TAGS);
const piece = fc.oneof(
  fc
    .tuple(tag, fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...ATTRIBUTES))
    .map(([name, one, other]) => `<${name}${one}${other}>`),
  tag.map((name) => `</${name}>`),
  someText,
  fc.constantFrom(
    '<!--[if mso]>',
    '<![endif]-->',
    '<![if !vml]>',
    '<![endif]>',
    '&nbsp;',
    '\n',
    '&#55357;&#56832;',
    '\0',
    '&#847;&zwnj;&nbsp;',
  ),
);

/** Tags in any order, closed or not, and text that looks like markup. */
export const someHtml: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => pieces.join(''));
