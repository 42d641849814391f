import { explainBy } from './error-table.ts';
import { errorsJa } from './errors-ja.ts';
import { writeBytes } from './format.ts';
import { ja } from './ja.ts';
import type { Words } from './language.ts';

/** The pane's words in Japanese, loaded where they are spoken. */
export const japanese: Words = {
  texts: ja,
  explain: explainBy(errorsJa),
  formatBytes: (bytes) => writeBytes(bytes, 'ja'),
  listNames: (names) => names.map((name) => `「${name}」`).join('、'),
};
