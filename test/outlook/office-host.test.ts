import { describe, expect, it, jest } from '@jest/globals';
import { createOfficeHost, type OfficeContext } from '../../addin/outlook/office-host.ts';
import { FakeMailbox, mailboxUpTo } from '../support/outlook/fake-office.ts';

const colors = {
  bodyBackgroundColor: '#ffffff',
  bodyForegroundColor: '#242424',
  controlBackgroundColor: '#f5f5f5',
  controlForegroundColor: '#000000',
};

function aContext(given: Partial<OfficeContext> = {}): OfficeContext {
  return { displayLanguage: 'de-DE', requirements: mailboxUpTo('1.14'), ...given };
}

function open(context: OfficeContext, themeHandlers: ((event: unknown) => void)[] = []) {
  const openWindow = jest.fn();
  const host = createOfficeHost(context, {
    mailbox: { addHandlerAsync: (_, handler) => void themeHandlers.push(handler) },
    themeChanged: 'officeThemeChanged',
    openWindow,
  });
  return { host, openWindow };
}

describe('createOfficeHost', () => {
  it('tells the language and the colours it starts with', () => {
    const { host } = open(aContext({ officeTheme: colors }));

    expect(host.locale).toBe('de-DE');
    expect(host.theme()).toEqual({
      isDark: false,
      background: '#ffffff',
      foreground: '#242424',
      controlBackground: '#f5f5f5',
      controlForeground: '#000000',
    });
  });

  it.each([
    ['#000000', true],
    ['#292929', true],
    ['#757575', true],
    ['#767676', false],
    ['#f3f2f1', false],
  ])('calls %s dark: %s', (bodyBackgroundColor, isDark) => {
    const { host } = open(aContext({ officeTheme: { ...colors, bodyBackgroundColor } }));

    expect(host.theme()?.isDark).toBe(isDark);
  });

  it.each([[undefined], [{}], [{ ...colors, bodyForegroundColor: 'black' }]])(
    'knows no colours from %j',
    (officeTheme) => {
      expect(open(aContext({ officeTheme })).host.theme()).toBeNull();
    },
  );

  it('follows the colours of the event, and keeps one object in between', () => {
    const handlers: ((event: unknown) => void)[] = [];
    const { host } = open(aContext(), handlers);
    const listener = jest.fn();
    host.subscribeTheme(listener);

    handlers[0]?.({ officeTheme: { ...colors, bodyBackgroundColor: '#1f1f1f' } });

    expect(host.theme()?.isDark).toBe(true);
    expect(host.theme()).toBe(host.theme());
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('does not ask an old host for the event', () => {
    const handlers: ((event: unknown) => void)[] = [];
    open(aContext({ requirements: mailboxUpTo('1.8') }), handlers);

    expect(handlers).toEqual([]);
  });

  it('survives a host that throws instead of registering', () => {
    const host = createOfficeHost(aContext({ officeTheme: colors }), {
      mailbox: Object.assign(new FakeMailbox(), {
        addHandlerAsync: () => {
          throw new Error('not here');
        },
      }),
      themeChanged: 'officeThemeChanged',
      openWindow: () => null,
    });

    expect(host.theme()?.isDark).toBe(false);
  });

  it('opens a link by the host only where the host says it can', () => {
    const openBrowserWindow = jest.fn();
    const can = open(
      aContext({ ui: { openBrowserWindow }, requirements: { isSetSupported: () => true } }),
    );
    const cannot = open(aContext({ ui: { openBrowserWindow } }));

    can.host.openLink('https://jira.example/browse/A-1');
    cannot.host.openLink('https://jira.example/browse/A-2');

    expect(openBrowserWindow.mock.calls).toEqual([['https://jira.example/browse/A-1']]);
    expect(cannot.openWindow.mock.calls).toEqual([
      ['https://jira.example/browse/A-2', '_blank', 'noopener'],
    ]);
  });
});
