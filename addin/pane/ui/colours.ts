/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rgb` or `#rrggbb`; null for anything else. */
export function parseColour(text: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  const parts = (short ?? long)?.slice(1).map((part) => parseInt(part.padStart(2, part), 16));
  const [red, green, blue] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue];
}

/** Writes `#rrggbb`. */
export function writeColour(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The relative luminance of WCAG 2: 0 for black, 1 for white. */
export function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Goes a share of the way from one colour to another. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const [red = 0, green = 0, blue = 0] = from.map(
    (part, index) => part + ((to[index] ?? 0) - part) * share,
  );
  return [red, green, blue];
}

/** Moves a colour towards the text colour until it can be read on a background. */
export function readable(colour: Rgb, on: { background: Rgb; text: Rgb; ratio: number }): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, on.text, share);
    if (contrast(candidate, on.background) >= on.ratio) return candidate;
  }
  return on.text;
}
