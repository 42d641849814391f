import type { TicketPlace } from '../../contract/connect-api.ts';
import type { Session } from '../signin/session.ts';

/** What there is to say after a sign-in. */
export interface Greeting {
  readonly session: Session;
  /** Where the sign-in was kept; `device` also when the mailbox did not take it. */
  readonly place: TicketPlace;
  /** The sign-in at this site that this one took the place of. */
  readonly before: Session | null;
  /** Ids of other sites that the same consent covers. */
  readonly alsoGranted: readonly string[];
}
