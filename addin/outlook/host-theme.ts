import type { HostTheme } from './host.ts';

/** Reads Office's four colours; null when they are missing or not `#rrggbb`. */
export function readTheme(given: unknown): HostTheme | null {
  if (typeof given !== 'object' || given === null) return null;
  const colors = new Map(Object.entries(given));
  const color = (name: string): string | null => {
    const value: unknown = colors.get(name);
    return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : null;
  };
  const background = color('bodyBackgroundColor');
  const foreground = color('bodyForegroundColor');
  if (background === null || foreground === null) return null;
  return {
    isDark: luminance(background) < whiteReadsBetterBelow,
    background,
    foreground,
    controlBackground: color('controlBackgroundColor') ?? background,
    controlForeground: color('controlForegroundColor') ?? foreground,
  };
}

/** At this luminance black and white text have the same contrast (WCAG 2). */
const whiteReadsBetterBelow = 0.179;

/** The relative luminance of WCAG 2, from 0 (black) to 1 (white). */
function luminance(color: string): number {
  const channel = (start: number): number => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
