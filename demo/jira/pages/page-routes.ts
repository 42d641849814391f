import type { Route } from '../router.ts';
import { attachmentFile } from './file-page.ts';
import { issuePage } from './issue-page.ts';
import { projectPage, projectsPage } from './list-pages.ts';
import { loginPage, signInOnPage } from './login-page.ts';
import { icon, style } from './style.ts';

/** What people see in a browser; one row a page. */
export const pageRoutes: readonly Route[] = [
  { method: 'GET', path: '/', handle: projectsPage },
  { method: 'GET', path: '/projects/{project}', handle: projectPage },
  { method: 'GET', path: '/browse/{issue}', handle: issuePage },
  { method: 'GET', path: '/secure/attachment/{id}/{name}', handle: attachmentFile },
  { method: 'GET', path: '/login.jsp', only: 'datacenter', handle: loginPage },
  { method: 'POST', path: '/login.jsp', only: 'datacenter', handle: signInOnPage },
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
