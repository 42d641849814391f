const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  whitesmoke: '#f5f5f5',
  red: '#ff0000',
  darkred: '#8b0000',
  maroon: '#800000',
  crimson: '#dc143c',
  firebrick: '#b22222',
  tomato: '#ff6347',
  orangered: '#ff4500',
  orange: '#ffa500',
  darkorange: '#ff8c00',
  gold: '#ffd700',
  yellow: '#ffff00',
  olive: '#808000',
  green: '#008000',
  darkgreen: '#006400',
  forestgreen: '#228b22',
  seagreen: '#2e8b57',
  lime: '#00ff00',
  limegreen: '#32cd32',
  teal: '#008080',
  aqua: '#00ffff',
  cyan: '#00ffff',
  blue: '#0000ff',
  mediumblue: '#0000cd',
  darkblue: '#00008b',
  navy: '#000080',
  midnightblue: '#191970',
  royalblue: '#4169e1',
  steelblue: '#4682b4',
  dodgerblue: '#1e90ff',
  deepskyblue: '#00bfff',
  indigo: '#4b0082',
  purple: '#800080',
  violet: '#ee82ee',
  magenta: '#ff00ff',
  fuchsia: '#ff00ff',
  hotpink: '#ff69b4',
  deeppink: '#ff1493',
  brown: '#a52a2a',
  chocolate: '#d2691e',
};

/** Below this difference between the strongest and the weakest channel a colour is a grey: body text. */
const MIN_CHROMA = 40;

/** Reads a CSS colour as `#rrggbb`; null for greys, for what is transparent and for what it cannot read. */
export function vividColor(css: string): string | null {
  const hex = hexColor(css);
  if (hex === null) return null;

  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return Math.max(...channels) - Math.min(...channels) < MIN_CHROMA ? null : hex;
}

/** Reads a CSS colour as `#rrggbb`; null for what is transparent and for what it cannot read. */
export function hexColor(written: string): string | null {
  const css = written.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(css)) return css;
  if (/^#[0-9a-f]{3}$/.test(css)) return css.replace(/[0-9a-f]/g, '$&$&');
  if (/^[0-9a-f]{6}$/.test(css)) return `#${css}`;
  if (!css.startsWith('rgb')) return NAMED[css] ?? null;

  const [red, green, blue, alpha] = css.match(/\d*\.?\d+%?/g) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (alpha !== undefined && Number.parseFloat(alpha) === 0) return null;
  return `#${[red, green, blue].map(channelHex).join('')}`;
}

function channelHex(channel: string): string {
  const value = Number.parseFloat(channel) * (channel.endsWith('%') ? 2.55 : 1);
  return Math.min(255, Math.round(value)).toString(16).padStart(2, '0');
}
