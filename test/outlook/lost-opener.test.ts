import { describe, expect, it } from '@jest/globals';
import { hasLostOpener } from '../../addin/outlook/lost-opener.ts';

const info = (platform: string, dialog = 'isDialog'): string =>
  `Outlook$${platform}$16.01$en-US$id$${dialog}$$0`;

function aWindow(parts: {
  readonly opener?: unknown;
  readonly query?: string;
  readonly name?: string;
  readonly kept?: string | null;
}) {
  return {
    opener: parts.opener ?? null,
    name: parts.name ?? '',
    location: { search: parts.query ?? '' },
    sessionStorage: { getItem: () => parts.kept ?? null },
  };
}

describe('hasLostOpener', () => {
  it.each([
    ['the address', { query: `?_host_Info=${encodeURIComponent(info('Web'))}` }],
    ['the name of the window', { name: JSON.stringify({ hostInfo: info('Web') }) }],
    ['what the window remembers', { kept: info('Web') }],
  ])('finds a web dialog without its opener by %s', (_, parts) => {
    expect(hasLostOpener(aWindow(parts))).toBe(true);
    expect(hasLostOpener(aWindow({ ...parts, opener: {} }))).toBe(false);
  });

  it.each([
    ['a dialog of a program', { kept: info('Win32') }],
    ['a pane of the web', { kept: info('Web', '') }],
    ['a page that Office never opened', {}],
    ['a window with a name of its own', { name: '[1' }],
  ])('leaves %s to Office.js', (_, parts) => {
    expect(hasLostOpener(aWindow(parts))).toBe(false);
  });

  it('leaves a window without storage to Office.js', () => {
    const page = {
      ...aWindow({}),
      sessionStorage: {
        getItem: () => {
          throw new Error('blocked');
        },
      },
    };

    expect(hasLostOpener(page)).toBe(false);
  });
});
