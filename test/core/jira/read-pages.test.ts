import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../contract/errors.ts';
import type { JiraRequest } from '../../../core/jira/transport.ts';
import { readPages, valuesOf } from '../../../core/jira/read-pages.ts';

const request: JiraRequest = { call: 'serviceDesks', path: '/rest/servicedeskapi/servicedesk' };

function unreadable(): AppError<'JIRA_ANSWER_UNREADABLE'> {
  return new AppError('JIRA_ANSWER_UNREADABLE', { host: 'jira', status: 200 });
}

/** Answers one page after another, and keeps what was asked. */
function aJira(pages: readonly unknown[]) {
  const asked: JiraRequest['query'][] = [];
  const ask = ({ query }: JiraRequest): Promise<unknown> => {
    asked.push(query);
    return Promise.resolve(pages[asked.length - 1]);
  };
  return { asked, calls: { ask, unreadable } };
}

describe('readPages', () => {
  it('asks for the next page where the last one ended, until Jira calls one the last', async () => {
    const { asked, calls } = aJira([
      { values: ['a', 'b'], isLast: false },
      { values: ['c'], isLast: true },
      { values: ['d'] },
    ]);

    const rows = await readPages(calls, request, { pageSize: 2, rowsOf: valuesOf });

    expect(rows).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([
      { startAt: '0', maxResults: '2' },
      { startAt: '2', maxResults: '2' },
    ]);
  });

  it('speaks as Service Management does, and reads its last page', async () => {
    const { asked, calls } = aJira([
      { values: ['a'], isLastPage: false },
      { values: ['b', 'c'], isLastPage: true },
      { values: ['d'] },
    ]);
    const names = { start: 'start', size: 'limit' };

    const rows = await readPages(calls, request, { pageSize: 2, rowsOf: valuesOf, names });

    expect(rows).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([
      { start: '0', limit: '2' },
      { start: '1', limit: '2' },
    ]);
  });

  it('reads no further than is enough', async () => {
    const { asked, calls } = aJira([{ values: ['a', 'b'], isLast: false }, { values: ['c'] }]);

    const rows = await readPages(calls, request, {
      pageSize: 2,
      rowsOf: valuesOf,
      isEnough: (page) => page.includes('b'),
    });

    expect(rows).toEqual(['a', 'b']);
    expect(asked).toHaveLength(1);
  });

  it('ends with an answer that never ends', async () => {
    const { asked, calls } = aJira(
      Array.from({ length: 300 }, () => ({ values: ['a'], isLast: false })),
    );

    await readPages(calls, request, { pageSize: 2, rowsOf: valuesOf });

    expect(asked).toHaveLength(100);
  });

  it('says that an answer is no page instead of showing an empty list', async () => {
    const { calls } = aJira([{ errors: {} }]);

    const reading = readPages(calls, request, { pageSize: 2, rowsOf: valuesOf });

    await expect(reading).rejects.toMatchObject({ code: 'JIRA_ANSWER_UNREADABLE' });
  });
});
