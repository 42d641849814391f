import type { Site } from '../../../contract/answers/connect-answers.ts';
import { AppError } from '../../../contract/errors.ts';
import { baseUrlFromTyped } from '../../../contract/jira-url.ts';

/** What somebody typed to name a Jira, resolved; `unreadable` when it is neither id nor address. */
type TypedSite =
  | { readonly kind: 'site'; readonly site: Site }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown'; readonly error: AppError<'SITE_UNKNOWN'> };

/** Finds the Jira that somebody means by its id, its name or the address of any of its pages. */
export function findSite(sites: readonly Site[], typed: string): TypedSite {
  const wanted = typed.trim().toLowerCase();
  const named = sites.find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  if (named !== undefined) return { kind: 'site', site: named };

  const address = baseUrlFromTyped(typed);
  if (address === null) return { kind: 'unreadable' };
  const byAddress = sites
    .filter(({ baseUrl }) => isWithin(address, baseUrl))
    // Two systems may stand on one host: the longer context path is the closer one.
    .toSorted((one, other) => other.baseUrl.length - one.baseUrl.length)[0];
  if (byAddress !== undefined) return { kind: 'site', site: byAddress };
  return { kind: 'unknown', error: new AppError('SITE_UNKNOWN', { site: typed.trim() }) };
}

/** Compares without the scheme: people paste `http://` and type none. */
function isWithin(address: string, baseUrl: string): boolean {
  const given = `${withoutScheme(address)}/`;
  return given.startsWith(`${withoutScheme(baseUrl)}/`);
}

function withoutScheme(url: string): string {
  return url.toLowerCase().replace(/^https?:\/\//, '');
}
