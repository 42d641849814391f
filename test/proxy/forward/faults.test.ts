import { once } from 'node:events';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../demo/free-port.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  portOf,
  send,
  startConnect,
  startJira,
  testNow,
  type Answer,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const quick = { ...defaultLimits, connectMs: 300, firstByteMs: 300, idleMs: 300 };

async function ask(baseUrl: string, more: Parameters<typeof aSite>[1] = {}): Promise<Answer> {
  const { port } = await startConnect(aConfig([aSite(baseUrl, more)]));
  return send(port, '/jira/acme/rest/api/2/myself');
}

function facts(answer: Answer): unknown {
  return JSON.parse(answer.text).error.facts;
}

/** Starts a plain TCP server that treats each connection like this. */
async function startSocketServer(treat: (socket: net.Socket) => void): Promise<number> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {
      // The other side may be gone; the test looks at what it was told.
    });
    socket.unref();
    treat(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return portOf(server);
}

describe('mapNetworkError', () => {
  it('tells a name that nobody knows', async () => {
    const { port } = await startConnect(aConfig([aSite('https://jira.nowhere.example')]), {
      resolve: (hostname, done) => {
        done(
          Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }),
          [],
        );
      },
    });

    const answer = await send(port, '/jira/acme/rest/api/2/myself');

    expect(answer).toMatchObject({ status: 502, code: 'JIRA_UNREACHABLE' });
    expect(facts(answer)).toEqual({ host: 'jira.nowhere.example', reason: 'name-unknown' });
  });

  it('tells a port on which nobody listens', async () => {
    const port = await findFreePort(0);

    const answer = await ask(`http://127.0.0.1:${port}`);

    expect(answer.code).toBe('JIRA_UNREACHABLE');
    expect(facts(answer)).toEqual({ host: `127.0.0.1:${port}`, reason: 'refused' });
  });

  it('tells a connection that is cut before an answer', async () => {
    const port = await startSocketServer((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
    });

    expect((await ask(`http://127.0.0.1:${port}`)).code).toBe('JIRA_BROKE_OFF');
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'names the client certificate where a gateway closes without one: %s',
    async (version) => {
      const { key, cert, ca } = await testCertificate();
      // Without an alert nothing tells why.
      const jira = await startJira((request) => void request.socket.destroy(), {
        key,
        cert,
        minVersion: version,
        maxVersion: version,
      });

      const answer = await ask(`https://localhost:${jira.port}`, { ca });

      expect(answer.code).toBe('JIRA_BROKE_OFF');
      expect(facts(answer)).toEqual({ host: `localhost:${jira.port}`, reason: 'before-answer' });
      expect(JSON.parse(answer.text).error.next).toContain('client certificate');
    },
  );

  it('does not blame the certificate on a connection that answered before', async () => {
    const { key, cert, ca } = await testCertificate();
    let asked = 0;
    const jira = await startJira(
      (request, response) => {
        asked += 1;
        if (asked === 1) answerJson(response, {});
        else request.socket.destroy();
      },
      { key, cert },
    );
    const { port } = await startConnect(aConfig([aSite(`https://localhost:${jira.port}`, { ca })]));
    await send(port, '/jira/acme/rest/api/2/myself');

    const answer = await send(port, '/jira/acme/rest/api/2/myself');

    expect(answer.code).toBe('JIRA_BROKE_OFF');
    expect(facts(answer)).toEqual({ host: `localhost:${jira.port}` });
  });

  it('names a mistake of ours that happens while an answer is read, for that one request', async () => {
    let isReading = false;
    const jira = await startJira((_request, response) => {
      isReading = true;
      response.setHeader('www-authenticate', 'OAuth oauth_problem="token_rejected"');
      answerJson(response, {}, 401);
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]), {
      now: () => {
        if (isReading) throw new Error('a mistake of ours');
        return testNow;
      },
    });

    const answer = await send(port, '/jira/acme/rest/api/2/myself');
    isReading = false;

    expect(answer).toMatchObject({ status: 500, code: 'UNEXPECTED' });
    expect((await send(port, '/healthz')).status).toBe(200);
  });

  it('tells something that does not speak HTTP', async () => {
    const port = await startSocketServer((socket) => socket.end('220 mail.example ESMTP\r\n'));

    expect((await ask(`http://127.0.0.1:${port}`)).code).toBe('JIRA_ANSWER_UNREADABLE');
  });

  it('tells a server that takes the request and says nothing', async () => {
    const port = await startSocketServer(() => undefined);

    const answer = await ask(`http://127.0.0.1:${port}`, { limits: quick });

    expect(answer).toMatchObject({ status: 504, code: 'JIRA_TIMED_OUT' });
    expect(answer.text).not.toContain('isUnsent');
  });

  it('tells a server that accepts a connection and never gets TLS done', async () => {
    const port = await startSocketServer(() => undefined);

    const answer = await ask(`https://127.0.0.1:${port}`, { limits: quick });

    expect(answer).toMatchObject({ status: 504, code: 'JIRA_TIMED_OUT' });
    expect(answer.text).toContain('"isUnsent":true');
  });

  it('tells TLS spoken to a port without it', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));

    const answer = await ask(`https://127.0.0.1:${jira.port}`);

    expect(answer.code).toBe('JIRA_UNREACHABLE');
    expect(facts(answer)).toMatchObject({ reason: 'not-tls' });
  });

  it('tells a certificate whose authority it does not know, and takes it once it does', async () => {
    const { key, cert, ca } = await testCertificate();
    const jira = await startJira((_request, response) => answerJson(response, { name: 'anna' }), {
      key,
      cert,
    });
    const url = `https://localhost:${jira.port}`;

    const strange = await ask(url);
    const known = await ask(url, { ca });

    expect(strange).toMatchObject({ status: 502, code: 'JIRA_CERTIFICATE_REJECTED' });
    expect(known).toMatchObject({ status: 200, code: null });
  });

  it('tells a certificate for another name', async () => {
    const { key, cert, ca } = await testCertificate();
    const jira = await startJira((_request, response) => answerJson(response, {}), { key, cert });
    const { port } = await startConnect(
      aConfig([aSite(`https://jira.example.com:${jira.port}`, { ca })]),
      { resolve: (_hostname, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
    );

    const answer = await send(port, '/jira/acme/rest/api/2/myself');

    expect(answer.code).toBe('JIRA_CERTIFICATE_REJECTED');
    expect(facts(answer)).toMatchObject({ reason: 'it was issued for a different host name' });
  });

  it('tells a gateway that asks for a client certificate', async () => {
    const strict = await startSocketServer((socket) => {
      // A fatal alert, "certificate required" (RFC 8446, 6), as a gateway would send it.
      socket.once('data', () => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 116])));
    });

    const answer = await ask(`https://localhost:${strict}`);

    expect(answer.code).toBe('JIRA_CLIENT_CERTIFICATE_REJECTED');
  });

  it('refuses TLS older than 1.2', async () => {
    const strict = await startSocketServer((socket) => {
      // A fatal alert, "protocol version", which is what an old server answers.
      socket.once('data', () => socket.end(Buffer.from([21, 3, 1, 0, 2, 2, 70])));
    });

    const answer = await ask(`https://localhost:${strict}`);

    expect(answer.code).toBe('JIRA_UNREACHABLE');
    expect(facts(answer)).toMatchObject({ reason: 'tls-too-old' });
  });
});
