import { describe, expect, it } from '@jest/globals';
import { renderAdf } from '../../../../demo/jira/pages/render-adf.ts';

const text = (value: string, ...marks: readonly unknown[]): unknown => ({
  type: 'text',
  text: value,
  marks,
});
const node = (type: string, ...content: readonly unknown[]): Record<string, unknown> => ({
  type,
  content,
});

function render(...content: readonly unknown[]): string {
  return renderAdf({ version: 1, type: 'doc', content }).text.replaceAll(' class=""', '');
}

describe('renderAdf', () => {
  it.each([
    [
      'marks',
      node('paragraph', text('x', { type: 'strong' }, { type: 'em' })),
      '<p><em><strong>x</strong></em></p>',
    ],
    ['headings', { ...node('heading', text('x')), attrs: { level: 3 } }, '<h3>x</h3>'],
    [
      'colours as classes',
      node('paragraph', text('x', { type: 'textColor', attrs: { color: '#FF0000' } })),
      '<p><span class="ink-ff0000">x</span></p>',
    ],
    [
      'lists from any number',
      {
        ...node('orderedList', node('listItem', node('paragraph', text('x')))),
        attrs: { order: 3 },
      },
      '<ol start="3"><li><p>x</p></li></ol>',
    ],
    [
      'tables with spans',
      node(
        'table',
        node('tableRow', { ...node('tableCell', node('paragraph')), attrs: { colspan: 2 } }),
      ),
      '<table><tr><td  colspan="2"><p></p></td></tr></table>',
    ],
    [
      'quotes',
      node('blockquote', node('paragraph', text('x'))),
      '<blockquote><p>x</p></blockquote>',
    ],
    [
      'line breaks',
      node('paragraph', text('a'), { type: 'hardBreak' }, text('b')),
      '<p>a<br />b</p>',
    ],
    [
      'links',
      node('paragraph', text('x', { type: 'link', attrs: { href: 'https://a.example/?b&c' } })),
      '<p><a href="https://a.example/?b&amp;c" rel="noreferrer">x</a></p>',
    ],
    [
      'no script behind a link',
      node('paragraph', text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })),
      '<p>x</p>',
    ],
    ['text as text', node('paragraph', text('<b>&"')), '<p>&lt;b&gt;&amp;&quot;</p>'],
    ['code as it is', node('codeBlock', text('a\n  b')), '<pre><code>a\n  b</code></pre>'],
  ])('shows %s', (_, block, expected) => {
    expect(render(block)).toBe(expected);
  });
});
