import { formatBytes, listNames } from '../../../contract/format.ts';
import { explainBy } from './error-table.ts';
import { errorsFr } from './errors-fr.ts';
import { fr } from './fr.ts';
import type { Messages } from './messages.ts';

/** The pane's words in French, loaded where they are spoken. */
export const french: Messages = {
  texts: fr,
  explain: explainBy(errorsFr),
  formatBytes: (bytes) => formatBytes(bytes, 'fr'),
  listNames: (names) => listNames(names, 'fr'),
};
