import type { Account, Site } from '../../contract/answers/connect-answers.ts';
import type { SiteConnection } from '../connection/site-connection.ts';
import { createDirectSignIn, type SignInFlows } from './direct-sign-in.ts';
import { createSignInFlows } from './sign-in-flows.ts';

interface SiteSignInOptions {
  readonly connectOrigin: string;
  readonly site: Site;
  /** Signing in through Connect. */
  readonly connect: SignInFlows;
  readonly connection: Pick<SiteConnection, 'frame' | 'chosen' | 'failed'>;
  /** Asks Jira, through the frame, whose ticket this is. */
  readonly whoIs: (ticket: string) => Promise<Account>;
  readonly fetch: typeof fetch;
}

/** Makes the sign-in of one site: by the way that its requests take. */
export function createSiteSignIn(options: SiteSignInOptions): SignInFlows {
  const { connectOrigin, site, connect, connection, whoIs, fetch } = options;
  const { frame } = connection;
  const direct = createDirectSignIn({ connectOrigin, site, frame, whoIs, fetch });
  return createSignInFlows({
    ways: { connect, direct },
    mode: async () => (await connection.chosen()).mode,
    failed: async (mode, error) => (await connection.failed(mode, error)).mode,
  });
}
