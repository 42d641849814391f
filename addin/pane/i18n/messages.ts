import type { Guidance } from '../../../contract/error-guide.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { Texts } from './en.ts';

/** What a language is made of: its words, its errors, its way to write sizes and lists. */
export interface Messages {
  readonly texts: Texts;
  readonly explain: (error: AppError) => Guidance;
  readonly formatBytes: (bytes: number) => string;
  /** “A”, “B” and “C”. */
  readonly listNames: (names: readonly string[]) => string;
}
