import type { Place } from './sign-in-context.ts';
import type { Witness } from './verify-credential.ts';

/** A finish of a sign-in by OAuth, with what the user brought from Jira. */
export interface AskedToFinish {
  readonly place: Place;
  readonly witness: Witness;
  readonly returned: string;
}
