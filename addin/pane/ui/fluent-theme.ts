import type { PartialTheme } from '@fluentui/react/lib/Theme';
import type { HostTheme } from '../../outlook/host.ts';
import { contrast, mix, parseColour, readable, writeColour, type Rgb } from './colours.ts';

/** Everything the pane is drawn with: Fluent's theme, and the same colours as CSS variables. */
interface PaneTheme {
  readonly isDark: boolean;
  readonly fluent: PartialTheme;
  readonly variables: Readonly<Record<`--${string}`, string>>;
}

/** What stands in where Outlook does not tell its colours; the same as its own light and dark. */
export const fallbackThemes: Readonly<Record<'light' | 'dark', HostTheme>> = {
  light: {
    isDark: false,
    background: '#ffffff',
    foreground: '#242424',
    controlBackground: '#ffffff',
    controlForeground: '#242424',
  },
  dark: {
    isDark: true,
    background: '#292929',
    foreground: '#ffffff',
    controlBackground: '#1f1f1f',
    controlForeground: '#ffffff',
  },
};

const accents = {
  light: ['#0f6cbd', '#115ea3', '#0f548c', '#0c3b5e'],
  dark: ['#479ef5', '#62abf5', '#77b7f7', '#96c6fa'],
} as const;

const fontFamily =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, 'Helvetica Neue', Roboto, 'Noto Sans', Arial, sans-serif";

/** Makes the pane's theme from Outlook's colours. */
export function paneTheme(host: HostTheme): PaneTheme {
  const base = fallbackThemes[host.isDark ? 'dark' : 'light'];
  let background = parseColour(host.background) ?? rgb(base.background);
  let text = parseColour(host.foreground) ?? rgb(base.foreground);
  // A pair that cannot be read (a host that reports one colour of a theme and not the other).
  if (contrast(background, text) < 4.5) {
    background = rgb(base.background);
    text = rgb(base.foreground);
  }
  const control = parseColour(host.controlBackground);
  const field = control !== null && contrast(control, text) >= 4.5 ? control : background;
  const shade = (share: number): string => writeColour(mix(background, text, share));
  // Read on the darkest thing it may stand on: a row under the pointer.
  const raised = mix(background, text, 0.09);
  const ink = (colour: string): Rgb =>
    readable(rgb(colour), { background: raised, text, ratio: 4.6 });
  const [accent, accentHover, accentPressed, accentDeep] = accents[host.isDark ? 'dark' : 'light'];
  const primary = writeColour(ink(accent));
  const tint = (colour: string, share: number): string =>
    writeColour(mix(background, rgb(colour), share));
  const quiet = writeColour(
    readable(mix(background, text, 0.62), {
      background: raised,
      text,
      ratio: 4.6,
    }),
  );
  // A button that waits says so in its words: they are still to be read.
  const disabled = shade(0.56);
  const line = writeColour(
    readable(mix(background, text, 0.35), { background, text, ratio: 3.05 }),
  );

  return {
    isDark: host.isDark,
    fluent: {
      isInverted: host.isDark,
      defaultFontStyle: { fontFamily },
      fonts: {
        small: { fontFamily, fontSize: '13px' },
        medium: { fontFamily, fontSize: '14px' },
        mediumPlus: { fontFamily, fontSize: '14px' },
      },
      palette: {
        themePrimary: primary,
        themeDarkAlt: accentHover,
        themeDark: accentPressed,
        themeDarker: accentDeep,
        themeSecondary: primary,
        themeTertiary: tint(accent, 0.6),
        themeLight: tint(accent, 0.3),
        themeLighter: tint(accent, 0.18),
        themeLighterAlt: tint(accent, 0.08),
        white: writeColour(background),
        neutralLighterAlt: shade(0.03),
        neutralLighter: shade(0.06),
        neutralLight: shade(0.09),
        neutralQuaternaryAlt: shade(0.12),
        neutralQuaternary: shade(0.17),
        neutralTertiaryAlt: shade(0.22),
        neutralTertiary: disabled,
        neutralSecondaryAlt: line,
        neutralSecondary: quiet,
        neutralPrimaryAlt: shade(0.85),
        neutralPrimary: writeColour(text),
        neutralDark: writeColour(text),
        black: writeColour(text),
      },
      semanticColors: {
        inputBackground: writeColour(field),
        inputBorder: line,
        inputBorderHovered: writeColour(text),
        inputPlaceholderText: quiet,
        errorText: writeColour(ink(danger(host))),
        bodyBackground: writeColour(background),
        bodyText: writeColour(text),
        bodySubtext: quiet,
        primaryButtonTextDisabled: disabled,
      },
      effects: { roundedCorner2: '4px' },
    },
    variables: {
      '--background': writeColour(background),
      '--surface': shade(0.04),
      '--hover': shade(0.08),
      '--disabled': shade(0.06),
      '--field': writeColour(field),
      '--text': writeColour(text),
      '--quiet': quiet,
      '--hairline': shade(0.14),
      '--line': line,
      '--accent': primary,
      '--accent-surface': tint(accent, host.isDark ? 0.25 : 0.1),
      '--good': writeColour(ink(host.isDark ? '#54b054' : '#0e700e')),
      '--good-surface': tint(host.isDark ? '#54b054' : '#107c10', 0.12),
      '--caution': statusInk(host.isDark ? '#f2c661' : '#8a5300', '#f7a300', 0.16),
      '--caution-surface': tint('#f7a300', 0.16),
      '--danger': statusInk(danger(host), danger(host), 0.12),
      '--danger-surface': tint(danger(host), 0.12),
    },
  };

  /** A status colour that can be read on its own tinted surface as well. */
  function statusInk(colour: string, surface: string, share: number): string {
    const below = mix(background, rgb(surface), share);
    return writeColour(readable(ink(colour), { background: below, text, ratio: 4.6 }));
  }
}

function danger(host: HostTheme): string {
  return host.isDark ? '#f1707b' : '#b10e1c';
}

function rgb(colour: string): Rgb {
  return parseColour(colour) ?? [0, 0, 0];
}
