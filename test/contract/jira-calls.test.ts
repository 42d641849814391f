import { describe, expect, it } from '@jest/globals';
import { findJiraCall } from '../../contract/find-jira-call.ts';
import { jiraCalls, jiraPath } from '../../contract/jira-calls.ts';

describe('jiraPath', () => {
  it('makes one encoded segment of every value', () => {
    expect(jiraPath('attach', { version: '2', issue: 'A/B C?' })).toBe(
      '/rest/api/2/issue/A%2FB%20C%3F/attachments',
    );
  });

  it.each(['', '.', '..'])('refuses "%s" as a segment', (issue) => {
    expect(() => jiraPath('attach', { version: '2', issue })).toThrow(TypeError);
  });
});

describe('findJiraCall', () => {
  it('finds every call of the table by the path it builds', () => {
    for (const [name, call] of Object.entries(jiraCalls)) {
      const path = call.path.replace('{version}', '3').replaceAll(/\{\w+\}/g, '10001');

      expect(findJiraCall(call.method, path)).toBe(name);
    }
  });

  it.each([
    ['POST', '/rest/api/2/myself'],
    ['GET', '/rest/api/2/myself/'],
    ['GET', '/rest/api/1/myself'],
    ['GET', '/rest/api/2/user'],
    ['GET', '/x/rest/api/2/myself'],
    ['GET', '/rest/api/2/issue/createmeta/A/B/issuetypes'],
    ['DELETE', '/rest/api/2/issue/ABC-1/properties/postern.filing'],
    ['DELETE', '/rest/api/2/project/ABC'],
  ])('knows no call %s %s', (method, path) => {
    expect(findJiraCall(method, path)).toBeNull();
  });
});
