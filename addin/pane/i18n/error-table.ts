import type { Guidance } from '../../../contract/error-guide.ts';
import type { AppError, ErrorCode, ErrorFacts } from '../../../contract/errors.ts';

/** The texts of one error: what happened, and what to do now. */
type ErrorText<C extends ErrorCode> = readonly [
  message: (facts: ErrorFacts[C]) => string,
  next: (facts: ErrorFacts[C]) => string,
];

/** The texts of all errors in one language; a code without an entry does not compile. */
export type ErrorTable = { readonly [C in ErrorCode]: ErrorText<C> };

/** Makes a function that explains errors by a table. */
export function explainBy(table: ErrorTable): (error: AppError) => Guidance {
  return (error) => errorText(table, error);
}

function errorText<C extends ErrorCode>(table: ErrorTable, error: AppError<C>): Guidance {
  const [message, next]: ErrorText<C> = table[error.code];
  return { message: message(error.facts), next: next(error.facts) };
}
