import type { SitesAnswer } from '../../contract/answers/connect-answers.ts';
import type { Microsoft } from './microsoft.ts';
import type { ConnectClient } from './session.ts';

interface SiteListOptions {
  readonly connect: Pick<ConnectClient, 'sites'>;
  readonly microsoft: Pick<Microsoft, 'use' | 'isNeeded'>;
}

/**
 * Makes the call that lists the sites. The first answer says whether Connect asks for a Microsoft token;
 * if it does, that answer is empty, and the list is asked for again with the token.
 *
 * @throws {AppError} what `Microsoft.token` fails with, CONNECT_UNREACHABLE …
 */
export function createSiteList({ connect, microsoft }: SiteListOptions): ConnectClient['sites'] {
  async function ask(signal: AbortSignal | undefined): Promise<SitesAnswer> {
    const answer = await connect.sites(signal);
    microsoft.use(answer.connect.microsoft);
    return answer;
  }

  return async (signal) => {
    const hadToken = microsoft.isNeeded;
    const answer = await ask(signal);
    return microsoft.isNeeded && !hadToken ? ask(signal) : answer;
  };
}
