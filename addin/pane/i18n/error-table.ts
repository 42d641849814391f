import { explain, type Guidance } from '../../../contract/error-guide.ts';
import type { AppError, ErrorCode, ErrorFacts } from '../../../contract/errors.ts';

/** How one failure is told: what happened, and what to do now. */
type ErrorText<C extends ErrorCode> = readonly [
  message: (facts: ErrorFacts[C]) => string,
  next: (facts: ErrorFacts[C]) => string,
];

/** The guide in one language; what it lacks is told in English (a test names it). */
export type ErrorTable = { readonly [C in ErrorCode]?: ErrorText<C> };

/** Makes what tells a failure by a table. */
export function explainBy(table: ErrorTable): (error: AppError) => Guidance {
  return (error) => errorText(table, error);
}

function errorText<C extends ErrorCode>(table: ErrorTable, error: AppError<C>): Guidance {
  const told: ErrorText<C> | undefined = table[error.code];
  if (told === undefined) return explain(error);
  return { message: told[0](error.facts), next: told[1](error.facts) };
}
