import type { Account } from '../../contract/answers/connect-answers.ts';

/**
 * Reports whether a mailbox is the account's own. To Office.js a shared mailbox that was opened as an account
 * *is* the user, so only the address that Jira knows the person by can prove it.
 * @param mailboxAddress null where Outlook gives none: Office.js knows no user before an email is selected.
 */
export function isOwnMailbox(
  mailboxAddress: string | null,
  { emailAddress }: Pick<Account, 'emailAddress'>,
): boolean {
  if (mailboxAddress === null || mailboxAddress === '') return false;
  return emailAddress?.toLowerCase() === mailboxAddress.toLowerCase();
}
