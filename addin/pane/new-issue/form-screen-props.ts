import type { OpenEmail } from '../../../core/email/email.ts';
import type { Submission } from '../../../core/filing/plan/plan-submission.ts';
import type { OpenedSite } from '../services.ts';

/** What the form is given: where it files which email, and what happens at the click. */
export interface FormScreenProps {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly isCreating: boolean;
  /** Why the last try failed; null when there was none. */
  readonly error: unknown;
  readonly onFile: (submission: Submission) => void;
}
