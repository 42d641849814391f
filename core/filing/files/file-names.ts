import { withoutEmoji } from '../../convert/without-emoji.ts';
import { oneLine, withoutHalfPair } from '../../jira/one-line.ts';

/** Longest name of a file that every Jira was seen to take, in characters. */
const maxFileNameLength = 235;

/** Characters that Jira refuses in a name, and `^` and `!`, which its markup reads as signs. */
const refused = /[\\/:?*<>|^!]/g;

/**
 * Characters that turn the direction of what follows: `a\u202Egpj.exe` is shown as `aexe.jpg`.
 * Other invisible ones go along with them.
 */
const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Makes a name that Jira takes and people still recognise; the extension stays. */
export function safeFileName(name: string): string {
  const clean = withoutOuterDots(
    oneLine(name.normalize('NFC').replace(invisible, ''))
      .replace(/["“”„]/g, "'")
      // Jira's markup reads links and macros before it looks for pictures.
      .replace(/[[{]/g, '(')
      .replace(/[\]}]/g, ')')
      // A character reference, which its markup shows as the character.
      .replace(/&(?=#?[a-z\d]+;)/gi, '+')
      .replace(refused, '_'),
  );
  const { stem, extension } = split(clean);
  return shortened(stem === '' ? 'file' : stem, extension);
}

/** The name for a Jira that cannot store emoji; the extension stays. */
export function fileNameWithoutEmoji(name: string): string {
  const { stem, extension } = split(name);
  return (withoutEmoji(stem).trim() || 'file') + extension;
}

/** Makes every name of a list safe and different from the others and from those taken, numbering those that are alike. */
export function uniqueFileNames(
  names: readonly string[],
  takenBefore: readonly string[] = [],
): readonly string[] {
  const taken = new Set(takenBefore.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const { stem, extension } = split(safeFileName(name));
    let candidate = `${stem}${extension}`;
    for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) {
      candidate = shortened(stem, ` (${count})${extension}`);
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

/** Drops dots and blanks at both ends: such names are hidden on one system and dropped by another. */
function withoutOuterDots(name: string): string {
  // By hand: an expression for the end reads a long row of dots once from each of them.
  let end = name.length;
  while (end > 0 && /[.\s]/.test(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end).replace(/^[.\s]+/, '');
}

function split(name: string): { readonly stem: string; readonly extension: string } {
  const extension = /\.[\p{L}\p{N}]{1,12}$/u.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

function shortened(stem: string, ending: string): string {
  const room = maxFileNameLength - ending.length;
  return (stem.length <= room ? stem : withoutHalfPair(stem.slice(0, room)).trimEnd()) + ending;
}
