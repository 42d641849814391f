import { isFrom, type JiraEdition } from '../core/edition.ts';
import { json } from '../core/answer.ts';
import { page } from './layout.ts';
import { markup } from './html.ts';
import type { Route } from '../core/route.ts';
import { appsPage, authorizePage, decideAccess, removeApp } from './oauth2-pages.ts';
import { atlassianPaths, placesOf } from '../auth/oauth2/places.ts';
import { accessibleResources, giveTokens, revokeToken } from '../auth/oauth2/token-calls.ts';

const datacenter = placesOf({ kind: 'datacenter' });
const cloud = placesOf({ kind: 'cloud' });

const isThere = (face: JiraEdition): boolean => isFrom(face, 8, 22);

/** OAuth 2.0 of Data Center that lies below `/rest`. */
export const oauth2RestRoutes: readonly Route[] = [
  { method: 'GET', path: datacenter.authorize, only: 'datacenter', isThere, handle: authorizePage },
  { method: 'POST', path: datacenter.token, only: 'datacenter', isThere, handle: giveTokens },
  {
    method: 'POST',
    path: '/rest/oauth2/latest/revoke',
    only: 'datacenter',
    isThere,
    handle: revokeToken,
  },
];

/** The pages of OAuth 2.0, and Atlassian’s own hosts. */
export const oauth2PageRoutes: readonly Route[] = [
  { method: 'POST', path: datacenter.consent, only: 'datacenter', handle: decideAccess },
  { method: 'GET', path: datacenter.apps, only: 'datacenter', handle: appsPage },
  { method: 'POST', path: datacenter.apps, only: 'datacenter', handle: removeApp },
  { method: 'GET', path: cloud.authorize, only: 'cloud', handle: authorizePage },
  { method: 'POST', path: cloud.consent, only: 'cloud', handle: decideAccess },
  { method: 'POST', path: cloud.token, only: 'cloud', handle: giveTokens },
  { method: 'GET', path: cloud.apps, only: 'cloud', handle: appsPage },
  { method: 'POST', path: cloud.apps, only: 'cloud', handle: removeApp },
  {
    method: 'GET',
    path: `${atlassianPaths.api}/oauth/token/accessible-resources`,
    only: 'cloud',
    handle: accessibleResources,
  },
  {
    method: 'GET',
    path: `${atlassianPaths.account}/manage-profile/security/api-tokens`,
    only: 'cloud',
    handle: ({ face }) =>
      page(face, {
        title: 'API tokens',
        content: markup`<h1>API tokens</h1><p>The demo’s tokens are fixed; at Atlassian you would revoke yours here.</p>`,
      }),
  },
  {
    method: 'GET',
    path: '/_edge/tenant_info',
    only: 'cloud',
    handle: ({ face }) => json(200, { cloudId: face.cloudId }),
  },
];
