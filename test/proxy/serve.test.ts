import { once } from 'node:events';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import { testCertificate } from '../support/network/certificate.ts';
import {
  aConfig,
  aMoment,
  answerJson,
  aSite,
  clearStage,
  portOf,
  send,
  sendRaw,
  startConnect,
  startJira,
} from '../support/proxy/stage.ts';

afterEach(clearStage);

describe('serve', () => {
  it('serves https with the certificate it is given', async () => {
    const { key, cert, ca } = await testCertificate();
    const connect = await startConnect(aConfig([aSite('https://jira.example.com')]), {
      certificate: { certificate: cert, key },
    });

    const request = https.get(`${connect.url}/healthz`, { ca, agent: false });
    const [answer] = await once(request, 'response');

    expect(connect.url).toMatch(/^https:\/\/localhost:\d+$/);
    expect(answer.statusCode).toBe(200);
    answer.resume();
  });

  it('speaks no TLS older than 1.2', async () => {
    const { key, cert, ca } = await testCertificate();
    const connect = await startConnect(aConfig([aSite('https://jira.example.com')]), {
      certificate: { certificate: cert, key },
    });

    const socket = tls.connect({
      host: 'localhost',
      port: connect.port,
      ca,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'ALL:@SECLEVEL=0',
    });

    await expect(once(socket, 'secureConnect')).rejects.toThrow(/alert protocol version/);
  });

  it('lets a running request finish before it closes, and takes no new one', async () => {
    const arrived = aMoment();
    const enough = aMoment();
    const jira = await startJira(async (_request, response) => {
      arrived.comes();
      await enough.came;
      answerJson(response, { late: true });
    });
    const connect = await startConnect(aConfig([aSite(jira.url)]));
    const running = send(connect.port, '/jira/acme/rest/api/2/myself');
    await arrived.came;

    const closed = connect.close();
    const refused = net.connect(connect.port, '127.0.0.1');
    await expect(once(refused, 'connect')).rejects.toThrow(/ECONNREFUSED/);
    enough.comes();

    expect((await running).text).toBe('{"late":true}');
    await closed;
  });

  it('cuts what has not finished when its time is up', async () => {
    const arrived = aMoment();
    const jira = await startJira(() => arrived.comes());
    const connect = await startConnect(aConfig([aSite(jira.url)]));
    const running = send(connect.port, '/jira/acme/rest/api/2/myself');
    const cut = expect(running).rejects.toThrow(/socket hang up/);
    await arrived.came;

    await connect.close({ withinMs: 50 });

    await cut;
  });

  it('refuses headers beyond 16 kB', async () => {
    const { port } = await startConnect(aConfig([aSite('https://jira.example.com')]));

    const answer = await sendRaw(
      port,
      `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`,
    );

    expect(answer).toMatch(/^HTTP\/1\.1 431/);
  });

  it('says which port is taken', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const listen = {
      host: '127.0.0.1',
      port: portOf(taken),
      tls: { kind: 'off' },
      trustedProxies: [],
    } as const;

    const started = startConnect(aConfig([aSite('https://jira.example.com')], { listen }));

    await expect(started).rejects.toThrow(/EADDRINUSE/);
    taken.close();
  });
});
