import { explainBy } from './error-table.ts';
import { errorsFr } from './errors-fr.ts';
import { joinNames, writeBytes } from './format.ts';
import { fr } from './fr.ts';
import type { Words } from './language.ts';

/** The pane's words in French, loaded where they are spoken. */
export const french: Words = {
  texts: fr,
  explain: explainBy(errorsFr),
  formatBytes: (bytes) => writeBytes(bytes, 'fr'),
  listNames: (names) => joinNames(names, { open: '« ', close: ' »', and: fr.and }),
};
