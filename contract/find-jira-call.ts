import { isJiraCall, jiraCalls, type JiraCallName } from './jira-calls.ts';

/** Finds the call that a method and a path (without query) belong to; null when the product makes no such call. */
export function findJiraCall(method: string, path: string): JiraCallName | null {
  for (const { name, pattern } of patterns.get(`${method} ${countSlashes(path)}`) ?? []) {
    if (pattern.test(path)) return name;
  }
  return null;
}

function countSlashes(path: string): number {
  let count = 0;
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) count += 1;
  return count;
}

interface CallPattern {
  readonly name: JiraCallName;
  readonly pattern: RegExp;
}

// By method and number of slashes, so that a look-up tries a few and not all.
const patterns = groupPatterns();

function groupPatterns(): ReadonlyMap<string, readonly CallPattern[]> {
  const groups = new Map<string, CallPattern[]>();
  // `issue/picker` before `issue/{issue}`: a fixed segment says more than a name in its place.
  const names = Object.keys(jiraCalls)
    .filter(isJiraCall)
    .toSorted((one, other) => namesIn(one) - namesIn(other));
  for (const name of names) {
    const { method, path } = jiraCalls[name];
    const key = `${method} ${countSlashes(path)}`;
    groups.set(key, [...(groups.get(key) ?? []), { name, pattern: patternOf(path) }]);
  }
  return groups;
}

// `version` is closed: 2 and latest are Data Center's, 2 and 3 are Cloud's.
function patternOf(template: string): RegExp {
  return new RegExp(
    `^${template.replace(/\{(\w+)\}/g, (_, key: string) => (key === 'version' ? '(?:2|3|latest)' : '[^/]+'))}$`,
  );
}

function namesIn(name: JiraCallName): number {
  return jiraCalls[name].path.split('{').length;
}
