import { placeholders, type Placeholder } from '../../../contract/placeholders.ts';
import type { EmailPerson, OpenEmail } from '../../email/email.ts';

/** What a mail puts in the place of each placeholder. */
export type PlaceholderTexts = Readonly<Record<Placeholder, string>>;

interface PlaceholderOptions {
  /** The mail's own text; empty while it is being read. */
  readonly body: string;
  readonly formatDate: (date: Date) => string;
}

/** Gathers what templates can put in from a mail. */
export function placeholderTexts(mail: OpenEmail, options: PlaceholderOptions): PlaceholderTexts {
  const from = mail.from ?? mail.sender;
  return {
    subject: mail.subject,
    senderName: from === null ? '' : from.name.trim() || from.address,
    senderAddress: from?.address ?? '',
    recipients: [...mail.to, ...mail.cc].map(personText).join(', '),
    date: mail.receivedAt === null ? '' : options.formatDate(mail.receivedAt),
    body: options.body,
    link: mailLink(mail),
  };
}

/** Puts texts in the place of placeholders, once: braces in a mail stay what they are. */
export function fillTemplate(template: string, texts: PlaceholderTexts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const known = placeholders.find((placeholder) => placeholder === name);
    return known === undefined ? whole : texts[known];
  });
}

/** The page of the mailbox's own Outlook on the web that shows an email to its owner; empty where that is not known. */
function mailLink({ itemId, webOrigin }: Pick<OpenEmail, 'itemId' | 'webOrigin'>): string {
  if (itemId === '' || webOrigin === undefined) return '';
  return `${webOrigin}/owa/?ItemID=${encodeURIComponent(itemId)}&exvsurl=1&viewmodel=ReadMessageItem`;
}

function personText({ name, address }: EmailPerson): string {
  return name.trim() === '' || name === address ? address : `${name.trim()} <${address}>`;
}
