import { describe, expect, it } from '@jest/globals';
import { frameVersion } from '../../contract/frame-protocol.ts';
import { readFramePage } from '../../jira-app/frame-page.ts';
import { judgeGreeting, readParents } from '../../jira-app/page/check-greeting.ts';

describe('readFramePage', () => {
  it.each([
    'http://connect.example.com',
    'https://connect.example.com/',
    'https://connect.example.com/path',
    'https://user@connect.example.com',
    'https://*.example.com',
    'https://connect.example.com"><script>',
    '*',
    'null',
  ])('takes %s for no parent', async (parent) => {
    await expect(readFramePage({ root: '.', parents: [parent] })).rejects.toThrow(TypeError);
  });
});

describe('readParents', () => {
  it('leaves out what is no origin over https', () => {
    expect(
      readParents(
        ' https://a.example https://b.example:8443\n null * http://c.example https://d/x ',
      ),
    ).toEqual(['https://a.example', 'https://b.example:8443']);
  });
});

describe('judgeGreeting', () => {
  const greeting = {
    postern: 'greeting',
    version: frameVersion,
    nonce: 'n',
    basePath: '/jira',
  } as const;
  const self = {
    parents: ['https://a.example'],
    path: '/jira/plugins/servlet/jiraforoutlook/proxy',
    isConnected: false,
  };

  it.each([
    ['the parent on the list', 'https://a.example', true, null],
    ['another port', 'https://a.example:8443', true, 'parent-not-allowed'],
    ['a name that begins alike', 'https://a.example.evil.example', true, 'parent-not-allowed'],
    ['no origin', 'null', true, 'parent-not-allowed'],
    ['another window of that origin', 'https://a.example', false, 'parent-not-allowed'],
  ])('judges %s', (_, origin, isFromParent, verdict) => {
    expect(judgeGreeting({ origin, isFromParent, greeting }, self)).toBe(verdict);
  });

  it('tells a stranger nothing but that', () => {
    const stranger = { origin: 'https://evil.example', isFromParent: true, greeting: null };

    expect(judgeGreeting(stranger, { ...self, isConnected: true })).toBe('parent-not-allowed');
  });
});
