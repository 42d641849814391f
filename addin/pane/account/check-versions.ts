import { contractNumber } from '../../../contract/connect-api.ts';
import type { AboutConnect, Site } from '../../../contract/answers/connect-answers.ts';
import type { ServerInfo } from '../../../core/jira/server-info.ts';

/** Parts that do not fit together, by who has to mend it. */
export type Mismatch =
  /** The pane is an old one out of a cache: the user reloads. */
  | { readonly kind: 'pane-older' }
  /** Cloud Connect is older than its pane: an administrator updates it. */
  | { readonly kind: 'connect-older'; readonly version: string }
  | { readonly kind: 'jira-too-old'; readonly version: string }
  /** The configuration calls a Cloud a Data Center, or the other way round. */
  | { readonly kind: 'jira-of-other-kind' };

/** Below it neither the create metadata nor the sign-ins are those the product was built on. */
const oldestJira = [8, 0];

/** Compares the pane with its Connect; versions alone do not matter, what they say to each other does. */
export function checkConnectVersion({ contract, version }: AboutConnect): Mismatch | null {
  if (contract > contractNumber) return { kind: 'pane-older' };
  if (contract < contractNumber) return { kind: 'connect-older', version };
  return null;
}

/** Compares a Jira with what the product knows, and with what the configuration calls it. */
export function checkJiraVersion(
  site: Site,
  { kind, version, versionNumbers }: ServerInfo,
): Mismatch | null {
  if (kind !== site.kind) return { kind: 'jira-of-other-kind' };
  // Cloud counts in another way, and is always the newest.
  if (kind === 'cloud' || versionNumbers.length === 0) return null;
  return isOlder(versionNumbers, oldestJira) ? { kind: 'jira-too-old', version } : null;
}

function isOlder(version: readonly number[], than: readonly number[]): boolean {
  const place = than.findIndex((part, index) => (version[index] ?? 0) !== part);
  return place !== -1 && (version[place] ?? 0) < (than[place] ?? 0);
}
