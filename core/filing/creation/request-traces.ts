import type { IssueClient } from '../../jira/issue-client.ts';
import type { FilingPlan, FilingRecord } from '../model.ts';

/** Further back than any look for a lost answer goes. */
const beforeMinutes = 60;

/**
 * Notes what is there before a request is raised, so that the request can be told from it should the
 * answer get lost; nothing for a plan that raises none.
 */
export async function requestTraces(
  jira: Pick<IssueClient, 'ownIssues'>,
  { request, into }: FilingPlan,
  earlier: FilingRecord | null,
): Promise<Pick<FilingRecord, 'request'>> {
  if (request === undefined || into !== undefined) return {};
  const { project, later, portal } = request;
  // An earlier try may still be out: only what was there before that one is not of this filing.
  const known = earlier === null || earlier.pendingAttempt === null ? undefined : earlier.request;
  const before =
    known?.projectKey === project.key ? known.before : await ownBefore(jira, project.id);
  const hasSummary = !later.includes('summary');
  return { request: { projectKey: project.key, before, hasSummary, portal } };
}

async function ownBefore(
  jira: Pick<IssueClient, 'ownIssues'>,
  projectId: string,
): Promise<readonly string[]> {
  try {
    const own = await jira.ownIssues({ withinMinutes: beforeMinutes, projectId });
    return own.map(({ id }) => id);
  } catch {
    // A Jira that cannot tell must not keep anybody from filing.
    return [];
  }
}
