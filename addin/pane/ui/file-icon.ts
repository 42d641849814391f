import type { OfferedFile } from '../../../core/filing/model.ts';
import type { IconName } from './icons.tsx';

// The end of the name decides before the content type, which mail programs often leave at
// `application/octet-stream`.
const byEnding: readonly (readonly [RegExp, IconName])[] = [
  [/\.(?:png|jpe?g|gif|bmp|webp|tiff?|svg|heic)$/i, 'image'],
  [/\.(?:xlsx?|xlsm|csv|ods|numbers)$/i, 'sheet'],
  [/\.(?:docx?|odt|rtf|txt|md|pdf|log|pptx?)$/i, 'text'],
  [/\.(?:zip|7z|rar|gz|tgz|tar|bz2|xz)$/i, 'archive'],
  [/\.(?:eml|msg)$/i, 'mail'],
  [/\.(?:mp3|wav|m4a|ogg|flac)$/i, 'sound'],
];

const byType: readonly (readonly [RegExp, IconName])[] = [
  [/^image\//i, 'image'],
  [/^audio\//i, 'sound'],
  [/^text\/csv|spreadsheet|excel/i, 'sheet'],
  [/^text\/|pdf|word|document/i, 'text'],
  [/zip|compressed/i, 'archive'],
  [/^message\//i, 'mail'],
];

/** Picks the picture that stands before a file's name. */
export function fileIcon(file: Pick<OfferedFile, 'name' | 'contentType' | 'source'>): IconName {
  if (file.source === 'whole-mail') return 'mail';
  if (file.source === 'cloud') return 'cloud';
  const found =
    byEnding.find(([pattern]) => pattern.test(file.name)) ??
    byType.find(([pattern]) => pattern.test(file.contentType));
  return found?.[1] ?? 'file';
}
