import { useEffect, useState } from 'react';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { hasWholeMail, textFile, type TextLoss } from '../../../core/filing/files/text-file.ts';
import type { OfferedFile } from '../../../core/filing/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { useAttachmentLimits } from './use-jira.ts';
import type { OpenedSite } from '../services.ts';

/** What becomes of the email's text. */
interface TextFileParts {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  /** Null while the mail is being read. */
  readonly document: EmailDocument | null;
  /** False where the issue has no place for it. */
  readonly isTaken: boolean;
  readonly files: readonly OfferedFile[];
}

/** Shorter texts fit even where each character needs several of Jira's markup. */
const alwaysFits = 4_000;

/**
 * Offers the email's text as a file where it would be cut or left out, and no copy of the whole email
 * goes along. Null where nothing gets lost; waiting until that is known.
 */
export function useTextFile(parts: TextFileParts): {
  readonly file: OfferedFile | null;
  readonly isWaiting: boolean;
} {
  const { opened, mail, document, isTaken, files } = parts;
  const limits = useAttachmentLimits(opened);
  const text = document === null ? '' : documentToText(document);
  const mayGetLost = document !== null && text !== '' && !hasWholeMail(files);
  const isInQuestion = mayGetLost && isTaken && text.length > alwaysFits;
  const isTooLong = useIsTooLong(opened, isInQuestion ? document : null, text);
  const loss: TextLoss | null = isTaken
    ? isTooLong === true
      ? 'text-cut'
      : null
    : 'text-not-taken';
  if (!mayGetLost || loss === null) {
    return { file: null, isWaiting: isInQuestion && isTooLong === null };
  }
  return {
    file: textFile({
      mail,
      document,
      loss,
      limits: limits.data ?? null,
      rules: opened.site.files,
      siteName: opened.site.name,
    }),
    isWaiting: false,
  };
}

/** Null while it is not known. The text stands for its document, which is made anew at each drawing. */
function useIsTooLong(
  { jira }: OpenedSite,
  document: EmailDocument | null,
  text: string,
): boolean | null {
  const [judged, setJudged] = useState<{ readonly text: string; readonly isTooLong: boolean }>();
  const isOpen = document !== null && judged?.text !== text;
  useEffect(() => {
    if (!isOpen) return undefined;
    let isCurrent = true;
    const put = (isTooLong: boolean): void => {
      if (isCurrent) setJudged({ text, isTooLong });
    };
    // A file too many is better than half a text, where what measures it did not come.
    jira.isTextTooLong(document).then(put, () => put(true));
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the document is new each time, its text is not
  }, [isOpen, jira, text]);
  if (document === null || isOpen) return null;
  return judged?.isTooLong ?? null;
}
