/** What says who made an email. */
interface Origin {
  /** All internet headers; empty where the host doesn't give them. */
  readonly headers: string;
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly messageId: string | null;
}

/** Jira Data Center names its emails so: `JIRA.10234.1700000000000.5.1700000000001@Atlassian.JIRA`. */
const ownMessageId = /^<?JIRA\.\d+\.[\w.]{1,100}@/i;
const ownHeader = /^x-(?:jira-fingerprint|atlassian-(?:token|mail-message-id)):/im;
const ownSender = /\((?:jira|jira service (?:management|desk))\)$/i;

/**
 * Whether Jira itself sent an email: the key in its subject is then the issue it is about. Anybody can write such
 * headers; they only decide which issue the pane shows first, and Jira still has to confirm it.
 */
export function isJiraNotification({ headers, from, messageId }: Origin): boolean {
  if (messageId !== null && ownMessageId.test(messageId)) return true;
  const head = headers.split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (ownHeader.test(head.slice(0, 100_000))) return true;
  if (from === null) return false;
  return ownSender.test(from.name.trim().slice(-100)) || /^jira@[^@\s]+$/i.test(from.address);
}
