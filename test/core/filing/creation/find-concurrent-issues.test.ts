import { describe, expect, it } from '@jest/globals';
import {
  findOlderConcurrentIssues,
  findConcurrentIssues,
} from '../../../../core/filing/creation/find-concurrent-issues.ts';
import type { FilingRecord } from '../../../../core/filing/model.ts';
import type { FoundIssue, IssueClient } from '../../../../core/jira/issue-client.ts';
import { AppError } from '../../../../contract/errors.ts';
import { quietIssues } from '../../../support/jira/quiet-issues.ts';

const record: FilingRecord = {
  siteId: 'acme',
  mailKey: 'm-1',
  seen: ['ABC-5'],
  filingId: 'f-1',
  summary: 'Printer on fire',
  pendingAttempt: null,
  issue: { id: '100', key: 'ABC-100', url: 'u/100' },
  isLinked: true,
  files: [],
  completed: {},
  pendingImages: null,
};

function found(id: string, summary = 'Printer on fire') {
  return { id, key: `ABC-${id}`, url: `u/${id}`, summary, status: 'Open' };
}

/** Own issues by id, with the filing and the mail that their properties name. */
function ownIssues(
  own: Readonly<Record<string, { readonly filing: string; readonly mail: string }>>,
): Pick<IssueClient, 'ownIssues' | 'issueProperty'> {
  return {
    ownIssues: () => Promise.resolve(Object.keys(own).map((id) => found(id))),
    issueProperty: (id, name) =>
      Promise.resolve(
        name === 'postern.filing' ? { id: own[id]?.filing } : { version: 1, mail: own[id]?.mail },
      ),
  };
}

/** Issues that are marked with the mail. */
function linked(...issues: readonly FoundIssue[]): IssueClient['linkedIssues'] {
  return () => Promise.resolve(issues);
}

const refused = () => Promise.reject(new AppError('PERMISSION_MISSING', { reason: 'no' }));
const keysOf = (issues: readonly { readonly key: string }[]) => issues.map(({ key }) => key);

describe('findConcurrentIssues', () => {
  it('finds issues of the mail but its own and those that were shown before the click', async () => {
    const linkedIssues = linked(found('101'), found('100'), found('5'));

    expect(keysOf(await findConcurrentIssues({ ...quietIssues, linkedIssues }, record))).toEqual([
      'ABC-101',
    ]);
  });

  it('finds none for a comment: the mail may be in as many issues as people like', async () => {
    const linkedIssues = linked(found('7'));
    const { issue } = record;
    if (issue === null) throw new Error('the record has an issue');
    const comment = { issue, audience: { kind: 'everyone' as const }, id: '1', filesBefore: [] };

    expect(
      await findConcurrentIssues({ ...quietIssues, linkedIssues }, { ...record, comment }),
    ).toEqual([]);
  });
});

describe('findOlderConcurrentIssues', () => {
  it('finds the own issue of the same mail that another pane made first, before it is linked', async () => {
    const jira = { ...quietIssues, ...ownIssues({ '99': { filing: 'f-9', mail: 'm-1' } }) };

    expect(keysOf(await findOlderConcurrentIssues(jira, record))).toEqual(['ABC-99']);
  });

  it('leaves alone what is younger, of another mail, of this filing, or was shown before', async () => {
    const own = ownIssues({
      '101': { filing: 'f-9', mail: 'm-1' },
      '100': { filing: 'f-1', mail: 'm-1' },
      '98': { filing: 'f-8', mail: 'm-2' },
      '97': { filing: 'f-1', mail: 'm-1' },
      '5': { filing: 'f-5', mail: 'm-1' },
    });
    const linkedIssues = linked(found('101'), found('5'));

    expect(
      await findOlderConcurrentIssues({ ...quietIssues, ...own, linkedIssues }, record),
    ).toEqual([]);
  });

  it('tells an issue once that both looks find, and orders 99 before 100', async () => {
    const own = ownIssues({ '99': { filing: 'f-9', mail: 'm-1' } });
    const linkedIssues = linked(found('99', 'Changed since'));

    const older = await findOlderConcurrentIssues({ ...quietIssues, ...own, linkedIssues }, record);

    expect(keysOf(older)).toEqual(['ABC-99']);
  });

  it('asks for no property of issues with another summary', async () => {
    const asked: string[] = [];
    const jira = {
      ...quietIssues,
      ownIssues: () => Promise.resolve([found('99', 'Something else')]),
      issueProperty: (id: string) => {
        asked.push(id);
        return Promise.resolve(null);
      },
    };

    expect(await findOlderConcurrentIssues(jira, record)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('makes do with the look that Jira answers', async () => {
    const linkedIssues = linked(found('99'));
    const byLink = { ...quietIssues, linkedIssues, ownIssues: refused };
    const byOwner = {
      ...quietIssues,
      ...ownIssues({ '99': { filing: 'f-9', mail: 'm-1' } }),
      linkedIssues: refused,
    };

    expect(keysOf(await findOlderConcurrentIssues(byLink, record))).toEqual(['ABC-99']);
    expect(keysOf(await findOlderConcurrentIssues(byOwner, record))).toEqual(['ABC-99']);
  });
});
