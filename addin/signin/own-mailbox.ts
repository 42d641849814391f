import type { Account } from '../../contract/answers/connect-answers.ts';

/**
 * Tells whether a mailbox is the account's own. To Office.js a shared mailbox that was opened as an account
 * *is* the user, so only the address that Jira knows the person by can prove it.
 */
export function isOwnMailbox(
  mailboxAddress: string,
  { emailAddress }: Pick<Account, 'emailAddress'>,
): boolean {
  return mailboxAddress !== '' && emailAddress?.toLowerCase() === mailboxAddress.toLowerCase();
}
