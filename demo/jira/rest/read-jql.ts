import type { JiraEdition } from '../core/edition.ts';
import type { Issue, User } from '../core/model.ts';

/** Whether an issue is found. */
export type Judge = (issue: Issue) => boolean;

/** Who asks where. */
export interface Asking {
  readonly face: JiraEdition;
  readonly user: User | null;
  /** Data Center can be told to leave out the keys of no issue, which are an error otherwise. */
  readonly isUnchecked: boolean;
}

/** What a search means, or why Jira refuses it. */
export type ReadJql = { readonly judge: Judge } | { readonly error: string };

/** Reads the JQL that the product writes, and no more: clauses joined by AND and OR, in brackets. */
export function readJql(where: string, asking: Asking): ReadJql {
  if (where === '') return { judge: () => true };
  const parts = splitAt(where, 'OR');
  if (parts.length > 1)
    return join(parts, asking, (judges, issue) => judges.some((one) => one(issue)));
  const all = splitAt(where, 'AND');
  if (all.length > 1)
    return join(all, asking, (judges, issue) => judges.every((one) => one(issue)));
  const inner = /^\((.+)\)$/s.exec(where)?.[1];
  return inner === undefined ? readClause(where, asking) : readJql(inner.trim(), asking);
}

function join(
  parts: readonly string[],
  asking: Asking,
  decide: (judges: readonly Judge[], issue: Issue) => boolean,
): ReadJql {
  const judges: Judge[] = [];
  for (const part of parts) {
    const read = readJql(part, asking);
    if ('error' in read) return read;
    judges.push(read.judge);
  }
  return { judge: (issue) => decide(judges, issue) };
}

/** Splits at a word outside texts and brackets. */
function splitAt(jql: string, word: 'AND' | 'OR'): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: found, index } of jql.matchAll(/"(?:[^"\\]|\\.)*"|[()]|\s(?:AND|OR)\s/gi)) {
    if (found === '(') depth += 1;
    else if (found === ')') depth -= 1;
    else if (depth === 0 && found.trim().toUpperCase() === word) {
      parts.push(jql.slice(start, index).trim());
      start = index + found.length;
    }
  }
  return [...parts, jql.slice(start).trim()];
}

function readClause(clause: string, { face, user, isUnchecked }: Asking): ReadJql {
  const unknown = { error: `Error in the JQL Query: the demo does not know '${clause}'.` };
  const links = /^issue in issuesWithRemoteLinksByGlobalId\((.+)\)$/i.exec(clause)?.[1];
  if (links !== undefined) {
    const ids = textsIn(links);
    // Jira's own limit.
    if (ids.length === 0 || ids.length > 100) return unknown;
    return { judge: ({ remoteLinks }) => ids.some((id) => remoteLinks.has(id)) };
  }
  const keys = /^key in \((.+)\)$/i.exec(clause)?.[1];
  if (keys !== undefined) {
    const asked = textsIn(keys);
    const missing = asked.find((key) => face.store.issue(key) === null);
    if (missing !== undefined && !isUnchecked) {
      return { error: `An issue with key '${missing}' does not exist for field 'key'.` };
    }
    return { judge: ({ key }) => asked.includes(key) };
  }
  const text = /^summary ~ (".+")$/i.exec(clause)?.[1];
  if (text !== undefined) {
    const word = (textsIn(text)[0] ?? '').replace(/\\(.)/g, '$1').toLowerCase();
    return {
      judge: ({ values }) => String(values.get('summary')).toLowerCase().includes(word),
    };
  }
  const reporterId = /^reporter = (".+")$/i.exec(clause)?.[1];
  if (reporterId !== undefined) {
    const [id] = textsIn(reporterId);
    return {
      judge: ({ reporter }) => (face.kind === 'cloud' ? reporter.accountId : reporter.name) === id,
    };
  }
  // No issue of the demo is ever done.
  if (/^statusCategory != Done$/i.test(clause)) return { judge: () => true };
  const project = /^project = "?([^"]+)"?$/i.exec(clause)?.[1];
  if (project !== undefined) {
    return { judge: (issue) => issue.project === face.store.project(project) };
  }
  if (/^creator = currentUser\(\)$/i.test(clause)) {
    return { judge: ({ creator }) => creator === user };
  }
  const [, sign, minutes] = /^created (>=|<) -(\d+)m$/i.exec(clause) ?? [];
  if (minutes === undefined) return unknown;
  const since = face.now().getTime() - Number(minutes) * 60_000;
  return { judge: ({ created }) => created.getTime() >= since === (sign === '>=') };
}

/** The quoted texts, as they were before they were quoted. */
function textsIn(list: string): readonly string[] {
  return [...list.matchAll(/"((?:[^"\\]|\\.){0,500})"/g)].map(([, text = '']) =>
    text.replace(/\\(.)/g, '$1'),
  );
}
