import { defaultFramePath } from '../../../contract/frame-protocol.ts';
import { scriptName } from '../../../jira-app/frame-page.ts';
import { accessTokensPage, consentPage, decideConsent, revokeAccess } from './oauth1-pages.ts';
import { accessToken, requestToken } from '../auth/oauth1/token-calls.ts';
import type { Route } from '../core/route.ts';
import { framePage, frameScript } from './frame-page.ts';
import { createOnPage, createPage } from './create-page.ts';
import { attachmentFile } from './file-page.ts';
import { issuePage } from './issue-page.ts';
import { projectPage, projectsPage } from './list-pages.ts';
import { loginPage, signInOnPage } from './login-page.ts';
import { oauth2PageRoutes } from './oauth2-routes.ts';
import { icon, style } from './style.ts';

// OAuth 1.0a, which the stand-in has on Data Center only.
const oauthRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/plugins/servlet/oauth/request-token',
    only: 'datacenter',
    handle: requestToken,
  },
  {
    method: 'POST',
    path: '/plugins/servlet/oauth/access-token',
    only: 'datacenter',
    handle: accessToken,
  },
  {
    method: 'GET',
    path: '/plugins/servlet/oauth/authorize',
    only: 'datacenter',
    handle: consentPage,
  },
  {
    method: 'POST',
    path: '/plugins/servlet/oauth/authorize',
    only: 'datacenter',
    handle: decideConsent,
  },
  {
    method: 'GET',
    path: '/plugins/servlet/oauth/users/access-tokens',
    only: 'datacenter',
    handle: accessTokensPage,
  },
  {
    method: 'POST',
    path: '/plugins/servlet/oauth/users/access-tokens',
    only: 'datacenter',
    handle: revokeAccess,
  },
];

// Beside each other, so that the page names its script without a path.
const frameRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: defaultFramePath,
    isThere: (face) => face.frame !== null,
    handle: framePage,
  },
  {
    method: 'GET',
    path: defaultFramePath.replace(/[^/]+$/, scriptName),
    isThere: (face) => face.frame !== null,
    handle: frameScript,
  },
];

/** What people see of Jira itself in a browser; one row a page. */
export const pageRoutes: readonly Route[] = [
  ...oauthRoutes,
  ...oauth2PageRoutes,
  ...frameRoutes,
  { method: 'GET', path: '/', handle: projectsPage },
  { method: 'GET', path: '/projects/{project}', handle: projectPage },
  { method: 'GET', path: '/browse/{issue}', handle: issuePage },
  { method: 'GET', path: '/secure/CreateIssueDetails!init.jspa', handle: createPage },
  { method: 'POST', path: '/secure/CreateIssueDetails.jspa', handle: createOnPage },
  { method: 'GET', path: '/secure/attachment/{id}/{name}', handle: attachmentFile },
  { method: 'GET', path: '/login.jsp', handle: loginPage },
  { method: 'POST', path: '/login.jsp', handle: signInOnPage },
  {
    method: 'GET',
    path: '/secure/useravatar',
    handle: () => ({ status: 200, headers: { 'content-type': 'image/svg+xml' }, body: icon }),
  },
  {
    method: 'GET',
    path: '/s/demo.css',
    handle: () => ({ status: 200, headers: { 'content-type': 'text/css' }, body: style }),
  },
  {
    method: 'GET',
    path: '/s/icon.svg',
    handle: () => ({ status: 200, headers: { 'content-type': 'image/svg+xml' }, body: icon }),
  },
];
