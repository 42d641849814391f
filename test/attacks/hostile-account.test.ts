import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSignIn, type Account } from '../../contract/answers/connect-answers.ts';
import { headers, routes } from '../../contract/connect-api.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
} from '../support/proxy/stage.ts';

afterEach(clearStage);

/** Signs in at a Jira that says this of the account. */
async function signIn(about: object): Promise<Answer> {
  const jira = await startJira((_, response) => answerJson(response, about));
  const { port } = await startConnect(aConfig([aSite(jira.url)]));
  return send(port, routes.signIn('acme'), {
    method: 'POST',
    headers: { [headers.ticket]: '', 'content-type': 'application/json' },
    body: JSON.stringify({ method: 'password', user: 'anna', secret: 'secret' }),
  });
}

async function accountOf(about: object): Promise<Account> {
  return decodeSignIn(JSON.parse((await signIn(about)).text)).account;
}

describe('a Jira that lies about who signs in', () => {
  it.each([
    ['control characters', 'An\u0000na\r\nX: y\u009b', 'AnnaX: y'],
    ['a turned direction', 'Anna \u202egpj.exe\u202c', 'Anna gpj.exe'],
    ['half a character', 'Anna\ud83d', 'Anna'],
    ['a character that the limit cuts', `${'a'.repeat(254)}😀`, 'a'.repeat(254)],
    ['nothing printable', '\u0001\u0002', 'anna'],
    ['255 characters', 'a'.repeat(255), 'a'.repeat(255)],
    ['256 characters', 'a'.repeat(256), 'a'.repeat(255)],
    ['another script', 'محمد 田中 😀', 'محمد 田中 😀'],
  ])('shows no more of a name than can be shown: %s', async (_, displayName, shown) => {
    expect((await accountOf({ name: 'anna', displayName })).displayName).toBe(shown);
  });

  it.each([
    ['control characters', 'an\u0000na'],
    ['half a character', 'anna\udc00'],
    ['256 characters', 'a'.repeat(256)],
  ])('is refused with an account name of %s', async (_, name) => {
    expect((await signIn({ name, displayName: 'Anna' })).code).toBe('JIRA_ANSWER_UNREADABLE');
  });

  it('is not believed an address that is none', async () => {
    const about = { name: 'anna', displayName: 'Anna', emailAddress: 'anna@example.com\r\nBcc: x' };

    expect((await accountOf(about)).emailAddress).toBeNull();
  });
});
