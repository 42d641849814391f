import type { OpenEmail } from '../../email/email.ts';
import { senderAddress } from './match-rule.ts';

/** Somebody of a mail, before it is known whether Jira knows them. */
export interface MailContact {
  readonly name: string;
  /** In lower case. */
  readonly address: string;
  readonly role: 'sender' | 'to' | 'cc';
}

// Each is one look-up; a mail to a whole department is no list of watchers.
const mostContacts = 12;

/** Who a mail is from and to, each once, without the user. */
export function mailContacts(mail: OpenEmail, ownAddress: string | null): readonly MailContact[] {
  const from = mail.from ?? mail.sender;
  const all: readonly MailContact[] = [
    ...(from === null ? [] : [{ ...from, role: 'sender' } as const]),
    ...mail.to.map((person) => ({ ...person, role: 'to' }) as const),
    ...mail.cc.map((person) => ({ ...person, role: 'cc' }) as const),
  ].flatMap(({ name, address, role }) => {
    const whole = senderAddress({ subject: '', from: { name, address }, sender: null });
    return whole === null || whole === ownAddress?.toLowerCase()
      ? []
      : [{ name: name.trim() === '' ? whole : name.trim(), address: whole, role }];
  });
  const isFirst = ({ address }: MailContact, index: number): boolean =>
    all.findIndex((one) => one.address === address) === index;
  return all.filter(isFirst).slice(0, mostContacts);
}
