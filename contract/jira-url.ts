declare const checked: unique symbol;

/** A Jira base URL that was checked: http(s), no user info, query or fragment, no closing slash. */
type JiraBaseUrl = string & { readonly [checked]: true };

/** Browsers and servers go little further. */
const maxUrlLength = 2048;

/** Reads a configured base URL; null when it is not one. */
export function parseBaseUrl(value: string): JiraBaseUrl | null {
  const isShort = value.length <= maxUrlLength;
  const url = isShort && URL.canParse(value) ? new URL(value) : null;
  if (url === null) return null;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') return null;
  if (url.search !== '' || url.hash !== '') return null;
  const base = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  return isBaseUrl(base) ? base : null;
}

// What was put together from the checked parts of a URL is one; the guard makes the brand.
function isBaseUrl(base: string): base is JiraBaseUrl {
  return URL.canParse(base);
}

/** The page of an issue, for people: `https://jira.example.com/jira/browse/ABC-12`. */
export function browseUrl(baseUrl: string, issueKey: string): string {
  return `${baseUrl}/browse/${encodeURIComponent(issueKey)}`;
}

// Everything from one of these on belongs to a page of Jira, not to its base URL.
const pages =
  /\/(?:browse|secure|projects|issues|plugins|rest|servicedesk|login\.jsp|jira\/(?:software|your-work|core|servicedesk|dashboards|for-you))(?:[/?#].*)?$/;

/**
 * Makes a base URL of what a person typed or pasted: scheme added, page paths cut.
 * `/jira` is kept (a context path on many Data Center systems) except on Cloud, where it is a route.
 * Null when nothing like an address is left.
 */
export function baseUrlFromTyped(typed: string): JiraBaseUrl | null {
  const trimmed = typed.trim().replace(/[?#].*$/, '');
  if (trimmed === '' || trimmed.length > maxUrlLength || /\s/.test(trimmed)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const withoutPage = withScheme.replace(pages, '');
  const base = parseBaseUrl(withoutPage);
  if (base === null) return null;
  const isCloud = /\.(?:atlassian\.net|jira\.com)$/.test(new URL(base).hostname);
  return isCloud ? parseBaseUrl(new URL(base).origin) : base;
}
