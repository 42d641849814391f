import type { MailDocument } from '../../../core/convert/document.ts';
import { htmlToDocument } from '../../../core/convert/html-to-document.ts';
import { partsOf } from '../../../core/convert/mail-parts.ts';
import { parseHtml } from '../../../core/convert/parse-html.ts';
import type { MailPart } from '../../../core/convert/parts.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import type { MailReader, OpenMail } from '../../../core/email/email.ts';

/** A mail's text, whole and in its parts. */
export interface MailBody {
  readonly document: MailDocument;
  readonly parts: readonly MailPart[];
}

/**
 * Reads the HTML body, and the text body where there is no text in the HTML (some senders' mails, and
 * protected ones). The parsed page is inert: it is read and thrown away, never inserted.
 */
export async function readMailBody(reader: MailReader, mail: OpenMail): Promise<MailBody> {
  const ofHtml = documentOf(await reader.readBody(mail, 'html'));
  const document =
    ofHtml.blocks.length > 0 ? ofHtml : textToDocument(await reader.readBody(mail, 'text'));
  return { document, parts: partsOf(document, mail.subject) };
}

/** Reads the selected part of the body; null where nothing is selected, or nothing to read in it. */
export async function readSelectedText(
  reader: MailReader,
  mail: OpenMail,
): Promise<MailDocument | null> {
  const document = documentOf(await reader.readSelection(mail));
  return document.blocks.length > 0 ? document : null;
}

function documentOf(html: string): MailDocument {
  return htmlToDocument(parseHtml(html, DOMParser));
}
