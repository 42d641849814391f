import * as v from 'valibot';
import { anyOf, type Read } from './read.ts';

const smallLetters = anyOf(
  v.pipe(
    v.string(),
    v.transform((text) => text.toLowerCase()),
  ),
);

/** What an organisation says about the files of mails; what has another shape is left out. */
export const fileRulesSchema = v.object({
  /** SHA-256 of pictures that are nothing but decoration, in hex, in small letters. */
  logos: smallLetters,
  /** Ends of file names that its Jira does not take, in small letters, without the dot. */
  blockedExtensions: smallLetters,
});
export type FileRules = Read<typeof fileRulesSchema>;

export const noFileRules: FileRules = { logos: [], blockedExtensions: [] };
