import { explainBy } from './error-table.ts';
import { errorsEs } from './errors-es.ts';
import { es } from './es.ts';
import { joinNames, writeBytes } from './format.ts';
import type { Words } from './language.ts';

/** The pane's words in Spanish, loaded where they are spoken. */
export const spanish: Words = {
  texts: es,
  explain: explainBy(errorsEs),
  formatBytes: (bytes) => writeBytes(bytes, 'es'),
  listNames: (names) => joinNames(names, { open: '«', close: '»', and: es.and }),
};
