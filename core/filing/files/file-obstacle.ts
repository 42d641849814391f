import { AppError } from '../../../contract/errors.ts';
import type { FileRules } from '../../../contract/answers/file-rules.ts';
import type { AttachmentLimits } from '../../jira/model.ts';
import type { OfferedFile } from '../model.ts';

/** What Jira and the organisation take. */
interface FileLimits {
  readonly limits: AttachmentLimits | null;
  readonly rules: FileRules;
  readonly siteName: string;
}

/** What keeps a file from going along, as far as it is known before the click; null when nothing does. */
export function obstacleOf(
  file: Pick<OfferedFile, 'name' | 'sizeBytes' | 'source'> & {
    readonly isLost: boolean;
    /** Whether the host passes its content; true when left out. */
    readonly isPassed?: boolean;
  },
  { limits, rules, siteName }: FileLimits,
): AppError | null {
  const { name, sizeBytes, source, isPassed = true } = file;
  if (!isPassed) return new AppError('ATTACHMENTS_NOT_OFFERED', {});
  // It goes along as a link.
  if (source === 'cloud') return null;
  if (file.isLost) return new AppError('FILE_GONE', { name });
  if (limits?.isEnabled === false) return new AppError('ATTACHMENTS_DISABLED', { site: siteName });
  const extension = extensionOf(name);
  if (rules.blockedExtensions.includes(extension)) {
    return new AppError('ATTACHMENT_BLOCKED', { name, extension });
  }
  // Hosts tell 0 for pictures and attached mails whose size they do not know.
  if (sizeBytes === 0 && (source === 'disk' || source === 'attachment') && !isMailName(name)) {
    return new AppError('ATTACHMENT_EMPTY', { name });
  }
  const limitBytes = limits?.maxBytes ?? null;
  return limitBytes !== null && sizeBytes !== null && sizeBytes > limitBytes
    ? new AppError('ATTACHMENT_TOO_LARGE', { name, limitBytes })
    : null;
}

/** Ends of names of files that need a right or a key: Microsoft's protection, S/MIME and OpenPGP. */
const protectedExtensions: ReadonlySet<string> = new Set(
  'rpmsg pfile ptxt pxml ppdf pjpg pjpeg ppng pgif pbmp ptif p7m pgp gpg'.split(' '),
);

/** Tells whether a file is protected, by its name and type: it can be sent, but not everybody can open it. */
export function isProtected({
  name,
  contentType,
}: Pick<OfferedFile, 'name' | 'contentType'>): boolean {
  return (
    protectedExtensions.has(extensionOf(name)) ||
    /^application\/(?:(?:x-)?pkcs7-mime|pgp-encrypted|x-microsoft-rpmsg-message)\b/i.test(
      contentType,
    )
  );
}

/** Tells whether a name is that of a mail or an appointment as a file. */
export function isMailName(name: string): boolean {
  return /^(?:eml|msg|ics)$/.test(extensionOf(name));
}

function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,12})$/u.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}
