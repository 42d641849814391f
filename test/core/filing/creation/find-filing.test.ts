import { describe, expect, it } from '@jest/globals';
import { findDuplicates } from '../../../../core/filing/creation/find-duplicates.ts';
import { mayHaveArrived } from '../../../../core/filing/creation/find-filing.ts';
import type { FilingRecord } from '../../../../core/filing/model.ts';
import { AppError } from '../../../../contract/errors.ts';
import { quietIssues } from '../../../support/jira/quiet-issues.ts';

const record: FilingRecord = {
  siteId: 'acme',
  mailKey: 'm-1',
  filingId: 'f-1',
  summary: 'Printer on fire',
  pendingAttempt: null,
  issue: { id: '1', key: 'ABC-1', url: 'u/1' },
  isLinked: true,
  files: [],
  completed: {},
  pendingImages: null,
};

function found(id: string, summary: string) {
  return { id, key: `ABC-${id}`, url: `u/${id}`, summary, status: 'Open' };
}

describe('findDuplicates', () => {
  it('finds another issue of the same filing, and none of another', async () => {
    const asked: string[] = [];
    const jira = {
      ...quietIssues,
      ownIssues: () =>
        Promise.resolve([
          found('4', 'Something else'),
          found('3', 'Printer on fire'),
          found('2', 'Printer on fire'),
          found('1', 'Printer on fire'),
        ]),
      issueProperty: (id: string) => {
        asked.push(id);
        return Promise.resolve({ id: id === '2' ? 'f-1' : 'f-0' });
      },
    };

    expect((await findDuplicates(jira, record)).map(({ key }) => key)).toEqual(['ABC-2']);
    expect(asked).toEqual(['3', '2']);
  });
});

describe('mayHaveArrived', () => {
  const host = 'jira.example.com';

  it.each([
    [new AppError('JIRA_BROKE_OFF', { host }), true],
    [new AppError('JIRA_FAILED', { host, status: 502 }), true],
    [new AppError('CONNECT_UNREACHABLE', { host }), true],
    [new AppError('JIRA_UNREACHABLE', { host }), true],
    [new AppError('JIRA_UNREACHABLE', { host, reason: 'from-this-window' }), true],
    [new AppError('JIRA_UNREACHABLE', { host, reason: 'refused' }), false],
    [new AppError('JIRA_UNREACHABLE', { host, retryAfterSeconds: 10 }), false],
    [new AppError('JIRA_TIMED_OUT', { host, seconds: 60 }), true],
    [new AppError('JIRA_TIMED_OUT', { host, seconds: 10, isUnsent: true }), false],
    [new AppError('JIRA_TIMED_OUT', { host, seconds: 60, retryAfterSeconds: 10 }), false],
    [
      new AppError('JIRA_TLS_FAILED', {
        host,
        reason: 'no-common-version',
        code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      }),
      false,
    ],
    [new AppError('JIRA_BUSY', { host, retryAfterSeconds: null }), false],
    [new AppError('FIELDS_REJECTED', { fields: [], messages: [] }), false],
    [
      new AppError('JIRA_MOVED', { host, origin: 'https://example.org', isOtherPath: false }),
      false,
    ],
    [new AppError('USER_TOKEN_REJECTED', { reason: 'expired' }), false],
    [new AppError('RENEWAL_REFUSED', { site: 'acme' }), false],
  ])('%s: %s', (error, expected) => {
    expect(mayHaveArrived(error)).toBe(expected);
  });
});
