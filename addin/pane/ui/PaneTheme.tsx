import { ThemeProvider } from '@fluentui/react/lib/Theme';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { Host, HostTheme } from '../../outlook/host.ts';
import { fallbackThemes, paneTheme } from './fluent-theme.ts';

/** Draws its children in Outlook's colours, and in the browser's preference where Outlook is silent. */
export function PaneThemeProvider(props: {
  readonly host: Pick<Host, 'theme' | 'subscribeTheme'> | null;
  readonly children: ReactNode;
}): ReactElement {
  const hostTheme = useHostTheme(props.host);
  const prefersDark = usePrefersDark();
  const theme = useMemo(
    () => paneTheme(hostTheme ?? fallbackThemes[prefersDark ? 'dark' : 'light']),
    [hostTheme, prefersDark],
  );

  // On the root element, so that what Fluent draws outside the pane's own tree has them as well.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(theme.variables)) style.setProperty(name, value);
    style.setProperty('color-scheme', theme.isDark ? 'dark' : 'light');
  }, [theme]);

  return (
    <ThemeProvider theme={theme.fluent} className="theme">
      {props.children}
    </ThemeProvider>
  );
}

function useHostTheme(host: Pick<Host, 'theme' | 'subscribeTheme'> | null): HostTheme | null {
  const [theme, setTheme] = useState<HostTheme | null>(() => host?.theme() ?? null);
  useEffect(() => host?.subscribeTheme(() => setTheme(host.theme())), [host]);
  return theme;
}

function usePrefersDark(): boolean {
  const [query] = useState(() => globalThis.matchMedia?.('(prefers-color-scheme: dark)') ?? null);
  const [isDark, setDark] = useState(query?.matches ?? false);
  useEffect(() => {
    if (query === null) return undefined;
    const follow = (): void => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return isDark;
}
