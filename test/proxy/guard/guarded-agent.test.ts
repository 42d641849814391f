import { afterEach, describe, expect, it } from '@jest/globals';
import type { Resolve } from '../../../proxy/guard/system-resolve.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const answering =
  (...addresses: string[]): Resolve =>
  (_hostname, done) => {
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };

async function askAt(
  host: string,
  options: { readonly isPrivateAllowed: boolean; readonly resolve?: Resolve },
): Promise<Answer & { readonly reached: number }> {
  let reached = 0;
  const jira = await startJira((_request, response) => {
    reached += 1;
    answerJson(response, {});
  });
  const site = aSite(`http://${host}:${jira.port}`, {
    allowPrivateAddresses: options.isPrivateAllowed,
  });
  const { resolve } = options;
  const { port } = await startConnect(aConfig([site]), resolve === undefined ? {} : { resolve });
  const answer = await send(port, '/jira/acme/rest/api/2/myself');
  return { ...answer, reached };
}

describe('createGuardedAgent', () => {
  it('connects to a private address where the site allows it', async () => {
    const answer = await askAt('jira.example.com', {
      isPrivateAllowed: true,
      resolve: answering('127.0.0.1'),
    });

    expect(answer).toMatchObject({ status: 200, reached: 1 });
  });

  it.each([
    ['a private address', ['127.0.0.1']],
    ['a public and a private address', ['192.0.43.8', '127.0.0.1']],
    ['a private address written as IPv6', ['::ffff:127.0.0.1']],
    ['an address inside a tunnel', ['2002:7f00:1::']],
  ])('reaches nobody when the name means %s', async (_, addresses) => {
    const answer = await askAt('jira.example.com', {
      isPrivateAllowed: false,
      resolve: answering(...addresses),
    });

    expect(answer).toMatchObject({ code: 'JIRA_UNREACHABLE', reached: 0 });
    expect(JSON.parse(answer.text)).toMatchObject({
      error: { facts: { reason: 'address-refused' } },
    });
  });

  it.each(['127.0.0.1', '[::1]', '0x7f.1', '2130706433', '0177.0.0.1', '127.1', '[::ffff:7f00:1]'])(
    'reaches nobody at the literal address %s',
    async (host) => {
      const answer = await askAt(host, { isPrivateAllowed: false });

      expect(answer).toMatchObject({ code: 'JIRA_UNREACHABLE', reached: 0 });
      expect(JSON.parse(answer.text)).toMatchObject({
        error: { facts: { reason: 'address-refused' } },
      });
    },
  );

  it('never reaches a cloud machine’s metadata, private addresses allowed or not', async () => {
    const answer = await askAt('jira.example.com', {
      isPrivateAllowed: true,
      resolve: answering('169.254.169.254'),
    });

    expect(JSON.parse(answer.text)).toMatchObject({
      error: { facts: { reason: 'address-refused' } },
    });
  });

  it('connects to the judged address though the name means another one a moment later', async () => {
    const asked: string[] = [];
    const rebinding: Resolve = (hostname, done) => {
      asked.push(hostname);
      // The second look-up, which a guard that judges first and connects afterwards would make.
      const address = asked.length === 1 ? '127.0.0.1' : '169.254.169.254';
      done(null, [{ address, family: 4 }]);
    };

    const answer = await askAt('jira.example.com', { isPrivateAllowed: true, resolve: rebinding });

    expect(answer).toMatchObject({ status: 200, reached: 1 });
    expect(asked).toEqual(['jira.example.com']);
  });

  it('keeps a connection for the next request', async () => {
    const sockets = new Set<unknown>();
    const jira = await startJira((request, response) => {
      sockets.add(request.socket);
      answerJson(response, {});
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));

    for (let count = 0; count < 3; count += 1) await send(port, '/jira/acme/rest/api/2/myself');

    expect(sockets.size).toBe(1);
  });
});
