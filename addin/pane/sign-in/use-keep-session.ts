import type { Site, SignInAnswer } from '../../../contract/answers/connect-answers.ts';
import type { SignInMethod } from '../../../contract/connect-api.ts';
import { sessionOf } from '../../signin/session.ts';
import type { Greeting } from '../greeting.ts';
import { usePane } from '../pane-context.ts';

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
