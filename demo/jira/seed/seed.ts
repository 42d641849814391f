import type { SiteKind } from '../../../contract/connect-api.ts';
import type { Seed } from '../core/store.ts';
import { knownCustomers } from './seed-desk.ts';
import { defaultPriorityId } from './seed-fields.ts';
import { seedIssues } from './seed-issues.ts';
import { people } from './seed-people.ts';
import { seedProjects } from './seed-projects.ts';

/** What one face holds when the demo starts. */
export function seedOf(kind: SiteKind): Seed {
  return {
    users: Object.values(people),
    customers: knownCustomers,
    projects: seedProjects(kind),
    issues: seedIssues(kind),
    defaultPriorityId,
  };
}
