/** The names of CSS Color 4, each with its digits. */
const NAMED: ReadonlyMap<string, string> = readNames([
  'aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff ',
  'beige f5f5dc bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff ',
  'blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 ',
  'chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c ',
  'cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 ',
  'darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b ',
  'darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 ',
  'darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f ',
  'darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 ',
  'deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 ',
  'floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff ',
  'gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 ',
  'honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c ',
  'lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd ',
  'lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 ',
  'lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a ',
  'lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 ',
  'lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 ',
  'magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd ',
  'mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee ',
  'mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 ',
  'midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead ',
  'navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 ',
  'orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee ',
  'palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb ',
  'plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 ',
  'rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 ',
  'seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb ',
  'slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f ',
  'steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 ',
  'violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 ',
  'yellowgreen 9acd32',
]);

function readNames(lines: readonly string[]): ReadonlyMap<string, string> {
  const words = lines.flatMap((line) => line.trim().split(' '));
  return new Map(
    words.flatMap((name, at) => (at % 2 === 0 ? [[name, `#${words[at + 1] ?? ''}`] as const] : [])),
  );
}

/** A colour as it is painted. */
export interface Color {
  /** `#rrggbb`. */
  readonly hex: string;
  /** From 0, which shows nothing, to 1. */
  readonly alpha: number;
}

/** Below this difference between the strongest and the weakest channel a colour is a grey: body text. */
const MIN_CHROMA = 40;

/** Less than this shows nothing. */
const MIN_ALPHA = 0.05;

/** Reads a CSS colour as `#rrggbb`; null for greys, for what is transparent and for what it cannot read. */
export function vividColor(css: string): string | null {
  const color = readColor(css);
  if (color === null || isClear(color)) return null;

  const channels = [1, 3, 5].map((at) => Number.parseInt(color.hex.slice(at, at + 2), 16));
  return Math.max(...channels) - Math.min(...channels) < MIN_CHROMA ? null : color.hex;
}

/** Tells whether a colour shows nothing. */
export function isClear({ alpha }: Color): boolean {
  return alpha < MIN_ALPHA;
}

/** Longer than any colour that is read. */
const MAX_CHARACTERS = 100;

/** Reads a CSS colour; null for one of the system, a variable, or what it cannot read. */
export function readColor(written: string): Color | null {
  const css = written.trim().toLowerCase();
  if (css.length > MAX_CHARACTERS) return null;
  if (css === 'transparent') return { hex: '#000000', alpha: 0 };
  const named = NAMED.get(css);
  if (named !== undefined) return { hex: named, alpha: 1 };
  const digits = /^#?((?:[0-9a-f]{3,4}){1,2})$/.exec(css)?.[1];
  if (digits !== undefined) return hexColor(digits, css.startsWith('#'));
  return /^(?:rgb|hsl)a?\(/.test(css) ? functionColor(css) : null;
}

/** What names a colour without telling it. */
const UNTOLD =
  /^(?:inherit|initial|unset|revert|currentcolor|windowtext|window|canvas|canvastext|buttontext|buttonface|graytext|highlight|highlighttext|infotext|infobackground|menutext|menu|linktext|threedface)$|^(?:var|lab|lch|oklab|oklch|hwb|color|color-mix|light-dark)\(/;

/** Tells whether a browser takes a value for a colour. */
export function isColor(css: string): boolean {
  return readColor(css) !== null || UNTOLD.test(css);
}

/** Old mail programs leave out the `#`, which browsers forgive for six digits. */
function hexColor(digits: string, hasSign: boolean): Color | null {
  if (digits.length === 7 || (!hasSign && digits.length !== 6)) return null;
  const whole = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const alpha = whole.length === 8 ? Number.parseInt(whole.slice(6), 16) / 255 : 1;
  return { hex: `#${whole.slice(0, 6)}`, alpha };
}

function functionColor(css: string): Color | null {
  const [first, second, third, fourth] = css.match(/-?(?:\d+\.?\d*|\.\d+)(?:%|[a-z]+)?/g) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  const alpha = fourth === undefined ? 1 : fraction(fourth);
  const channels = css.startsWith('hsl')
    ? channelsOfHsl(degrees(first), percent(second), percent(third))
    : [first, second, third].map((one) => Number.parseFloat(one) * (one.endsWith('%') ? 2.55 : 1));
  return { hex: `#${channels.map(channelHex).join('')}`, alpha };
}

function fraction(written: string): number {
  return Number.parseFloat(written) / (written.endsWith('%') ? 100 : 1);
}

function percent(written: string): number {
  return Math.min(1, Math.max(0, Number.parseFloat(written) / 100));
}

function degrees(written: string): number {
  const value = Number.parseFloat(written);
  if (written.endsWith('turn')) return value * 360;
  if (written.endsWith('grad')) return value * 0.9;
  return written.endsWith('rad') ? (value * 180) / Math.PI : value;
}

/** The formula of CSS Color 4, 7. */
function channelsOfHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const part = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(part - 3, 9 - part, 1)));
  });
}

function channelHex(channel: number): string {
  return Math.min(255, Math.max(0, Math.round(channel)))
    .toString(16)
    .padStart(2, '0');
}
