import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MailDocument } from '../../convert/document.ts';
import { textToDocument } from '../../convert/text-to-document.ts';
import type { MailReader, OpenMail } from '../../outlook/mail.ts';
import { usePane } from '../pane-context.ts';

/** The text of the open mail as a document, as its sender wrote it. */
export function useMailDocument(mail: OpenMail, mailKey: string): UseQueryResult<MailDocument> {
  const { services } = usePane();
  return useQuery({
    queryKey: ['mail-document', mailKey],
    queryFn: () => readDocument(services.mail, mail),
    // A received mail does not change; one being written does.
    staleTime: mail.mode === 'read' ? Infinity : 0,
  });
}

/**
 * Reads the HTML body, and the text body where there is no text in the HTML (some senders' mails, and
 * protected ones). The parsed page is inert: it is read and thrown away, never inserted.
 */
async function readDocument(reader: MailReader, mail: OpenMail): Promise<MailDocument> {
  const [html, { htmlToDocument }, { parseHtml }] = await Promise.all([
    reader.readBody(mail, 'html'),
    // Not needed before a mail is read.
    import('../../convert/html-to-document.ts'),
    import('../../convert/parse-html.ts'),
  ]);
  const document = htmlToDocument(parseHtml(html, DOMParser));
  if (document.blocks.length > 0) return document;
  return textToDocument(await reader.readBody(mail, 'text'));
}
