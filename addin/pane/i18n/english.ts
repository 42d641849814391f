import { explain } from '../../../contract/error-guide.ts';
import { formatBytes, listNames } from '../../../contract/format.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

/** The pane's words in English, with the texts of its errors. */
export const english: Messages = {
  texts: en,
  explain,
  formatBytes: (bytes) => formatBytes(bytes),
  listNames: (names) => listNames(names),
};
