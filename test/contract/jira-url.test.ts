import { describe, expect, it } from '@jest/globals';
import { baseUrlFromTyped, browseUrl, parseBaseUrl } from '../../contract/jira-url.ts';

describe('baseUrlFromTyped', () => {
  it.each([
    ['jira.example.com', 'https://jira.example.com'],
    [' https://jira.example.com/ ', 'https://jira.example.com'],
    ['https://jira.example.com:8443/jira/', 'https://jira.example.com:8443/jira'],
    ['https://jira.example.com/jira/browse/ABC-12', 'https://jira.example.com/jira'],
    ['https://jira.example.com/secure/Dashboard.jspa?selectPageId=1', 'https://jira.example.com'],
    ['https://jira.example.com/projects/ABC/issues', 'https://jira.example.com'],
    ['https://jira.example.com/login.jsp?os_destination=%2F', 'https://jira.example.com'],
    [
      'https://acme.atlassian.net/jira/software/projects/ABC/boards/1',
      'https://acme.atlassian.net',
    ],
    ['https://acme.atlassian.net/jira', 'https://acme.atlassian.net'],
    ['http://jira.intranet/jira#top', 'http://jira.intranet/jira'],
  ])('reads %s as %s', (typed, base) => {
    expect(baseUrlFromTyped(typed)).toBe(base);
  });

  it.each([
    '',
    '   ',
    'two words',
    'ftp://jira.example.com',
    'https://mia:secret@jira.example.com',
    'https://',
  ])('finds no address in "%s"', (typed) => {
    expect(baseUrlFromTyped(typed)).toBeNull();
  });
});

describe('parseBaseUrl', () => {
  it.each([
    'https://jira.example.com/?a=1',
    'https://jira.example.com/#x',
    'https://u@jira.example.com',
    'jira.example.com',
  ])('refuses %s', (value) => {
    expect(parseBaseUrl(value)).toBeNull();
  });
});

describe('browseUrl', () => {
  it('keeps the context path', () => {
    expect(browseUrl('https://jira.example.com/jira', 'ABC-12')).toBe(
      'https://jira.example.com/jira/browse/ABC-12',
    );
  });
});
