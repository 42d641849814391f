import { formatBytes, listNames } from '../../../contract/format.ts';
import { explainBy } from './error-table.ts';
import { errorsEs } from './errors-es.ts';
import { es } from './es.ts';
import type { Messages } from './messages.ts';

/** The pane's words in Spanish, loaded where they are spoken. */
export const spanish: Messages = {
  texts: es,
  explain: explainBy(errorsEs),
  formatBytes: (bytes) => formatBytes(bytes, 'es'),
  listNames: (names) => listNames(names, 'es'),
};
