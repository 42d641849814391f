import { describe, expect, it } from '@jest/globals';
import { findSite } from '../../../addin/pane/sites/find-site.ts';
import { aSite } from '../../support/pane/fake-services.ts';

const sites = [
  aSite({ id: 'acme', name: 'Acme Jira', baseUrl: 'https://jira.acme.example/jira' }),
  aSite({ id: 'test', name: 'Acme Test', baseUrl: 'https://jira.acme.example/jira-test' }),
  aSite({ id: 'cloud', name: 'Cloud', baseUrl: 'https://acme.atlassian.net' }),
];

describe('findSite', () => {
  it.each([
    ['acme', 'acme'],
    [' ACME ', 'acme'],
    ['acme test', 'test'],
    ['jira.acme.example/jira', 'acme'],
    ['http://JIRA.acme.example/jira/browse/HELP-1', 'acme'],
    ['https://jira.acme.example/jira-test/secure/Dashboard.jspa', 'test'],
    ['https://acme.atlassian.net/jira/software/projects/A/boards/1', 'cloud'],
  ])('takes %j for the site %s', (typed, id) => {
    expect(findSite(sites, typed)).toMatchObject({ kind: 'site', site: { id } });
  });

  it.each([
    'jira.acme.example.evil.example/jira',
    'https://jira.acme.example/other',
    'elsewhere.example',
  ])('does not take %j for a site it only looks like', (typed) => {
    expect(findSite(sites, typed)).toMatchObject({
      kind: 'unknown',
      error: { code: 'SITE_UNKNOWN', facts: { site: typed } },
    });
  });

  it.each(['', 'our jira', 'ftp://jira.acme.example'])('cannot read %j', (typed) => {
    expect(findSite(sites, typed)).toEqual({ kind: 'unreadable' });
  });
});
