import { isRecord } from '../../contract/connect-api.ts';
import type { JiraRequest } from './transport.ts';
import type { JsonCalls } from './json-calls.ts';

/** How a list that comes in pages is read. */
interface Paging {
  /** Rows asked for at once; Jira may give fewer. */
  readonly pageSize: number;
  /** The rows of one page; null when the answer is no page. */
  readonly rowsOf: (page: unknown) => readonly unknown[] | null;
  /** What the resource calls where a page starts and how long it is; `startAt` and `maxResults` unless told. */
  readonly names?: { readonly start: string; readonly size: string };
  /** Tells that no further page is needed. */
  readonly isEnough?: ((rows: readonly unknown[]) => boolean) | undefined;
}

// Against an answer that never ends, not against a large Jira: 5,000 service desks at 50 a page.
const maxPages = 100;

/**
 * Reads a list to its end, or until it is enough: a first page alone would lose every row after the fiftieth.
 *
 * @throws {AppError} JIRA_ANSWER_UNREADABLE when an answer is no page.
 */
export async function readPages(
  calls: JsonCalls,
  request: JiraRequest,
  paging: Paging,
): Promise<readonly unknown[]> {
  const { pageSize, rowsOf, isEnough } = paging;
  const { start, size } = paging.names ?? { start: 'startAt', size: 'maxResults' };
  const rows: unknown[] = [];
  for (let count = 0; count < maxPages; count += 1) {
    const query = { ...request.query, [start]: String(rows.length), [size]: String(pageSize) };
    // Each page starts where the last one ended, so they cannot be asked for at once.
    // oxlint-disable-next-line no-await-in-loop
    const page = await calls.ask({ ...request, query });
    const found = rowsOf(page);
    if (found === null) throw calls.unreadable();
    rows.push(...found);
    if (isEnough?.(found) === true) break;
    if (isLastPage(page, { rowsSoFar: rows.length, found: found.length, pageSize })) break;
  }
  return rows;
}

/** The rows of a page that lists `values`, as most resources do. */
export function valuesOf(page: unknown): readonly unknown[] | null {
  return isRecord(page) && Array.isArray(page['values']) ? page['values'] : null;
}

function isLastPage(
  page: unknown,
  read: { readonly rowsSoFar: number; readonly found: number; readonly pageSize: number },
): boolean {
  if (read.found === 0 || !isRecord(page)) return true;
  const { total, maxResults } = page;
  // The second name is Service Management's.
  const isLast = page['isLast'] ?? page['isLastPage'];
  if (typeof isLast === 'boolean') return isLast;
  if (typeof total === 'number') return read.rowsSoFar >= total;
  return read.found < (typeof maxResults === 'number' ? maxResults : read.pageSize);
}
