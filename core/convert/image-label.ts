import type { Image } from './document.ts';

/**
 * Gives the words that stand for a picture until it is uploaded; empty for a remote one without any. Where
 * such a one is a link, an ellipsis keeps the link: the mail has no word for it, so none is made up.
 */
export function imageLabel(image: Image): string {
  const { alt, fileName } = image;
  if (fileName !== undefined && alt !== '' && alt !== fileName) return `[${alt} (${fileName})]`;
  const name = fileName ?? (alt || nameOf(image.contentId) || (image.link === null ? '' : '…'));
  return name === '' ? '' : `[${name}]`;
}

/** Outlook's Content-IDs start with the file's name: `image001.png@01DA…`. */
function nameOf(contentId: string | null): string {
  return contentId?.replace(/@.*$/s, '') ?? '';
}
