import { describe, expect, it } from '@jest/globals';
import {
  contrast,
  luminance,
  parseColour,
  readable,
  type Rgb,
} from '../../../addin/pane/ui/colours.ts';
import { fallbackThemes, paneTheme } from '../../../addin/pane/ui/fluent-theme.ts';

function colour(text: string | undefined): Rgb {
  const parsed = parseColour(text ?? '');
  if (parsed === null) throw new Error(`${text} is no colour`);
  return parsed;
}

const black = {
  isDark: true,
  background: '#000000',
  foreground: '#ffffff',
  controlBackground: '#000000',
  controlForeground: '#ffffff',
};
const grey = { ...black, background: '#444444', controlBackground: '#333333' };

describe('luminance', () => {
  it('is that of WCAG 2', () => {
    expect(luminance([0, 0, 0])).toBe(0);
    expect(luminance([255, 255, 255])).toBeCloseTo(1);
    expect(contrast(colour('#767676'), colour('#fff'))).toBeCloseTo(4.54, 1);
  });
});

describe('readable', () => {
  it('leaves a colour that can be read as it is', () => {
    const on = { background: colour('#ffffff'), text: colour('#000000'), ratio: 4.5 };

    expect(readable(colour('#0000aa'), on)).toEqual(colour('#0000aa'));
    expect(contrast(readable(colour('#eeee00'), on), on.background)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('paneTheme', () => {
  it.each([
    ['light', fallbackThemes.light],
    ['dark', fallbackThemes.dark],
    ['black', black],
    ['grey', grey],
  ])('can be read in Outlook’s %s theme', (_, host) => {
    const { variables, fluent } = paneTheme(host);
    const on = (ink: `--${string}`, surface: `--${string}`): number =>
      contrast(colour(variables[ink]), colour(variables[surface]));

    for (const ink of [
      '--text',
      '--quiet',
      '--accent',
      '--good',
      '--caution',
      '--danger',
    ] as const) {
      expect(on(ink, '--background')).toBeGreaterThanOrEqual(4.5);
      expect(on(ink, '--surface')).toBeGreaterThanOrEqual(4.5);
      expect(on(ink, '--hover')).toBeGreaterThanOrEqual(4.5);
    }
    expect(on('--text', '--field')).toBeGreaterThanOrEqual(4.5);
    expect(on('--text', '--caution-surface')).toBeGreaterThanOrEqual(4.5);
    expect(on('--danger', '--danger-surface')).toBeGreaterThanOrEqual(4.5);
    // Borders of fields: WCAG 1.4.11.
    expect(on('--line', '--background')).toBeGreaterThanOrEqual(3);
    // A button that waits says so in its words.
    const waiting = colour(fluent.semanticColors?.primaryButtonTextDisabled);
    expect(contrast(waiting, colour(variables['--disabled']))).toBeGreaterThanOrEqual(3);
  });

  it('falls back to Outlook’s own colours where the host’s cannot be read', () => {
    const { variables } = paneTheme({ ...black, foreground: '#0a0a0a' });

    expect(variables['--background']).toBe(fallbackThemes.dark.background);
    expect(variables['--text']).toBe(fallbackThemes.dark.foreground);
  });
});
