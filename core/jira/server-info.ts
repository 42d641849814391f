import { isRecord, type SiteKind } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type { JsonCalls } from './json-calls.ts';

/** Which Jira answers, by its own word. */
export interface ServerInfo {
  readonly kind: SiteKind;
  /** As Jira writes it, for people: `9.12.12`. */
  readonly version: string;
  /** For comparing; may be of any length. */
  readonly versionNumbers: readonly number[];
}

/** Asks which Jira this is; null when the answer does not tell, as Cloud's does for moments. */
export async function readServerInfo(
  calls: JsonCalls,
  { version, signal }: { readonly version: '2' | '3'; readonly signal?: AbortSignal | undefined },
): Promise<ServerInfo | null> {
  const path = jiraPath('serverInfo', { version });
  const answer = await calls.ask({
    call: 'serverInfo',
    path,
    signal,
  });
  if (!isRecord(answer) || typeof answer['version'] !== 'string') return null;
  const { versionNumbers } = answer;
  return {
    // Data Center calls itself “Server”; only Cloud's name can be relied on.
    kind: answer['deploymentType'] === 'Cloud' ? 'cloud' : 'datacenter',
    version: answer['version'],
    versionNumbers: Array.isArray(versionNumbers)
      ? versionNumbers.filter((part) => typeof part === 'number')
      : [],
  };
}
