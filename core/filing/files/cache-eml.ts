import type { ContentReader } from './read-file.ts';

/** A reader that asks for the whole mail once. */
interface RememberingReader extends ContentReader {
  /** Lets go of the mail; it is asked for again when it is needed again. */
  forget(): void;
}

/**
 * Keeps the whole mail while the files of one filing are sent: it goes along itself, and files that the host
 * does not hand over are taken out of it. The browser keeps it outside the page.
 */
export function cacheEml(reader: ContentReader): RememberingReader {
  let kept: Promise<Blob> | null = null;
  const forget = (): void => {
    kept = null;
  };
  return {
    canReadWholeMail: () => reader.canReadWholeMail(),
    readAttachment: (mail, attachment) => reader.readAttachment(mail, attachment),
    readWholeMail: async (mail) => {
      kept ??= reader.readWholeMail(mail);
      try {
        return await kept;
      } catch (thrown) {
        // Another try may find it.
        forget();
        throw thrown;
      }
    },
    forget,
  };
}
