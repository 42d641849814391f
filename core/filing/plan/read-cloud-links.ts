import type { EmailReader, OpenEmail } from '../../email/email.ts';
import type { CloudLink } from './describe-email.ts';
import type { OfferedFile } from '../model.ts';
import { attachmentOf } from '../files/offer-files.ts';

/**
 * Reads the addresses of the shared files among `files`, for the description. One after another:
 * the host answers one call at a time.
 *
 * @throws {AppError} MAIL_CHANGED, OUTLOOK_SILENT, ATTACHMENT_UNREADABLE …
 */
export async function readCloudLinks(
  mail: OpenEmail,
  files: readonly OfferedFile[],
  reader: EmailReader,
): Promise<readonly CloudLink[]> {
  const links: CloudLink[] = [];
  for (const file of files) {
    const attachment = file.source === 'cloud' ? attachmentOf(mail, file.id) : null;
    if (attachment === null) continue;
    // oxlint-disable-next-line no-await-in-loop
    const content = await reader.readAttachment(mail, attachment);
    if (content.kind === 'link') links.push({ name: file.name, url: content.url });
  }
  return links;
}
