import type { JiraEdition } from '../../core/edition.ts';

/** Where the two kinds of Jira have the pages and calls of OAuth 2.0, relative to the face. */
export interface Oauth2Places {
  readonly authorize: string;
  readonly consent: string;
  readonly token: string;
  readonly apps: string;
}

/** Atlassian’s own hosts, which the stand-in has below paths of its Cloud face. */
export const atlassianPaths = { auth: '/-/auth', api: '/-/api', account: '/-/id' } as const;

const places: { readonly [K in JiraEdition['kind']]: Oauth2Places } = {
  datacenter: {
    authorize: '/rest/oauth2/latest/authorize',
    consent: '/plugins/servlet/oauth2/consent',
    token: '/rest/oauth2/latest/token',
    apps: '/plugins/servlet/oauth2/apps',
  },
  cloud: {
    authorize: `${atlassianPaths.auth}/authorize`,
    consent: `${atlassianPaths.auth}/consent`,
    token: `${atlassianPaths.auth}/oauth/token`,
    apps: `${atlassianPaths.account}/manage-profile/apps`,
  },
};

export function placesOf({ kind }: Pick<JiraEdition, 'kind'>): Oauth2Places {
  return places[kind];
}

/** Base path of a site on the gateway. */
export function gatewayPath(cloudId: string): string {
  return `${atlassianPaths.api}/ex/jira/${cloudId}`;
}
