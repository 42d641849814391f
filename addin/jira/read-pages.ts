import { isRecord } from '../../contract/connect-api.ts';
import type { JiraRequest } from '../connection/transport.ts';
import type { JsonCalls } from './json-calls.ts';

/** How a list that comes in pages is read. */
interface Paging {
  /** Rows asked for at once; Jira may give fewer. */
  readonly pageSize: number;
  /** The rows of one page; null when the answer is no page. */
  readonly rowsOf: (page: unknown) => readonly unknown[] | null;
}

// Against an answer that never ends, not against a large Jira: 20,000 projects at 100 a page.
const maxPages = 200;

/**
 * Reads a list to its end: a first page alone would lose every row after the fiftieth.
 *
 * @throws {AppError} JIRA_ANSWER_UNREADABLE when an answer is no page.
 */
export async function readPages(
  calls: JsonCalls,
  request: JiraRequest,
  paging: Paging,
): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for (let count = 0; count < maxPages; count += 1) {
    const query = {
      ...request.query,
      startAt: String(rows.length),
      maxResults: String(paging.pageSize),
    };
    // Each page starts where the last one ended, so they cannot be asked for at once.
    // oxlint-disable-next-line no-await-in-loop
    const page = await calls.ask({ ...request, query });
    const found = paging.rowsOf(page);
    if (found === null) throw calls.unreadable();
    rows.push(...found);
    if (isLastPage(page, { rowsSoFar: rows.length, found: found.length, ...paging })) break;
  }
  return rows;
}

function isLastPage(
  page: unknown,
  read: { readonly rowsSoFar: number; readonly found: number; readonly pageSize: number },
): boolean {
  if (read.found === 0 || !isRecord(page)) return true;
  const { isLast, total, maxResults } = page;
  if (typeof isLast === 'boolean') return isLast;
  if (typeof total === 'number') return read.rowsSoFar >= total;
  return read.found < (typeof maxResults === 'number' ? maxResults : read.pageSize);
}
