// First: Fluent reads its settings when its first module runs.
import { fluentSheet } from '../../../addin/pane/ui/fluent-setup.ts';
import '../../../addin/pane/ui/styles.ts';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { AppError } from '../../../contract/errors.ts';
import type { HostTheme } from '../../../addin/outlook/host.ts';
import { Pane } from '../../../addin/pane/shell/Pane.tsx';
import { createQueryClient } from '../../../addin/pane/queries/query-client.ts';
import { StartScreen } from '../../../addin/pane/shell/StartScreen.tsx';
import { registerPaneIcons } from '../../../addin/pane/ui/icons.tsx';
import { PaneThemeProvider } from '../../../addin/pane/ui/PaneTheme.tsx';
import { cloudSite, screens } from './gallery-screens.ts';
import { fakeServices, languageIn } from './fake-services.ts';

/**
 * Every screen of the pane with made-up data: `index.html?screen=form&theme=dark&locale=de`. Built by
 * `npx webpack --env gallery`; for looking at, for screenshots and for accessibility checks.
 */
const themes: Readonly<Record<string, HostTheme>> = {
  light: colours('#ffffff', '#242424', '#ffffff'),
  dark: colours('#292929', '#ffffff', '#1f1f1f'),
  black: colours('#000000', '#ffffff', '#000000'),
};

function colours(background: string, foreground: string, control: string): HostTheme {
  return {
    isDark: background !== '#ffffff',
    background,
    foreground,
    controlBackground: control,
    controlForeground: foreground,
  };
}

function Gallery(): ReactElement {
  const asked = new URLSearchParams(location.search);
  const name = asked.get('screen') ?? 'form';
  const theme = themes[asked.get('theme') ?? ''] ?? null;
  const locale = asked.get('locale') ?? 'en';
  if (name === 'loading' || name === 'office-missing') {
    const hosts = ['appsforoffice.microsoft.com', 'ajax.aspnetcdn.com'];
    return (
      <PaneThemeProvider host={{ theme: () => theme, subscribeTheme: () => () => undefined }}>
        <div className="pane">
          <StartScreen
            language={languageIn(locale)}
            start={
              name === 'loading'
                ? { status: 'waiting' }
                : { status: 'failed', error: new AppError('OFFICE_NOT_LOADED', { hosts }) }
            }
            onReload={() => undefined}
          />
        </div>
      </PaneThemeProvider>
    );
  }
  const services = fakeServices({ theme, locale, sites: [cloudSite], ...screens[name] });
  return <Pane services={services} queryClient={createQueryClient({ retryDelayMs: 10 })} />;
}

document.adoptedStyleSheets.push(fluentSheet);
registerPaneIcons();
const place = document.getElementById('pane');
if (place === null) throw new TypeError('the page has no place for the pane');
createRoot(place).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
