import type { Site, SignInAnswer } from '../../../contract/answers/connect-answers.ts';
import type { SignInMethod, TicketPlace } from '../../../contract/connect-api.ts';
import { sessionOf, type Session } from '../../signin/session.ts';
import { usePane } from '../pane-context.ts';

/** What there is to say once somebody is signed in. */
export interface Greeting {
  readonly session: Session;
  /** Where the sign-in was kept; `device` also when the mailbox did not take it. */
  readonly place: TicketPlace;
  /** The sign-in at this site that this one took the place of. */
  readonly before: Session | null;
  /** Ids of other sites that the same consent covers. */
  readonly alsoGranted: readonly string[];
}

/** Gives the last step of every sign-in: the session is kept, and told to whoever listens. */
export function useKeepSession(
  site: Site,
): (method: SignInMethod, answer: SignInAnswer) => Promise<Greeting> {
  const { services, language, announce } = usePane();
  return async (method, answer) => {
    const before = services.sessions.snapshot().find(({ siteId }) => siteId === site.id) ?? null;
    const session = sessionOf(site, { method, answer, now: services.now() });
    const place = await services.sessions.keep(session);
    announce(language.texts.signIn.done(session.account.displayName));
    return { session, place, before, alsoGranted: answer.alsoGranted };
  };
}
