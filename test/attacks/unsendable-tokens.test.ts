import { afterEach, describe, expect, it } from '@jest/globals';
import { headers, routes } from '../../contract/connect-api.ts';
import { mapNetworkError } from '../../proxy/guard/map-network-error.ts';
import { defaultLimits } from '../../proxy/config/default-limits.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../support/proxy/stage.ts';

/**
 * A token that no header can carry fails before anything is sent. It once looked like a Jira that is down:
 * five requests of a stranger closed a site for all its users, and Jira was not asked once.
 */

afterEach(clearStage);

const tokens = [
  ['beyond Latin-1', '中'],
  ['with a blank', 'abc def'],
  ['beyond ASCII', 'abcé'],
  ['a lone surrogate', '\ud800'],
] as const;

async function aWorld() {
  let asked = 0;
  const jira = await startJira((_request, response) => {
    asked += 1;
    answerJson(response, { name: 'anna' });
  });
  const site = aSite(jira.url, {
    modes: ['connect', 'direct'],
    connectionRule: 'prefer-direct',
    allowSecretsInPane: true,
    limits: { ...defaultLimits, circuitFailures: 5 },
  });
  const { port } = await startConnect(aConfig([site]));
  return { port, asked: () => asked };
}

describe('a token that cannot be sent', () => {
  it.each(tokens)(
    'does not close a site for others, however often it comes: %s',
    async (_, token) => {
      const { port, asked } = await aWorld();
      const ticket = aTicket('acme', { kind: 'bearer', token });

      for (let round = 0; round < 10; round += 1) {
        const refused = await send(port, '/jira/acme/rest/api/2/myself', {
          headers: { [headers.ticket]: ticket },
        });
        expect(refused.code).toBe('TICKET_INVALID');
      }

      expect(asked()).toBe(0);
      expect((await send(port, '/jira/acme/rest/api/2/myself')).status).toBe(200);
    },
  );

  it.each(
    tokens.flatMap(([name, token]) => [
      [`at sign-in, ${name}`, routes.signIn('acme'), token] as const,
      [`at seal, ${name}`, routes.seal('acme'), token] as const,
    ]),
  )('is refused with a sentence of its own: %s', async (_, route, secret) => {
    const { port, asked } = await aWorld();

    const refused = await send(port, route, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [headers.ticket]: '' },
      body: JSON.stringify({ method: 'personal-access-token', user: '', secret }),
    });

    expect(refused).toMatchObject({ status: 400, code: 'TOKEN_MALFORMED' });
    expect(refused.text).toContain('This token contains invalid characters.');
    expect(asked()).toBe(0);
  });

  it('is not what blanks at its ends make of it: they are dropped', async () => {
    const { port, asked } = await aWorld();

    const answer = await send(port, routes.signIn('acme'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [headers.ticket]: '' },
      body: JSON.stringify({ method: 'personal-access-token', user: '', secret: ' abc/+== ' }),
    });

    expect(answer.code).toBeNull();
    expect(asked()).toBe(1);
  });
});

describe('what goes wrong before a socket', () => {
  const site = aSite('https://jira.example.com');

  it.each([
    ['a mistake in the program', new TypeError('x is not a function')],
    ['a header that cannot be', withCode('ERR_INVALID_CHAR')],
    ['a path that cannot be', withCode('ERR_UNESCAPED_CHARACTERS')],
    ['a status that cannot be', withCode('ERR_HTTP_INVALID_STATUS_CODE')],
    ['no file left to open', withCode('EMFILE')],
    ['nothing that is an error', 'text'],
  ])('says nothing about Jira: %s', (_, thrown) => {
    expect(mapNetworkError(thrown, site).code).toBe('UNEXPECTED');
  });

  it.each([
    ['ECONNREFUSED', 'JIRA_UNREACHABLE'],
    ['ENETDOWN', 'JIRA_UNREACHABLE'],
    ['EACCES', 'JIRA_UNREACHABLE'],
    ['EPROTO', 'JIRA_UNREACHABLE'],
    ['ERR_SSL_NO_SUITABLE_SIGNATURE', 'JIRA_TLS_FAILED'],
  ])('is told from what a socket reports: %s', (code, expected) => {
    expect(mapNetworkError(withCode(code), site).code).toBe(expected);
  });
});

function withCode(code: string): Error {
  return Object.assign(new Error('refused'), { code });
}
