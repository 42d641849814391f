import { noFileRules, type FileRules } from '../../../contract/answers/file-rules.ts';
import { documentToText } from '../../convert/document-to-text.ts';
import type { EmailDocument } from '../../convert/document.ts';
import type { OpenEmail } from '../../email/email.ts';
import type { AttachmentLimits } from '../../jira/model.ts';
import { emailTextId, wholeMailId, type OfferedFile } from '../model.ts';
import { safeFileName } from './file-names.ts';
import { obstacleOf } from './file-obstacle.ts';

/** Why the email's text does not reach Jira as a whole. */
export type TextLoss = 'text-cut' | 'text-not-taken';

/** What the file is made of. */
export interface TextFileOptions {
  readonly mail: Pick<OpenEmail, 'subject'>;
  readonly document: EmailDocument;
  readonly loss: TextLoss;
  readonly limits: AttachmentLimits | null;
  readonly rules?: FileRules | undefined;
  readonly siteName: string;
}

/**
 * Offers the email's text as a file of its own, for where it would get lost; the note says why. Its
 * content is in the file itself: what a new pane sends again is what was chosen at the click.
 */
export function textFile(options: TextFileOptions): OfferedFile {
  const { mail, document, loss, limits, rules = noFileRules, siteName } = options;
  const subject = mail.subject.trim();
  const file = withText(
    {
      id: emailTextId,
      name: safeFileName(`${subject === '' ? 'email' : subject}.txt`),
      sizeBytes: null,
      contentType: 'text/plain;charset=utf-8',
      source: 'text',
      pictureId: null,
      isTickedAtFirst: true,
      obstacle: null,
      note: loss,
    },
    document,
  );
  return { ...file, obstacle: obstacleOf({ ...file, isLost: false }, { limits, rules, siteName }) };
}

/** Whether a copy of the whole email can go along, in which its text is. */
export function hasWholeMail(files: readonly OfferedFile[]): boolean {
  return files.some(({ id, obstacle }) => id === wholeMailId && obstacle === null);
}

/** Puts what is really sent, the links of shared files among it, into the file of the text. */
export function withFinalText(
  files: readonly OfferedFile[],
  document: EmailDocument,
): readonly OfferedFile[] {
  return files.map((file) => (file.id === emailTextId ? withText(file, document) : file));
}

function withText(file: OfferedFile, document: EmailDocument): OfferedFile {
  const text = documentToText(document);
  return { ...file, text, sizeBytes: new TextEncoder().encode(text).length };
}
