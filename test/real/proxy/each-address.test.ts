import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { isRecord } from '../../../contract/connect-api.ts';
import { findFreePort } from '../../../demo/free-port.ts';
import type { Resolve } from '../../../proxy/guard/system-resolve.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import { startSilentAddress, type SilentAddress } from '../../support/programs/silent-address.ts';
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

const path = '/jira/acme/rest/api/2/myself';
const silent: SilentAddress[] = [];

afterEach(async () => {
  await clearStage();
  await Promise.all(silent.splice(0).map((address) => address.close()));
});

async function beSilentAt(host: string, port: number): Promise<SilentAddress> {
  const address = await startSilentAddress(host, port);
  silent.push(address);
  return address;
}

interface Network {
  readonly port: number;
  readonly addresses: readonly string[];
  readonly connectMs?: number;
  /** Runs when Connect has sent its first packet to the first address. */
  readonly onSent?: () => void;
}

async function startAt({ port, addresses, connectMs, onSent }: Network): Promise<number> {
  const resolve: Resolve = (_hostname, done) => {
    done(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    );
    onSent?.();
  };
  const limits = { ...defaultLimits, connectMs: connectMs ?? defaultLimits.connectMs };
  const site = aSite(`http://jira.example.com:${port}`, { limits });
  return (await startConnect(aConfig([site]), { resolve })).port;
}

function factsOf(answer: Answer): unknown {
  return JSON.parse(answer.text).error.facts;
}

describe('a name with several addresses', () => {
  it('is reached over a slow line, though another address leads nowhere', async () => {
    const port = await findFreePort(0);
    const slow = await beSilentAt('127.0.0.2', port);
    await beSilentAt('127.0.0.3', port);
    const connect = await startAt({
      port,
      addresses: ['127.0.0.2', '127.0.0.3'],
      // The system sends its packet again after a second.
      onSent: () => slow.wake(),
    });

    expect(await send(connect, path)).toMatchObject({ status: 200, text: '{}' });
  });

  it('is reached when the addresses in front lead nowhere', async () => {
    const jira = await startJira((_request, response) => answerJson(response, { is: 'jira' }));
    await beSilentAt('127.0.0.2', jira.port);
    await beSilentAt('127.0.0.3', jira.port);
    const connect = await startAt({
      port: jira.port,
      addresses: ['127.0.0.2', '127.0.0.3', '127.0.0.1'],
      connectMs: 5_000,
    });

    expect(await send(connect, path)).toMatchObject({ status: 200, text: '{"is":"jira"}' });
  });

  it('is reached at the address that worked last, without trying the others again', async () => {
    const jira = await startJira((_request, response) => {
      response.setHeader('connection', 'close');
      answerJson(response, {});
    });
    await beSilentAt('127.0.0.2', jira.port);
    const connect = await startAt({
      port: jira.port,
      addresses: ['127.0.0.2', '127.0.0.1'],
      connectMs: 5_000,
    });
    const tried: string[] = [];
    const watch = (opened: unknown): void => {
      if (!isRecord(opened) || !(opened['socket'] instanceof Socket)) return;
      opened['socket'].on('connectionAttempt', (address: string) => tried.push(address));
    };
    subscribe('net.client.socket', watch);

    await send(connect, path);
    await send(connect, path);
    unsubscribe('net.client.socket', watch);

    expect(tried.filter((address) => address === '127.0.0.2')).toHaveLength(1);
  });

  it('says that it refuses connections when one address refuses and another is silent', async () => {
    const port = await findFreePort(0);
    await beSilentAt('127.0.0.2', port);
    const connect = await startAt({
      port,
      addresses: ['127.0.0.2', '127.0.0.1'],
      connectMs: 5_000,
    });

    const answer = await send(connect, path);

    const facts = { host: `jira.example.com:${port}`, reason: 'refused' };
    expect([answer.code, factsOf(answer)]).toEqual(['JIRA_UNREACHABLE', facts]);
  });

  it('keeps a sign-in no longer than the connect time-out when every address is silent', async () => {
    const port = await findFreePort(0);
    await beSilentAt('127.0.0.2', port);
    const connect = await startAt({ port, addresses: ['127.0.0.2'], connectMs: 1_000 });
    const body = JSON.stringify({ method: 'password', user: 'anna', secret: 'annas-secret' });

    const answer = await send(connect, '/connect/sites/acme/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

    const facts = { host: `jira.example.com:${port}`, seconds: 1, isUnsent: true };
    expect([answer.code, factsOf(answer)]).toEqual(['JIRA_TIMED_OUT', facts]);
  });

  it('says how long it was waited for when every address is silent', async () => {
    const port = await findFreePort(0);
    await beSilentAt('127.0.0.2', port);
    await beSilentAt('127.0.0.3', port);
    const connect = await startAt({
      port,
      addresses: ['127.0.0.2', '127.0.0.3'],
      connectMs: 2_000,
    });

    const answer = await send(connect, path);

    const facts = { host: `jira.example.com:${port}`, seconds: 2, isUnsent: true };
    expect([answer.code, factsOf(answer)]).toEqual(['JIRA_TIMED_OUT', facts]);
  });
});
