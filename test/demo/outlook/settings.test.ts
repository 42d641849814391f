import { describe, expect, it } from '@jest/globals';
import { readSettings, writeSettings } from '../../../demo/outlook/page/settings.ts';

describe('readSettings', () => {
  it('starts with a light, new, pinned, narrow pane in English', () => {
    expect(readSettings('')).toEqual({
      theme: 'light',
      host: 'newer',
      hasNestedAuth: true,
      signInWindow: 'works',
      locale: 'en-US',
      user: 'robin@example.com',
      isPaneOpen: true,
      isPinned: true,
      paneWidth: 320,
      mail: null,
    });
  });

  it.each([
    ['width=wide', 320],
    ['width=319', 320],
    ['width=450', 450],
    ['width=641', 640],
  ])('makes of %s a pane of %i pixels', (query, paneWidth) => {
    expect(readSettings(query).paneWidth).toBe(paneWidth);
  });

  it('takes defaults for values it does not know', () => {
    expect(readSettings('theme=pink&host=oldest&locale=xx-XX')).toEqual(readSettings(''));
  });
});

describe('writeSettings', () => {
  it('writes what reads back the same', () => {
    const query =
      'theme=contrast&host=older&microsoft=no&window=cut&locale=de-DE&user=mia%40brightwater.example&pane=closed&pin=no&width=450&mail=a+%26+b.eml';

    expect(writeSettings(readSettings(query))).toBe(query);
    expect(readSettings(query).mail).toBe('a & b.eml');
  });

  it('leaves defaults out', () => {
    expect(writeSettings(readSettings(''))).toBe('');
  });
});
