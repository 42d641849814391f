import { describe, expect, it } from '@jest/globals';
import { maxTargetLength } from '../../../contract/check-target.ts';
import { checkUrl } from '../../../proxy/guard/check-url.ts';

describe('checkUrl', () => {
  it.each([
    ['GET', '/rest/api/2/myself', 'myself'],
    ['GET', '/rest/api/latest/serverInfo', 'serverInfo'],
    ['GET', '/rest/api/3/project/search', 'searchProjects'],
    ['POST', '/rest/api/2/issue', 'createIssue'],
    ['POST', '/rest/api/2/issue/ABC-1/attachments', 'attach'],
    ['GET', '/rest/api/2/issue/createmeta/10000/issuetypes/3', 'createMetaFields'],
    // Neighbours of the tricks below: dots, per cent signs and dots in names are ordinary.
    ['GET', '/rest/api/2/issue/createmeta/a.b..c/issuetypes', 'createMetaTypes'],
    ['GET', '/rest/api/2/issue/createmeta/%C3%84B/issuetypes', 'createMetaTypes'],
    ['GET', '/rest/api/2/issue/createmeta/50%25/issuetypes', 'createMetaTypes'],
    ['GET', '/rest/api/2/issue/createmeta/50%25zz/issuetypes', 'createMetaTypes'],
    ['GET', '/rest/api/2/issue/createmeta/a%20b/issuetypes', 'createMetaTypes'],
    ['GET', '/rest/api/2/issue/createmeta/a%3Fb/issuetypes', 'createMetaTypes'],
  ])('lets %s %s through', (method, target, call) => {
    expect(checkUrl(method, target, 'narrow')).toEqual({
      kind: 'allowed',
      call,
      path: target,
      query: '',
    });
  });

  it('keeps the query byte for byte', () => {
    const query = '?jql=a%20%3D%20b&x=%2e%2e%2f;y=//..&z=%252f&q="1"';

    expect(checkUrl('GET', `/rest/api/2/myself${query}`, 'narrow')).toMatchObject({ query });
  });

  it('writes what needs no escape without one, before it looks at the list', () => {
    expect(checkUrl('GET', '/rest/%61pi/2/m%79self', 'narrow')).toMatchObject({
      path: '/rest/api/2/myself',
    });
    expect(checkUrl('GET', '/rest/api/2/project/s%c3%a4', 'rest')).toMatchObject({
      path: '/rest/api/2/project/s%C3%A4',
    });
  });

  it.each([
    ['absolute-form', 'http://elsewhere.example/rest/api/2/myself'],
    ['absolute-form', 'elsewhere.example:443'],
    ['absolute-form', ''],
    ['absolute-form', '*'],
    ['empty-segment', '//elsewhere.example/rest/api/2/myself'],
    ['empty-segment', '/rest//api/2/myself'],
    ['empty-segment', '/rest/api/2/myself//'],
    ['dot-segment', '/rest/../secure/admin'],
    ['dot-segment', '/rest/api/2/issue/../myself'],
    ['dot-segment', '/rest/api/2/./myself'],
    ['dot-segment', '/rest/api/2/myself/..'],
    ['dot-segment', '/..'],
    ['encoded-dot', '/rest/%2e%2e/secure/admin'],
    ['encoded-dot', '/rest/.%2E/secure/admin'],
    ['encoded-dot', '/rest/api/2/issue/createmeta/a%2eb/issuetypes'],
    ['encoded-slash', '/rest/api/2/issue/createmeta/..%2f..%2fsecure/issuetypes'],
    ['encoded-slash', '/rest%2Fapi/2/myself'],
    ['backslash', '/rest\\api\\2\\myself'],
    ['backslash', '/rest/api/2/issue/createmeta/..%5c..%5csecure/issuetypes'],
    ['backslash', '/rest/api/2/issue/createmeta/..%5C/issuetypes'],
    ['double-encoding', '/rest/%252e%252e/secure'],
    ['double-encoding', '/rest/api/2/issue/createmeta/a%252fb/issuetypes'],
    ['double-encoding', '/rest/api/2/issue/createmeta/a%25252fb/issuetypes'],
    ['matrix-parameter', '/rest/api/2/myself;jsessionid=1'],
    ['matrix-parameter', '/rest;/api/2/myself'],
    ['matrix-parameter', '/rest/..;/secure'],
    ['matrix-parameter', '/rest/api/2/myself%3Bx'],
    ['control-character', '/rest/api/2/myself%00'],
    ['control-character', '/rest/api/2/myself%0d%0aX:%20y'],
    ['control-character', '/rest/api/2/my\u0000self'],
    ['control-character', '/rest/api/2/my\tself'],
    ['control-character', '/rest/api/2/myself%7f'],
    ['bad-encoding', '/rest/api/2/myself%'],
    ['bad-encoding', '/rest/api/2/myself%g1'],
    ['bad-encoding', '/rest/api/2/issue/createmeta/%c0%af/issuetypes'],
    ['bad-encoding', '/rest/api/2/issue/createmeta/%e0%80%ae/issuetypes'],
    ['bad-encoding', '/rest/api/2/issue/createmeta/%u002e/issuetypes'],
    ['illegal-character', '/rest/api/2/my self'],
    ['illegal-character', '/rest/api/2/myself#x'],
    ['illegal-character', '/rest/api/2/mÿself'],
    ['illegal-character', '/rest/api/2/<myself>'],
    ['illegal-character', '/rest/api/2/myself?a=b c'],
    ['illegal-character', '/rest/api/2/myself?a=b#c'],
    ['illegal-character', '/rest/api/2/myself?a=\r\nX: y'],
    ['too-long', `/rest/api/2/myself?${'a'.repeat(maxTargetLength)}`],
  ])('refuses as %s: %j', (verdict, target) => {
    expect(checkUrl('GET', target, 'rest')).toEqual({ kind: 'refused', verdict });
  });

  it.each([
    ['narrow', 'GET', '/rest/api/2/reindex'],
    ['narrow', 'DELETE', '/rest/api/2/project/ABC'],
    ['narrow', 'GET', '/rest/api/2/issue'],
    ['narrow', 'POST', '/rest/api/2/myself'],
    ['narrow', 'get', '/rest/api/2/myself'],
    ['narrow', 'GET', '/rest/api/4/myself'],
    ['narrow', 'GET', '/rest/api/2/myself/'],
    ['narrow', 'GET', '/rest/api/2/myself/more'],
    ['narrow', 'GET', '/x/rest/api/2/myself'],
    ['narrow', 'GET', '/'],
    ['rest', 'GET', '/secure/admin'],
    ['rest', 'GET', '/rest'],
    ['rest', 'GET', '/restx/api/2/myself'],
    ['rest', 'PATCH', '/rest/api/2/issue/ABC-1'],
    ['rest', 'OPTIONS', '/rest/api/2/issue'],
    ['rest', 'HEAD', '/rest/api/2/issue'],
    ['rest', 'TRACE', '/rest/api/2/issue'],
  ] as const)('has no place on the list %s for %s %s', (policy, method, target) => {
    expect(checkUrl(method, target, policy)).toEqual({
      kind: 'refused',
      verdict: 'not-on-the-list',
    });
  });

  it('names a call outside the product’s table `rest` where the site allows all of it', () => {
    expect(checkUrl('DELETE', '/rest/api/2/project/ABC', 'rest')).toMatchObject({ call: 'rest' });
  });
});
