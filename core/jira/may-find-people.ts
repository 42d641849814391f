import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type { JsonCalls } from './json-calls.ts';
import type { Project } from './model.ts';

/** What is asked: whether the user may search for people, in one project or in all of Jira. */
interface PeopleQuestion {
  readonly version: string;
  /** Null for everybody whom Jira knows. */
  readonly project: Project | null;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Tells whether Jira lets the user search for people. Without the global permission it answers some
 * searches with an empty list, which must not be taken for “nobody found”. Who may assign issues of a
 * project finds its people all the same. True where Jira does not tell.
 */
export async function mayFindPeople(
  calls: JsonCalls,
  { version, project, signal }: PeopleQuestion,
): Promise<boolean> {
  const names = ['USER_PICKER', ...(project === null ? [] : ['ASSIGN_ISSUES'])];
  const answer = await calls
    .ask({
      call: 'permissions',
      path: jiraPath('permissions', { version }),
      // Cloud wants the names; Data Center has no such parameter and tells all of them.
      query: {
        ...(version === '3' ? { permissions: names.join(',') } : {}),
        ...(project === null ? {} : { projectKey: project.key }),
      },
      signal,
    })
    .catch(() => null);
  const all = isRecord(answer) ? answer['permissions'] : null;
  if (!isRecord(all) || !isRecord(all['USER_PICKER'])) return true;
  return names.some((name) => {
    const own = all[name];
    return isRecord(own) && own['havePermission'] === true;
  });
}
