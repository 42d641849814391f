import type { Inline, EmailDocument, Marks, Paragraph } from '../../convert/document.ts';
import { linkTarget } from '../../convert/links.ts';
import type { EmailPerson, OpenEmail } from '../../email/email.ts';

/** Words of the head and of the list of shared files, in the user's language. */
export interface MailLabels {
  readonly from: string;
  readonly date: string;
  readonly sharedFiles: string;
  readonly formatDate: (date: Date) => string;
}

/** A file that the mail only links to. */
export interface CloudLink {
  readonly name: string;
  readonly url: string;
}

/**
 * Makes the description of an issue from a mail: who wrote it and when, then its text. Recipients
 * are left out: an issue is read by more people than the mail was, and the whole mail goes along.
 */
export function describeEmail(
  mail: OpenEmail,
  body: EmailDocument,
  labels: MailLabels,
): EmailDocument {
  const from = mail.from ?? mail.sender;
  const lines: (readonly Inline[])[] = [];
  if (from !== null && nameOf(from) !== '') {
    lines.push([text(`${labels.from}: `, { bold: true }), ...personText(from)]);
  }
  if (mail.receivedAt !== null) {
    lines.push([
      text(`${labels.date}: `, { bold: true }),
      text(labels.formatDate(mail.receivedAt), {}),
    ]);
  }
  return { blocks: [...paragraphOf(lines), ...body.blocks] };
}

/** Adds the shared files of a mail to a description, as links: Jira has no file to keep. */
export function withCloudLinks(
  description: EmailDocument,
  links: readonly CloudLink[],
  labels: MailLabels,
): EmailDocument {
  if (links.length === 0) return description;
  const lines = links.map(({ name, url }): readonly Inline[] => {
    const link = linkTarget(url);
    return [text(name === '' ? url : name, link === null ? {} : { link })];
  });
  const head = [text(`${labels.sharedFiles}:`, { bold: true })];
  return { blocks: [...description.blocks, ...paragraphOf([head, ...lines])] };
}

function personText(person: EmailPerson): readonly Inline[] {
  const address = addressOf(person);
  const name = nameOf(person);
  if (address === null) return [text(name, {})];
  const link = text(address, { link: `mailto:${address}` });
  return name === address ? [link] : [text(`${name} (`, {}), link, text(')', {})];
}

function nameOf(person: EmailPerson): string {
  return person.name.trim() === '' ? (addressOf(person) ?? '') : person.name.trim();
}

/** Exchange names some senders by a path of its directory, which tells readers of Jira nothing. */
function addressOf({ address }: EmailPerson): string | null {
  return /^[^\s@<>()|[\]{}]+@[^\s@<>()|[\]{}]+$/.test(address.trim()) ? address.trim() : null;
}

function paragraphOf(lines: readonly (readonly Inline[])[]): readonly Paragraph[] {
  const content = lines.flatMap((line, index): readonly Inline[] =>
    index === 0 ? line : [{ kind: 'break' }, ...line],
  );
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

function text(characters: string, marks: Marks): Inline {
  return { kind: 'text', text: characters, marks };
}
