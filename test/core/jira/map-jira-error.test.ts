import { describe, expect, it } from '@jest/globals';
import { mapJiraError } from '../../../core/jira/map-jira-error.ts';
import { explain } from '../../../contract/error-guide.ts';
import type { JiraCallName } from '../../../contract/jira-calls.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { anAnswer } from '../../support/jira/an-answer.ts';

const site = aSite({ name: 'Acme', baseUrl: 'https://jira.example.com/jira' });
const host = 'jira.example.com';

const loginPage = '<!DOCTYPE html><title>Sign in</title><form action="/saml"></form>';
const errorPage = '<html><head><title>Request Rejected</title></head></html>';
const fromJira = { 'x-arequestid': '1x2' };

type Row = readonly [
  seen: string,
  call: JiraCallName,
  answer: Parameters<typeof anAnswer>[0],
  code: string,
  facts: object,
];

const rows: readonly Row[] = [
  // Success that is none
  ['200 with a login page', 'projects', { text: loginPage }, 'JIRA_BEHIND_LOGIN_PAGE', { host }],
  [
    '200 with another page',
    'projects',
    { text: errorPage },
    'JIRA_ANSWER_UNREADABLE',
    { host, status: 200 },
  ],
  [
    '200 for a stranger',
    'projects',
    { headers: { 'x-ausername': 'anonymous' }, json: [] },
    'SIGNED_IN_AS_NOBODY',
    { site: 'Acme' },
  ],
  [
    '200 from Cloud after a wrong token',
    'projects',
    { headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }, json: {} },
    'CREDENTIALS_REJECTED',
    { site: 'Acme' },
  ],
  ['302 to an identity provider', 'myself', { status: 302 }, 'JIRA_BEHIND_LOGIN_PAGE', { host }],
  // Who is asking
  [
    '401 with the realm of Jira',
    'myself',
    { status: 401, headers: fromJira, text: '<html><title>Unauthorized (401)</title></html>' },
    'CREDENTIALS_REJECTED',
    { site: 'Acme' },
  ],
  ['401 in JSON', 'myself', { status: 401, json: {} }, 'CREDENTIALS_REJECTED', { site: 'Acme' }],
  [
    '401 with a login page of a gateway',
    'myself',
    { status: 401, text: loginPage },
    'JIRA_BEHIND_LOGIN_PAGE',
    { host },
  ],
  [
    '401 with a CAPTCHA',
    'myself',
    { status: 401, headers: { 'x-seraph-loginreason': 'AUTHENTICATION_DENIED' } },
    'CAPTCHA_REQUIRED',
    { site: 'Acme' },
  ],
  [
    '403 with a CAPTCHA and a page',
    'myself',
    {
      status: 403,
      headers: { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=https://x' },
      text: loginPage,
    },
    'CAPTCHA_REQUIRED',
    { site: 'Acme' },
  ],
  [
    '404 from Cloud after a wrong token',
    'createMetaTypes',
    { status: 404, headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }, json: {} },
    'CREDENTIALS_REJECTED',
    { site: 'Acme' },
  ],
  [
    '403 from Jira 11 to a password',
    'myself',
    { status: 403, json: { message: 'Basic Authentication has been disabled on this instance.' } },
    'BASIC_DISABLED',
    { site: 'Acme' },
  ],
  [
    '404 for a stranger',
    'createMetaTypes',
    { status: 404, headers: { 'x-ausername': 'anonymous' }, json: {} },
    'SIGNED_IN_AS_NOBODY',
    { site: 'Acme' },
  ],
  // XSRF
  [
    '403 that takes the request for forged',
    'createIssue',
    { status: 403, text: 'XSRF check failed' },
    'JIRA_XSRF_REFUSED',
    { host },
  ],
  [
    '404 that takes the request for forged',
    'attach',
    { status: 404, text: 'XSRF check failed' },
    'JIRA_XSRF_REFUSED',
    { host },
  ],
  // Gateways
  [
    '400 of a gateway that wants a certificate',
    'createIssue',
    { status: 400, text: '<html>400 No required SSL certificate was sent</html>' },
    'JIRA_CLIENT_CERTIFICATE_REJECTED',
    { host },
  ],
  [
    '403 of a web application firewall',
    'createIssue',
    { status: 403, text: errorPage },
    'JIRA_ANSWER_UNREADABLE',
    { host, status: 403 },
  ],
  [
    '404 of a wrong address',
    'projects',
    { status: 404, text: errorPage },
    'JIRA_ANSWER_UNREADABLE',
    { host, status: 404 },
  ],
  [
    '405',
    'createIssue',
    { status: 405, text: '' },
    'JIRA_ANSWER_UNREADABLE',
    { host, status: 405 },
  ],
  [
    '413 of a gateway to an issue',
    'createIssue',
    { status: 413, text: errorPage },
    'REQUEST_TOO_LARGE',
    { limitBytes: null },
  ],
  // Jira's own
  [
    '500 of a database that cannot store emoji',
    'createIssue',
    {
      status: 500,
      json: {
        message:
          "Incorrect string value: '\\xF0\\x9F\\x8E\\x89 a' for column 'DESCRIPTION' at row 1",
        'status-code': 500,
      },
    },
    'EMOJI_REFUSED',
    { isSure: true },
  ],
  [
    '500 of a database that cannot store another character',
    'createIssue',
    { status: 500, json: { message: "Incorrect string value: '\\xE4' for column 'SUMMARY'" } },
    'JIRA_FAILED',
    { host, status: 500 },
  ],
  [
    '400 with field errors',
    'createIssue',
    {
      status: 400,
      json: { errorMessages: ['Look.'], errors: { duedate: 'Error parsing date string' } },
    },
    'FIELDS_REJECTED',
    { fields: [{ id: 'duedate', message: 'Error parsing date string' }], messages: ['Look.'] },
  ],
  [
    '422',
    'createIssue',
    { status: 422, json: { errorMessages: ['Workflow.'] } },
    'FIELDS_REJECTED',
    { fields: [], messages: ['Workflow.'] },
  ],
  [
    '400 of create metadata for a hidden project',
    'createMetaTypes',
    { status: 400, json: { errorMessages: ['No project.'] } },
    'PERMISSION_MISSING',
    { reason: 'No project.' },
  ],
  [
    '403 in words',
    'createIssue',
    { status: 403, json: { errorMessages: ['You may not.'], errors: {} } },
    'PERMISSION_MISSING',
    { reason: 'You may not.' },
  ],
  ['404', 'createMetaTypes', { status: 404, json: {} }, 'JIRA_NOT_FOUND', { host }],
  [
    "404 as a page with Jira's headers",
    'createMetaTypes',
    { status: 404, headers: fromJira, text: errorPage },
    'JIRA_NOT_FOUND',
    { host },
  ],
  ['410', 'projects', { status: 410, json: {} }, 'JIRA_NOT_FOUND', { host }],
  [
    '429 with a time',
    'projects',
    { status: 429, headers: { 'retry-after': '17' } },
    'JIRA_BUSY',
    { host, retryAfterSeconds: 17 },
  ],
  [
    '429 of a gateway',
    'projects',
    { status: 429, text: errorPage },
    'JIRA_BUSY',
    { host, retryAfterSeconds: null },
  ],
  ['500', 'projects', { status: 500, json: {} }, 'JIRA_FAILED', { host, status: 500 }],
  [
    '503 with a page',
    'projects',
    { status: 503, text: errorPage },
    'JIRA_FAILED',
    { host, status: 503 },
  ],
  // Files
  [
    '404 of Data Center to a large file',
    'attach',
    {
      status: 404,
      json: {
        errorMessages: ['The field file exceeds its maximum permitted size of 10,485,760 bytes.'],
      },
    },
    'ATTACHMENT_TOO_LARGE',
    { name: 'a.zip', limitBytes: 10_485_760 },
  ],
  [
    '500 of an older one to a large file',
    'attach',
    { status: 500, text: 'the request exceeds its maximum permitted size' },
    'ATTACHMENT_TOO_LARGE',
    { name: 'a.zip', limitBytes: null },
  ],
  [
    '413 of a gateway',
    'attach',
    { status: 413, text: '<html>413 Request Entity Too Large</html>' },
    'ATTACHMENT_TOO_LARGE',
    { name: 'a.zip', limitBytes: null, by: 'gateway' },
  ],
  [
    '413 of a gateway without words',
    'attach',
    { status: 413, text: '' },
    'ATTACHMENT_TOO_LARGE',
    { name: 'a.zip', limitBytes: null, by: 'gateway' },
  ],
  [
    '413 of Cloud to one file too many',
    'attach',
    { status: 413, json: { errorMessages: ['The issue has reached the limit of 2000 files.'] } },
    'ATTACHMENT_REJECTED',
    { name: 'a.zip', reason: 'The issue has reached the limit of 2000 files.' },
  ],
  [
    '403 with attachments switched off',
    'attach',
    { status: 403, json: { errorMessages: ['Attachments are disabled.'] } },
    'ATTACHMENTS_DISABLED',
    { site: 'Acme' },
  ],
  [
    '403 without the permission',
    'attach',
    { status: 403, json: { errorMessages: ['You may not attach.'] } },
    'PERMISSION_MISSING',
    { reason: 'You may not attach.' },
  ],
  [
    '400 to a file',
    'attach',
    { status: 400, json: { errorMessages: ['Empty file.'] } },
    'ATTACHMENT_REJECTED',
    { name: 'a.zip', reason: 'Empty file.' },
  ],
  ['404 of an issue that is gone', 'attach', { status: 404, json: {} }, 'JIRA_NOT_FOUND', { host }],
];

describe('mapJiraError', () => {
  it.each(rows)('names %s (%s)', (_, call, answer, code, facts) => {
    const fault = mapJiraError(anAnswer(answer), {
      site,
      call,
      ...(call === 'attach' ? { fileName: 'a.zip' } : {}),
    });

    expect({ code: fault?.code, facts: fault?.facts }).toEqual({ code, facts });
  });

  it('tells the limit in words', () => {
    const fault = mapJiraError(
      anAnswer({ status: 404, text: 'exceeds its maximum permitted size of 10485760 bytes.' }),
      { site, call: 'attach', fileName: 'a.zip' },
    );

    expect(fault === null ? '' : explain(fault).message).toBe(
      'a.zip exceeds Jira’s limit of 10 MB.',
    );
  });

  it.each([
    ['createIssue', { status: 201, json: { key: 'ABC-1' } }],
    ['projects', { json: [] }],
    ['projects', { json: [], headers: { 'x-ausername': 'fred', 'x-seraph-loginreason': 'OK' } }],
    ['serverInfo', { json: {}, headers: { 'x-ausername': 'anonymous' } }],
    // The issue stands; refusing it now would lead to a second one.
    ['createIssue', { status: 201, json: {}, headers: { 'x-ausername': 'anonymous' } }],
    ['createIssue', { status: 204 }],
  ] as const)('finds nothing wrong with %s answered by %j', (call, answer) => {
    expect(mapJiraError(anAnswer(answer), { site, call })).toBeNull();
  });
});
