import { useCallback, useEffect, useState } from 'react';
import {
  decodeContinueInJira,
  continueInJiraUrl,
  issuesSince,
  type ContinueInJira,
  type ContinueInJiraParts,
} from '../../../core/filing/plan/continue-in-jira.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import { usePane } from '../pane-context.ts';
import type { OpenedSite } from '../services.ts';

/** How far the hand-over to Jira's own create page is. */
type ContinueInJiraState =
  | { readonly status: 'none' }
  /** The user is on Jira's page; `looked` when they came back and nothing was found. */
  | { readonly status: 'away'; readonly looked: boolean; readonly error: unknown }
  | { readonly status: 'looking' }
  /** More than one new issue, or one with another summary: the user says which. */
  | { readonly status: 'found'; readonly issues: readonly FoundIssue[] };

interface ContinueInJiraControl {
  readonly state: ContinueInJiraState;
  readonly begin: () => void;
  /** Opens the page once more. */
  readonly open: () => void;
  readonly look: () => void;
  readonly take: (issue: FoundIssue) => void;
  readonly cancel: () => void;
}

export interface ContinueInJiraOptions {
  readonly opened: OpenedSite;
  readonly mailKey: string;
  /** What goes along in the address; null while the place is not chosen. */
  readonly parts: ContinueInJiraParts | null;
  /** Adds what the user typed to the issue they made. */
  readonly onFound: (issue: FoundIssue, handOver: ContinueInJira) => void;
}

const storeKey = 'hand-over';
const away = { status: 'away', looked: false, error: null } as const;
const dayMs = 24 * 60 * 60_000;

/** Leads the user to Jira's create page and finds the issue when they come back. */
export function useContinueInJira(options: ContinueInJiraOptions): ContinueInJiraControl {
  const { services } = usePane();
  const { opened, mailKey, parts, onFound } = options;
  const [handOver, setHandOver] = useState<ContinueInJira | null>(() => {
    const kept = decodeContinueInJira(opened.preferences.get(storeKey));
    const isThis = kept?.siteId === opened.site.id && kept.mailKey === mailKey;
    const isFresh = kept !== null && services.now().getTime() - kept.startedAtMs < dayMs;
    return isThis && isFresh ? kept : null;
  });
  const [state, setState] = useState<ContinueInJiraState>(
    handOver === null ? { status: 'none' } : away,
  );

  const keep = (next: ContinueInJira | null): void => {
    setHandOver(next);
    // A pane that is opened again goes on; without room for it the user says so by hand.
    const stored =
      next === null ? opened.preferences.remove(storeKey) : opened.preferences.set(storeKey, next);
    stored.catch(() => undefined);
  };

  function begin(): void {
    if (parts === null) return;
    const { url, carried } = continueInJiraUrl(parts);
    // At once: a browser lets a page open a window only in answer to a click.
    services.host.openLink(url);
    const { key } = parts.project;
    const startedAtMs = services.now().getTime();
    const begun = { siteId: opened.site.id, mailKey, projectKey: key, startedAtMs, carried };
    keep({ ...begun, known: [] });
    setState(away);
    ownIssues(opened, parts.project.id, 2)
      .then((known) => keep({ ...begun, known: known.map(({ id }) => id) }))
      // Then the user is asked which issue it is, if there are several.
      .catch(() => undefined);
  }

  const projectId = parts?.project.id ?? null;
  const summary = parts?.draft.summary ?? '';
  const find = useCallback(async () => {
    if (handOver === null || projectId === null) return;
    setState({ status: 'looking' });
    const minutes = (services.now().getTime() - handOver.startedAtMs) / 60_000 + 2;
    try {
      const issues = issuesSince(handOver, await ownIssues(opened, projectId, minutes));
      const [first] = issues;
      setState(first === undefined ? { ...away, looked: true } : { status: 'found', issues });
      if (first !== undefined && issues.length === 1 && first.summary === summary.trim()) {
        onFound(first, handOver);
      }
    } catch (error) {
      setState({ ...away, error });
    }
  }, [handOver, projectId, summary, opened, services, onFound]);
  const look = useCallback(() => void find(), [find]);

  // Who comes back from Jira looks at the pane or clicks into it.
  const isAway = state.status === 'away' && handOver !== null;
  useEffect(() => {
    if (!isAway) return undefined;
    const back = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    window.addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [isAway, look]);

  return {
    state,
    begin,
    look,
    open: () => {
      if (parts !== null) services.host.openLink(continueInJiraUrl(parts).url);
    },
    take: (issue) => {
      if (handOver !== null) onFound(issue, handOver);
    },
    cancel: () => {
      keep(null);
      setState({ status: 'none' });
    },
  };
}

function ownIssues(
  { jira }: OpenedSite,
  projectId: string,
  minutes: number,
): Promise<readonly FoundIssue[]> {
  return jira.ownIssues({ projectId, withinMinutes: Math.ceil(minutes) });
}
