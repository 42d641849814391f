import type { Route } from '../router.ts';

/** What people see in a browser; one row a page. */
export const pageRoutes: readonly Route[] = [];
