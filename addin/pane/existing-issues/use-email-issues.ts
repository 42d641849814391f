import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { emailKey } from '../../../core/filing/email-key.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { threadIds } from '../../outlook/thread-ids.ts';
import { usePane } from '../pane-context.ts';
import type { OpenedSite } from '../services.ts';
import { keyOf } from '../queries/use-jira.ts';

/** What Jira knows of a mail, whoever filed it. */
export interface EmailIssues {
  /** Issues made from this very mail. */
  readonly own: readonly FoundIssue[];
  /** Issues made from mails before it in its conversation. */
  readonly thread: readonly FoundIssue[];
  readonly threadKeys: readonly string[];
}

/** Asks which issues there are of a mail and its conversation; nobody waits for the answer. */
export function useEmailIssues(opened: OpenedSite, mail: OpenEmail): UseQueryResult<EmailIssues> {
  const { services } = usePane();
  const own = emailKey(mail);
  return useQuery({
    queryKey: [...keyOf(opened), 'mail-issues', own],
    queryFn: async ({ signal }) => {
      // A host that does not tell leaves the mail itself.
      const headers = await services.mail.readHeaders(mail).catch(() => '');
      const ids = threadIds(headers);
      const threadKeys = ids
        .map((id) => emailKey({ internetMessageId: id, itemId: '' }))
        .filter((key) => key !== own);
      const [ofMail, ofThread] = await Promise.all([
        opened.jira.linkedIssues([own], signal),
        opened.jira.linkedIssues(threadKeys, signal),
      ]);
      const known = new Set(ofMail.map(({ id }) => id));
      return { own: ofMail, thread: ofThread.filter(({ id }) => !known.has(id)), threadKeys };
    },
  });
}
