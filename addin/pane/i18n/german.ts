import { formatBytes, listNames } from '../../../contract/format.ts';
import { de } from './de.ts';
import { explainInGerman } from './errors-de.ts';
import type { Messages } from './messages.ts';

/** The pane's words in German, loaded where they are spoken. */
export const german: Messages = {
  texts: de,
  explain: explainInGerman,
  formatBytes: (bytes) => formatBytes(bytes, 'de'),
  listNames: (names) => listNames(names, 'de'),
};
