import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeRenewal, decodeSignIn } from '../../../../contract/answers/connect-answers.ts';
import { headers } from '../../../../contract/connect-api.ts';
import { createKeyring } from '../../../../proxy/tickets/keyring.ts';
import { sealTransaction } from '../../../../proxy/tickets/transaction.ts';
import { finish, oauth1 } from '../../../support/proxy/oauth-stage.ts';
import { aClock, askToRenew, whoAmI2 } from '../../../support/proxy/oauth2-stage.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  startConnect,
  startJira,
  testKeyring,
  testNow,
} from '../../../support/proxy/stage.ts';

afterEach(clearStage);

const hourMs = 60 * 60_000;

/** Plays a Jira whose administrator lets tokens live for an hour. */
async function aShortLivedJira(problem?: string) {
  const tokenCalls: string[] = [];
  let tokens = 0;
  const jira = await startJira((request, response) => {
    request.resume();
    const authorization = request.headers.authorization ?? '';
    if (request.url !== '/plugins/servlet/oauth/access-token') {
      answerJson(response, { name: 'anna', shown: authorization });
      return;
    }
    tokenCalls.push(decodeURIComponent(authorization));
    tokens += 1;
    if (tokens > 1 && problem !== undefined) {
      const told = `OAuth realm="x", oauth_problem="${problem}"`;
      response.writeHead(401, { 'www-authenticate': told }).end();
      return;
    }
    const lives = 'oauth_expires_in=3600&oauth_session_handle=handle';
    response.end(`oauth_token=token-${tokens}&oauth_token_secret=s&${lives}${tokens}`);
  });
  const clock = aClock();
  const site = aSite(jira.url, { signInMethods: ['oauth1'], oauth1 });
  const { port } = await startConnect(aConfig([site]), { now: clock.now });
  const transaction = sealTransaction(
    createKeyring(testKeyring),
    { siteId: 'acme', userId: null },
    {
      method: 'oauth1',
      token: 'request',
      consumerKey: oauth1.consumerKey,
      expiresAt: testNow.getTime() + 1,
    },
  );
  const signedIn = decodeSignIn(JSON.parse((await finish(port, transaction, 'AbC123')).text));
  return { port, clock, signedIn, tokenCalls };
}

describe('renewing with OAuth 1.0a', () => {
  it('asks with the session handle, and goes on with the new token', async () => {
    const { port, clock, signedIn, tokenCalls } = await aShortLivedJira();
    clock.passes(hourMs);

    const late = await whoAmI2(port, signedIn.ticket);
    const answer = await askToRenew(port, signedIn.ticket);
    const next = decodeRenewal(JSON.parse(answer.text));
    const through = await whoAmI2(port, next.ticket);

    expect(signedIn.accessExpiresAt).toBe('2026-11-20T13:00:00.000Z');
    expect(late.code).toBe('ACCESS_EXPIRED');
    expect(tokenCalls[1]).toMatch(/oauth_session_handle="handle1".*oauth_token="token-1"/);
    expect(next.accessExpiresAt).toBe('2026-11-20T14:00:00.000Z');
    expect(next.expiresAt).toBe(signedIn.expiresAt);
    expect(through.text).toContain('oauth_token=\\"token-2\\"');
    expect(answer.headers[headers.error]).toBeUndefined();
  });

  it.each(['token_expired', 'token_rejected', 'permission_denied'])(
    'asks to sign in again when Jira says %s',
    async (problem) => {
      const { port, clock, signedIn } = await aShortLivedJira(problem);
      clock.passes(hourMs);

      expect((await askToRenew(port, signedIn.ticket)).code).toBe('RENEWAL_REFUSED');
    },
  );
});
