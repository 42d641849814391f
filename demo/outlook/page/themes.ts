import type { Settings } from './settings.ts';

/** Office's four colours, as the pane gets them. */
export interface OfficeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const officeColors: Readonly<Record<Settings['theme'], OfficeColors>> = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f5f5f5',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#1f1f1f',
    controlForegroundColor: '#ffffff',
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffff00',
  },
};

/** The colours as the event carries them: a list with one JSON text, each colour a number. */
export function themeEvent(colors: OfficeColors): readonly [string] {
  const numbers = Object.entries(colors).map(([name, color]: [string, string]) => [
    name,
    Number.parseInt(color.slice(1), 16),
  ]);
  return [JSON.stringify(Object.fromEntries(numbers))];
}
