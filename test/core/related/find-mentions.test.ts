import { describe, expect, it } from '@jest/globals';
import { findMentions } from '../../../core/related/find-mentions.ts';
import { expectLinear } from '../../support/run/expect-linear.ts';

const sites = [
  { id: 'dc', baseUrl: 'https://jira.acme.example/jira' },
  { id: 'cloud', baseUrl: 'https://acme.example' },
];

function find(subject: string, text = '') {
  return findMentions({ subject, text, siteId: 'dc', sites });
}

function keys(subject: string, text = ''): readonly string[] {
  return find(subject, text).here.map(({ key, place }) => `${key} ${place}`);
}

describe('findMentions', () => {
  it('finds keys in the subject first, then links, then the text, each once', () => {
    const text =
      'See WEB-7 and https://jira.acme.example/jira/browse/OPS-2?focusedId=1, also HELP-1.';

    expect(keys('RE: HELP-1 is back', text)).toEqual([
      'HELP-1 subject',
      'OPS-2 link',
      'WEB-7 text',
    ]);
  });

  it.each([
    'https://jira.acme.example/jira/browse/OPS-2',
    'https://JIRA.acme.example/jira/projects/OPS/issues/OPS-2',
    'https://jira.acme.example/jira/servicedesk/customer/portal/3/OPS-2',
    'https://jira.acme.example/jira/secure/RapidBoard.jspa?rapidView=1&selectedIssue=OPS-2&x=1',
  ])('reads the issue of %s', (url) => {
    expect(keys('', `<${url}>`)).toEqual(['OPS-2 link']);
  });

  it.each([
    'CVE-2026-1234',
    'ISO-9001-2015',
    'ops-2',
    'OPS-0',
    'A-1',
    'XOPS-2X',
    'file_OPS-2b',
    'v1.OPS-2',
    'TLS-1.3',
    'https://elsewhere.example/browse/OPS-2',
    'https://jira.acme.example.evil.example/jira/browse/OPS-2',
  ])('takes no key from %s', (text) => {
    expect(keys(text, text)).toEqual([]);
  });

  it('leaves it to Jira whether UTF-8 and COVID-19 are issues', () => {
    expect(keys('UTF-8 and COVID-19')).toEqual(['UTF-8 subject', 'COVID-19 subject']);
  });

  it('says of which other site a link is', () => {
    const { here, elsewhere } = find('', 'https://acme.example/browse/WEB-1');

    expect(here).toEqual([]);
    expect(elsewhere).toEqual([
      { siteId: 'cloud', key: 'WEB-1', url: 'https://acme.example/browse/WEB-1' },
    ]);
  });

  it('keeps to twenty keys of a report, those of the subject among them', () => {
    const report = Array.from({ length: 500 }, (_, index) => `WEB-${index + 1}`).join(' ');

    const found = find('OPS-9', report).here;

    expect(found).toHaveLength(20);
    expect(found[0]?.key).toBe('OPS-9');
  });

  it.each([
    ['capitals', 'A'],
    ['half a key', 'AB-'],
    ['digits', 'AB-1'],
    ['half an address', 'https://'],
    ['addresses', 'https://jira.acme.example/jira/projects/'],
  ])('takes time in proportion to %s', (_, part) => {
    expectLinear((length) => part.repeat(Math.ceil(length / part.length)), {
      length: 25_000,
      work: (input) => void find(input, input),
    });
  });
});
