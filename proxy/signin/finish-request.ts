import type { SignInContext } from './sign-in-context.ts';
import type { OutcomeReporter } from './verify-credential.ts';

/** A finish of a sign-in by OAuth, with what the user brought from Jira. */
export interface FinishRequest {
  readonly place: SignInContext;
  readonly witness: OutcomeReporter;
  readonly returned: string;
}
