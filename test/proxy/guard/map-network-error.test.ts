import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { testCertificate } from '../../support/network/certificate.ts';
import { aConfig, aSite, clearStage, send, startConnect } from '../../support/proxy/stage.ts';

/** Closes what a test has opened. */
const closings: (() => void)[] = [];

afterEach(async () => {
  for (const close of closings.splice(0)) close();
  await clearStage();
});

async function portOf(server: Server): Promise<number> {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A server that talks TLS until it has got a request, and then writes bytes that belong to no TLS record. */
async function startSpoiledTls(spoil: string): Promise<number> {
  const clients: Socket[] = [];
  const inner = createTlsServer(await testCertificate(), () => {
    for (const client of clients) client.write(spoil);
  });
  const innerPort = await portOf(inner);
  const outer = createServer((client) => {
    const server = connect(innerPort, 'localhost');
    clients.push(client);
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.pipe(server).pipe(client);
    closings.push(() => {
      client.destroy();
      server.destroy();
    });
  });
  closings.push(
    () => inner.close(),
    () => outer.close(),
  );
  return portOf(outer);
}

describe('mapNetworkError', () => {
  it.each([
    ['plain text', 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'],
    ['an alert in clear text', '\u0015\u0003\u0003\u0000\u0002\u0002F'],
  ])('does not say that Jira got no request when TLS fails after it: %s', async (_, spoil) => {
    const { ca } = await testCertificate();
    const port = await startSpoiledTls(spoil);
    const connected = await startConnect(aConfig([aSite(`https://localhost:${port}`, { ca })]));

    const answer = await send(connected.port, '/jira/acme/rest/api/2/myself');

    expect([answer.status, answer.code]).toEqual([502, 'JIRA_BROKE_OFF']);
  });

  it('says that TLS failed when it fails before the request', async () => {
    const { ca } = await testCertificate();
    const server = createServer((client) => {
      client.on('error', () => undefined);
      // An alert: internal error.
      client.once('data', () => client.end('\u0015\u0003\u0003\u0000\u0002\u0002P'));
      closings.push(() => client.destroy());
    });
    closings.push(() => server.close());
    const port = await portOf(server);
    const connected = await startConnect(aConfig([aSite(`https://localhost:${port}`, { ca })]));

    const answer = await send(connected.port, '/jira/acme/rest/api/2/myself');

    expect([answer.status, answer.code]).toEqual([502, 'JIRA_TLS_FAILED']);
  });
});
