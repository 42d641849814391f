import { formatBytes, listNames } from '../../../contract/format.ts';
import { explainBy } from './error-table.ts';
import { errorsJa } from './errors-ja.ts';
import { ja } from './ja.ts';
import type { Messages } from './messages.ts';

/** The pane's words in Japanese, loaded where they are spoken. */
export const japanese: Messages = {
  texts: ja,
  explain: explainBy(errorsJa),
  formatBytes: (bytes) => formatBytes(bytes, 'ja'),
  listNames: (names) => listNames(names, 'ja'),
};
