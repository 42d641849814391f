import { describe, expect, it } from '@jest/globals';
import { renderWiki } from '../../../../demo/jira/pages/render-wiki.ts';

const context = {
  attachmentUrl: (name: string): string | null =>
    ['boat.png', 'plan.pdf'].includes(name) ? `/secure/attachment/1/${name}` : null,
  isPicture: (name: string): boolean => name.endsWith('.png'),
};

function render(source: string): string {
  return renderWiki(source, context).text;
}

describe('renderWiki', () => {
  it.each([
    // Blocks
    ['h2. A heading', '<h2>A heading</h2>'],
    ['one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
    ['bq. said', '<blockquote><p>said</p></blockquote>'],
    ['----', '<hr>'],
    ['* a\n* b', '<ul><li>a</li><li>b</li></ul>'],
    ['* a\n** b\n* c', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['# a\n#* b', '<ol><li>a<ul><li>b</li></ul></li></ol>'],
    ['* a\n# b', '<ul><li>a</li></ul><ol><li>b</li></ol>'],
    ['** deep', '<ul><li><ul><li>deep</li></ul></li></ul>'],
    ['* a\nmore of a', '<ul><li>a<br>more of a</li></ul>'],
    [
      '# a\nmore\n# \n# \u00a0\n# b',
      '<ol><li>a<br>more</li><li></li><li>\u00a0</li><li>b</li></ol>',
    ],
    [
      '# a\n{code}\nx\n{code}\n# b\n\n{noformat}\ny\n{noformat}',
      '<ol><li>a<br><pre class="code"><code>x</code></pre></li><li>b</li></ol><pre class="noformat"><code>y</code></pre>',
    ],
    [
      '||A||B||\n|1|2|',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
    ],
    ['|a| |c|', '<table><tr><td>a</td><td></td><td>c</td></tr></table>'],
    ['|a\nb|c|', '<table><tr><td>a<br>b</td><td>c</td></tr></table>'],
    ['|a&#124;b|', '<table><tr><td>a&#124;b</td></tr></table>'],
    ['|* one\n* two|', '<table><tr><td><ul><li>one</li><li>two</li></ul></td></tr></table>'],
    ['{quote}\nh1. x\n{quote}', '<blockquote><h1>x</h1></blockquote>'],
    ['{code:sql}\nselect *a* {x}\n{code}', '<pre class="code"><code>select *a* {x}</code></pre>'],
    ['{noformat}<b>{noformat}', '<pre class="noformat"><code>&lt;b&gt;</code></pre>'],
    ['{panel:title=Note}x{panel}', '<div class="panel"><p><strong>Note</strong></p><p>x</p></div>'],
    // Phrases
    [
      'a *b* _c_ +d+ -e- ^f^ ~g~ ??h??',
      '<p>a <strong>b</strong> <em>c</em> <u>d</u> <s>e</s> <sup>f</sup> <sub>g</sub> <cite>h</cite></p>',
    ],
    ['*_both_*', '<p><strong><em>both</em></strong></p>'],
    ['{{mono}}', '<p><code>mono</code></p>'],
    ['2026-03-31 a*b*c snake_case_name', '<p>2026-03-31 a*b*c snake_case_name</p>'],
    ['mid{*}wo{*}rd', '<p>mid<strong>wo</strong>rd</p>'],
    ['a * b * c', '<p>a * b * c</p>'],
    ['{color:#ff0000}red{color}', '<p><span class="ink-ff0000">red</span></p>'],
    // Escapes
    ['\\*not bold\\*', '<p>&#42;not bold&#42;</p>'],
    ['&#104;1. no heading', '<p>&#104;1. no heading</p>'],
    ['&#123;code} &copy; &', '<p>&#123;code} &copy; &amp;</p>'],
    ['\\{code}x\\{code}', '<p>&#123;code}x&#123;code}</p>'],
    ['\\- no item', '<p>&#45; no item</p>'],
    ['C:\\dir', '<p>C:\\dir</p>'],
    ['a\\\\b', '<p>a<br>b</p>'],
    ['\\\\server\\share', '<p>\\\\server\\share</p>'],
    ['<script>alert("x")</script>', '<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>'],
    // Traps
    ['\\*)', '<p>&#42😉</p>'],
    [':) (x) (n)o', '<p>🙂 ❌ (n)o</p>'],
    ['a -- b --- c', '<p>a – b — c</p>'],
    ['{unknown} {a:b}', '<p>{unknown} {a:b}</p>'],
    // Links and pictures
    [
      '[Harbour|https://brightwater.example/a_b_c]',
      '<p><a href="https://brightwater.example/a_b_c" rel="noreferrer">Harbour</a></p>',
    ],
    [
      '[https://brightwater.example]',
      '<p><a href="https://brightwater.example" rel="noreferrer">https://brightwater.example</a></p>',
    ],
    [
      'see https://brightwater.example/x?a=1&b=2.',
      '<p>see <a href="https://brightwater.example/x?a=1&amp;b=2" rel="noreferrer">https://brightwater.example/x?a=1&amp;b=2</a>.</p>',
    ],
    [
      '[mailto:mia@brightwater.example]',
      '<p><a href="mailto:mia@brightwater.example" rel="noreferrer">mia@brightwater.example</a></p>',
    ],
    ['[x|javascript:alert(1)]', '<p><span class="broken">x</span></p>'],
    ['[~mia]', '<p><strong>@mia</strong></p>'],
    ['[^plan.pdf]', '<p><a href="/secure/attachment/1/plan.pdf" rel="noreferrer">plan.pdf</a></p>'],
    ['\\[no link\\]', '<p>&#91;no link&#93;</p>'],
    ['!boat.png|width=300!', '<p><img src="/secure/attachment/1/boat.png" alt="boat.png"></p>'],
    [
      '!https://brightwater.example/t.gif!',
      '<p>!<a href="https://brightwater.example/t.gif" rel="noreferrer">https://brightwater.example/t.gif</a>!</p>',
    ],
    [
      '|[a|https://brightwater.example]|b|',
      '<table><tr><td><a href="https://brightwater.example" rel="noreferrer">a</a></td><td>b</td></tr></table>',
    ],
    ['Wow! Really!', '<p>Wow! Really!</p>'],
  ])('%j', (source, expected) => {
    expect(render(source)).toBe(expected);
  });

  it('lets no text of a mail forge finished HTML', () => {
    expect(render('\ue0000\ue001 {code}x{code}')).not.toContain('\ue000');
    expect(render('{color:red"onmouseover=x}a{color}')).toBe(
      '<p>{color:red&quot;onmouseover=x}a{color}</p>',
    );
    expect(render('[x|https://a.example/"onclick="y]')).not.toContain('"onclick');
  });

  it('comes to an end on what is nested or left open', () => {
    const open = '{quote}'.repeat(501) + '*'.repeat(5000) + '|'.repeat(5000) + '['.repeat(5000);

    expect(render(open).length).toBeGreaterThan(0);
  });
});
