import { isAppError } from '../../../contract/errors.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { htmlToDocument } from '../../../core/convert/html-to-document.ts';
import { partsOf } from '../../../core/convert/find-email-parts.ts';
import { parseHtml } from '../../../core/convert/parse-html.ts';
import type { EmailPart } from '../../../core/convert/parts.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import type { EmailReader, OpenEmail } from '../../../core/email/email.ts';

/** A mail's text, whole and in its parts. */
export interface EmailBody {
  readonly document: EmailDocument;
  readonly parts: readonly EmailPart[];
}

/**
 * Reads the HTML body, and the text body where there is no text in the HTML (some senders' mails, and
 * protected ones). Where the host fails or gives nothing, as pinned panes do, both come out of the whole
 * mail. The parsed page is inert: it is read and thrown away, never inserted.
 */
export async function readEmailBody(reader: EmailReader, mail: OpenEmail): Promise<EmailBody> {
  const document = await readDocument(reader, mail);
  return { document, parts: partsOf(document, mail.subject, namesOf(mail)) };
}

/** Names of the sender, which a signature must match. The sender field can name another person than the From field. */
function namesOf({ from, sender }: OpenEmail): string {
  return [from, sender]
    .filter((person) => person !== null)
    .map(({ name, address }) => `${name} <${address}>`)
    .join(' ');
}

async function readDocument(reader: EmailReader, mail: OpenEmail): Promise<EmailDocument> {
  try {
    const given = await documentFrom((format) => reader.readBody(mail, format));
    if (given.blocks.length > 0 || !reader.canReadWholeMail()) return given;
    return await ofWholeMail(reader, mail).catch((thrown: unknown) => {
      if (isAppError(thrown, 'MAIL_CHANGED')) throw thrown;
      // The mail may well be empty.
      return given;
    });
  } catch (thrown) {
    // A host that is silent would be asked for another minute in vain.
    if (!isAppError(thrown, 'OUTLOOK_FAILED') || !reader.canReadWholeMail()) throw thrown;
    return ofWholeMail(reader, mail).catch((second: unknown) => {
      throw isAppError(second, 'MAIL_CHANGED') ? second : thrown;
    });
  }
}

async function ofWholeMail(reader: EmailReader, mail: OpenEmail): Promise<EmailDocument> {
  const { textOfMail } = await import('../../../core/filing/files/extract-from-eml.ts');
  const given = await textOfMail(await reader.readWholeMail(mail));
  return documentFrom((format) => Promise.resolve(given[format]));
}

async function documentFrom(
  read: (format: 'html' | 'text') => Promise<string>,
): Promise<EmailDocument> {
  const ofHtml = documentOf(await read('html'));
  return ofHtml.blocks.length > 0 ? ofHtml : textToDocument(await read('text'));
}

/** Reads the selected part of the body; null where nothing is selected, or nothing to read in it. */
export async function readSelectedText(
  reader: EmailReader,
  mail: OpenEmail,
): Promise<EmailDocument | null> {
  const document = documentOf(await reader.readSelection(mail));
  return document.blocks.length > 0 ? document : null;
}

function documentOf(html: string): EmailDocument {
  return htmlToDocument(parseHtml(html, DOMParser));
}
