import type { JiraEdition } from '../core/edition.ts';
import type { ScreenField } from '../core/model.ts';

/** What is known where a value is checked. */
export interface ValueContext {
  readonly face: Pick<JiraEdition, 'kind' | 'store'>;
  readonly field: ScreenField;
  /** True on Cloud's REST version 3, where rich text is ADF. */
  readonly isAdf: boolean;
}

/** What came of checking the value of a field. */
export type CheckedValue =
  | { readonly kind: 'good'; readonly value: unknown }
  | { readonly kind: 'bad'; readonly message: string }
  /** Jira refuses the whole request without saying which field it is. */
  | { readonly kind: 'invalid-input'; readonly reason: string };

/** A value as the stand-in keeps it. */
export function good(value: unknown): CheckedValue {
  return { kind: 'good', value };
}

/** A refusal in Jira's words. */
export function bad(message: string): CheckedValue {
  return { kind: 'bad', message };
}

export const notText = bad('Operation value must be a string');
