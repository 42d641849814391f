import { describe, expect, it } from '@jest/globals';
import { isPage, isRedirect, nameRedirect } from '../../../proxy/guard/classify-response.ts';
import type { ResponseHead } from '../../../proxy/guard/response-head.ts';
import { aSite } from '../../support/proxy/stage.ts';

const headWith = (name: string, value: string): ResponseHead => ({
  status: 200,
  header: (asked) => (asked === name ? value : null),
});

describe('isPage', () => {
  it.each([
    ['text/html', true],
    [' Text/HTML; charset=utf-8', true],
    ['application/xhtml+xml', true],
    ['application/json', false],
    ['text/plain', false],
    ['application/problem+json; note=text/html', false],
  ])('says of %j: %s', (type, expected) => {
    expect(isPage(headWith('content-type', type))).toBe(expected);
  });
});

describe('isRedirect', () => {
  it('does not take “not modified” for one', () => {
    expect([300, 301, 302, 303, 304, 305, 307, 308].filter(isRedirect)).toEqual([
      301, 302, 303, 307, 308,
    ]);
  });
});

describe('nameRedirect', () => {
  const asked = '/rest/api/2/myself?expand=groups';
  const plain = 'http://jira.example.com';
  const context = 'https://jira.example.com/jira';
  const origin = 'https://new.example.com';

  it.each<[string, string, string, string, boolean]>([
    ['TLS', plain, 'https://jira.example.com/rest/api/2/myself', 'https://jira.example.com', false],
    [
      'TLS, without the path',
      plain,
      'https://jira.example.com/',
      'https://jira.example.com',
      false,
    ],
    ['another host', context, `${origin}/rest/api/2/myself?token=x#y`, origin, false],
    ['another host and port', plain, `${origin}:8443/a/rest/api/2/myself`, `${origin}:8443`, false],
    ['no context path', context, '/rest/api/2/myself', 'https://jira.example.com', true],
    ['a context path', plain, '/jira/rest/api/2/myself', plain, true],
    [
      'another context path',
      context,
      '/tracker/rest/api/2/myself',
      'https://jira.example.com',
      true,
    ],
    [
      'a place with a password',
      plain,
      'https://a:b@new.example.com/rest/api/2/myself',
      origin,
      false,
    ],
  ])('names %s as where Jira moved', (_, baseUrl, location, to, isOtherPath) => {
    const named = nameRedirect(headWith('location', location), asked, aSite(baseUrl));

    expect(named).toMatchObject({
      code: 'JIRA_MOVED',
      facts: { host: 'jira.example.com', origin: to, isOtherPath },
    });
  });

  it.each([
    ['a login', context, '/login.jsp?os_destination=%2Frest%2Fapi%2F2%2Fmyself'],
    ['a login elsewhere', context, 'https://sso.example.com/saml?next=/rest/api/2/myself'],
    ['a login behind TLS elsewhere', plain, 'https://sso.example.com/'],
    ['another call', context, 'https://new.example.com/rest/api/2/serverInfo'],
    ['itself', context, 'https://jira.example.com/jira/rest/api/2/myself?again=1'],
    ['another kind of address', plain, 'file:///rest/api/2/myself'],
    ['a host that is too long', plain, `https://${'a.'.repeat(140)}com/rest/api/2/myself`],
    ['nowhere', plain, ''],
    ['nothing that can be read', plain, 'https://[/rest/api/2/myself'],
  ])('takes %s for a login page', (_, baseUrl, location) => {
    const named = nameRedirect(headWith('location', location), asked, aSite(baseUrl));

    expect(named.code).toBe('JIRA_BEHIND_LOGIN_PAGE');
  });
});
