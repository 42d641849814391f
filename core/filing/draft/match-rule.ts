import type { MailRule, RuleCondition } from '../../../contract/answers/site-guidance.ts';
import type { IssueType } from '../../jira/model.ts';
import type { OpenEmail } from '../../email/email.ts';

/** What rules look at. */
export type RuleSubject = Pick<OpenEmail, 'subject' | 'from' | 'sender'>;

/** Finds the rule of the organisation for a mail: the first that holds; null when none does. */
export function matchRule(rules: readonly MailRule[], mail: RuleSubject): MailRule | null {
  return rules.find(({ when }) => holds(when, mail)) ?? null;
}

/** The sender as rules and memory know one: in lower case; null where Outlook tells no address. */
export function senderAddress({ from, sender }: RuleSubject): string | null {
  const address = (from ?? sender)?.address.trim().toLowerCase() ?? '';
  // Exchange names some senders by a path of its directory.
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

/** Tells whether a type is the one that a rule or template names, by id or name. */
export function isTypeNamed(type: IssueType, name: string | null): boolean {
  return name !== null && (type.id === name || type.name.toLowerCase() === name.toLowerCase());
}

/** The part behind the last `@`. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function holds({ sender, domain, subject }: RuleCondition, mail: RuleSubject): boolean {
  // An empty condition would catch every mail; the configuration refuses it already.
  if (sender === undefined && domain === undefined && subject === undefined) return false;
  const address = senderAddress(mail);
  return (
    (sender === undefined || sender.some((one) => one.toLowerCase() === address)) &&
    (domain === undefined ||
      (address !== null && domain.some((one) => isWithin(domainOf(address), one)))) &&
    (subject === undefined || subject.some((part) => isPartOf(part, mail.subject)))
  );
}

function isWithin(own: string, wanted: string): boolean {
  const name = wanted.toLowerCase();
  // With the dot: `notcustomer.example` is not within `customer.example`.
  return own === name || own.endsWith(`.${name}`);
}

/** Looks for the pieces between the stars one behind the other, which takes no time to speak of. */
function isPartOf(pattern: string, subject: string): boolean {
  const text = subject.toLowerCase();
  let from = 0;
  for (const piece of pattern.toLowerCase().split('*')) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
