import type { OpenEmail } from '../email/email.ts';
import { sha256Hex } from './sha256.ts';

/**
 * Names a mail by its internet message id, so that every recipient's pane names it alike; by
 * Outlook's own id, which only this mailbox knows, where there is none.
 */
export function emailKey(mail: Pick<OpenEmail, 'internetMessageId' | 'itemId'>): string {
  // Some clients hand the id over without its angle brackets.
  const id = (mail.internetMessageId ?? '').trim().replace(/^<(.*)>$/s, '$1');
  return sha256Hex(id === '' ? `item:${mail.itemId}` : id);
}
