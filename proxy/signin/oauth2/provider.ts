import type { SiteKind } from '../../../contract/connect-api.ts';
import type { Oauth2Config, SiteConfig } from '../../config/config.ts';
import { methodNotAllowed } from '../issue-ticket.ts';
import type { SignInContext } from '../sign-in-context.ts';

/** In what the two kinds of Jira differ when they give tokens of OAuth 2.0. */
export interface Provider {
  /** Base URL of the host that gives tokens. */
  readonly baseOf: (site: SiteConfig) => string;
  readonly authorizePath: string;
  readonly tokenPath: string;
  /** Where a token is taken back; null where there is no such call. */
  readonly revokePath: string | null;
  readonly contentType: string;
  readonly encode: (fields: Readonly<Record<string, string>>) => string;
  /** What else stands in the address of the page on which the user allows the access. */
  readonly more: (again: boolean) => Readonly<Record<string, string>>;
}

const providers: { readonly [K in SiteKind]: Provider } = {
  datacenter: {
    baseOf: ({ baseUrl }) => baseUrl,
    authorizePath: '/rest/oauth2/latest/authorize',
    tokenPath: '/rest/oauth2/latest/token',
    revokePath: '/rest/oauth2/latest/revoke',
    contentType: 'application/x-www-form-urlencoded',
    encode: (fields) => new URLSearchParams(fields).toString(),
    more: () => ({}),
  },
  cloud: {
    baseOf: ({ atlassian }) => atlassian.authUrl,
    authorizePath: '/authorize',
    tokenPath: '/oauth/token',
    revokePath: null,
    contentType: 'application/json',
    encode: (fields) => JSON.stringify(fields),
    // Without `prompt`, Atlassian asks only those who have not allowed it yet.
    more: (again) => ({ audience: 'api.atlassian.com', ...(again ? {} : { prompt: 'consent' }) }),
  },
};

/** What is needed to speak OAuth 2.0 for one site. */
export interface Oauth2Site {
  readonly provider: Provider;
  readonly oauth2: Oauth2Config;
  /** The site as the host that gives tokens is reached. */
  readonly tokenSite: SiteConfig;
}

/** Finds it. @throws {AppError} SIGN_IN_METHOD_NOT_ALLOWED where nobody signs in so. */
export function oauth2SiteOf({ site }: Pick<SignInContext, 'site'>): Oauth2Site {
  const { oauth2 } = site;
  if (oauth2 === null) throw methodNotAllowed(site);
  const provider = providers[site.kind];
  return { provider, oauth2, tokenSite: { ...site, baseUrl: provider.baseOf(site) } };
}
