import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeRenewal, decodeSignIn } from '../../contract/answers/connect-answers.ts';
import { headers, routes } from '../../contract/connect-api.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
  testNow,
  type Answer,
} from '../support/proxy/stage.ts';

afterEach(clearStage);

const renewal = { refreshToken: 'refresh', accessExpiresAt: testNow.getTime() };

/** Renews an access at a Jira whose call for tokens answers this. */
async function renew(tokens: object): Promise<Answer> {
  const jira = await startJira((_, response) => answerJson(response, tokens));
  const site = aSite(jira.url, {
    signInMethods: ['oauth2'],
    oauth2: { clientId: 'outlook', clientSecret: 'secret', scopes: ['WRITE'] },
  });
  const { port } = await startConnect(aConfig([site]));
  const ticket = aTicket('acme', { kind: 'oauth2', token: 'access', renewal });
  return send(port, routes.renew('acme'), {
    method: 'POST',
    headers: { [headers.ticket]: ticket },
  });
}

function tokensOf(length: number, expiresIn: number): object {
  const token = 'x'.repeat(length);
  return { access_token: token, refresh_token: token, expires_in: expiresIn };
}

describe('a credential that is too long for a ticket', () => {
  it.each([
    ['letters of two bytes', 'é'],
    ['letters of three bytes', '語'],
    ['quotation marks', '"'],
    ['halves of characters', '\ud83d'],
  ])('is refused at the sign-in: %s', async (_, letter) => {
    const jira = await startJira((_request, response) => {
      answerJson(response, { name: 'anna', displayName: 'Anna' });
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const signIn = (length: number): Promise<Answer> =>
      send(port, routes.signIn('acme'), {
        method: 'POST',
        headers: { [headers.ticket]: '', 'content-type': 'application/json' },
        body: JSON.stringify({ method: 'password', user: 'anna', secret: letter.repeat(length) }),
      });

    const short = decodeSignIn(JSON.parse((await signIn(500)).text));
    const works = await send(port, '/jira/acme/rest/api/2/myself', {
      headers: { [headers.ticket]: short.ticket },
    });
    const long = await signIn(2_000);

    expect(works.status).toBe(200);
    // Whatever is given out opens.
    if (long.code === null) {
      const { ticket } = decodeSignIn(JSON.parse(long.text));
      const answer = await send(port, '/jira/acme/rest/api/2/myself', {
        headers: { [headers.ticket]: ticket },
      });
      expect(answer.status).toBe(200);
    } else expect(long.code).toBe('REQUEST_INVALID');
  });

  it('is refused at a renewal', async () => {
    expect((await renew(tokensOf(4_000, 3_600))).code).toBe('REQUEST_INVALID');
    expect((await renew(tokensOf(3_000, 3_600))).status).toBe(200);
  });
});

describe('an access whose life is no date', () => {
  it.each([1e300, 9e15, Number.MIN_VALUE])('is given a date for %d seconds', async (seconds) => {
    const answer = await renew(tokensOf(20, seconds));

    expect(answer.status).toBe(200);
    const { accessExpiresAt } = decodeRenewal(JSON.parse(answer.text));
    expect(Date.parse(accessExpiresAt ?? '')).toBeGreaterThanOrEqual(testNow.getTime());
  });
});
