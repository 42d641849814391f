import { de } from './de.ts';
import { explainInGerman } from './errors-de.ts';
import { joinNames, writeBytes } from './format.ts';
import type { Words } from './language.ts';

/** The pane's words in German, loaded where they are spoken. */
export const german: Words = {
  texts: de,
  explain: explainInGerman,
  formatBytes: (bytes) => writeBytes(bytes, 'de'),
  listNames: (names) => joinNames(names, { open: '„', close: '“', and: de.and }),
};
