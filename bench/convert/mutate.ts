/** Gives numbers from 0 to below the given one, the same row for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // mulberry32: small, and good enough to cut mails at odd places.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What mails break by: tags out of place, styles, odd characters, and text that looks like markup. */
const SHARDS = [
  [
    '<b>',
    '</b>',
    '<i>',
    '</p>',
    '<p>',
    '<div>',
    '</div>',
    '<br>',
    '<table>',
    '<tr>',
    '<td>',
    '<th>',
  ],
  ['</table>', '<ul>', '<li>', '</ul>', '<ol start=-7>', '<blockquote>', '<pre>', '</pre>', '<a>'],
  ['<a href="https://x.example/[|]{code}">', '<a href="javascript:1">', '</a>', '<h1>', '</h3>'],
  ['<img src="cid:a">', '<img width=1 src=x>', '<svg><p>', '<math><mi>', '<template>', '<select>'],
  [
    '<style>',
    '<script>',
    '<textarea>',
    '<title>',
    '<plaintext>',
    '<frameset>',
    '<!--',
    '-->',
    '<![if',
  ],
  ['<p style="mso-list:l0 level9 lfo1">', '<span style="mso-list:Ignore">', '<td rowspan=99999>'],
  [
    '<span style="display:none">',
    '<font size=0>',
    '<q>',
    '<object>',
    '<noscript>',
    '<o:p>',
    '<dl><dd>',
  ],
  [
    '&#55357;',
    '&#0;',
    '&#x1F600;',
    '&nbsp',
    '&#8203;',
    '\u202e',
    '\ud83d',
    '\0',
    '\u0301',
    '&bogus;',
  ],
  ['{code}', '{quote}', '{noformat}', '[~admin]', '[x|http://evil.example]', '!x.png!', '* ', '# '],
  [
    '||',
    '|',
    '----',
    'h1. ',
    '\\\\',
    '{color:red}',
    '{{',
    '}}',
    '&amp;#42;',
    ':)',
    '(x)',
    '??',
    '{adf}',
  ],
].flat();

/** Cuts, doubles, moves and inserts pieces of a mail's HTML, a few times. */
export function mutate(html: string, seed: number): string {
  const roll = dice(seed);
  let mutated = html;
  for (let left = 1 + roll(12); left > 0; left -= 1) {
    const at = roll(mutated.length + 1);
    const length = roll(roll(2) === 0 ? 12 : 400);
    const piece = mutated.slice(at, at + length);
    const before = mutated.slice(0, at);
    const behind = mutated.slice(at);
    switch (roll(6)) {
      case 0:
        mutated = before + behind.slice(length);
        break;
      case 1:
        mutated = before + piece.repeat(1 + roll(8)) + behind;
        break;
      case 2: {
        const other = roll(mutated.length + 1);
        mutated = mutated.slice(0, other) + piece + mutated.slice(other);
        break;
      }
      case 3:
        mutated = before + (SHARDS[roll(SHARDS.length)] ?? '').repeat(1 + roll(40)) + behind;
        break;
      default:
        mutated = before + (SHARDS[roll(SHARDS.length)] ?? '') + behind;
    }
  }
  return mutated;
}
