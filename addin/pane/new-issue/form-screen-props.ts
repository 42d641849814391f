import type { ReactNode } from 'react';
import type { OpenEmail } from '../../../core/email/email.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import type { OpenedSite } from '../services.ts';
import type { PlanFactory } from '../shell/use-filings.ts';

/** What the form is given: where it files which email, and what happens at the click. */
export interface FormScreenProps {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly isCreating: boolean;
  /** Why the last try failed; null when there was none. */
  readonly error: unknown;
  readonly onFile: (makePlan: PlanFactory) => void;
  /** What is to be known before the form is filled; it may lead to an issue that is there. */
  readonly renderTop?: (onAdd: (issue: FoundIssue) => void) => ReactNode;
}
