import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../../contract/connect-api.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import {
  aConfig,
  aMoment,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const upload = '/jira/acme/rest/api/2/issue/ABC-1/attachments';
const megabyte = Buffer.alloc(1024 * 1024, 'x');

function open(
  port: number,
  path: string,
  options: { readonly method?: string; readonly headers?: http.OutgoingHttpHeaders } = {},
): http.ClientRequest {
  const request = http.request({
    host: '127.0.0.1',
    port,
    path,
    method: options.method ?? 'GET',
    headers: { [headers.ticket]: aTicket(), ...options.headers },
    agent: false,
  });
  request.on('error', () => {
    // Cut connections are what some of these tests are about.
  });
  return request;
}

/** Reads an answer to its end, or to where it was cut. */
async function readsWhole(answer: IncomingMessage | undefined): Promise<boolean | undefined> {
  const closed = new Promise((resolve) => answer?.on('close', resolve));
  answer?.on('error', () => {
    // The other side hung up.
  });
  answer?.resume();
  await closed;
  return answer?.complete;
}

describe('createPassThrough', () => {
  it('lets the first byte of an answer through before the last one is there', async () => {
    const enough = aMoment();
    const jira = await startJira((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[1,');
      void enough.came.then(() => response.end('2]'));
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(port, '/jira/acme/rest/api/2/project');
    request.end();
    const [answer]: IncomingMessage[] = await once(request, 'response');

    const [first]: Buffer[] = await once(answer ?? request, 'data');
    enough.comes();
    const [second]: Buffer[] = await once(answer ?? request, 'data');

    expect([String(first), String(second)]).toEqual(['[1,', '2]']);
  });

  it('lets the first byte of a body through before the last one is there', async () => {
    const parts: string[] = [];
    const firstPart = aMoment();
    const jira = await startJira((request, response) => {
      request.on('data', (chunk: Buffer) => {
        parts.push(String(chunk));
        firstPart.comes();
      });
      request.on('end', () => answerJson(response, {}));
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(port, upload, { method: 'POST' });

    request.write('one');
    await firstPart.came;
    request.end('two');
    await once(request, 'response');

    expect(parts).toEqual(['one', 'two']);
  });

  it('stops reading from the client while Jira does not read', async () => {
    const jira = await startJira((request) => {
      // Takes the head and leaves the body.
      request.pause();
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(port, upload, { method: 'POST', headers: { 'content-length': 2 ** 30 } });

    let written = 0;
    const isStuck = await new Promise<boolean>((resolve) => {
      const pour = (): void => {
        while (written < 256) {
          written += 1;
          if (!request.write(megabyte)) break;
        }
        if (written >= 256) resolve(false);
        // No more room for a whole second: everybody waits for Jira.
        clearTimeout(timer);
        timer = setTimeout(() => resolve(true), 1000);
      };
      let timer = setTimeout(() => resolve(true), 1000);
      request.on('drain', pour);
      pour();
    });
    request.destroy();

    expect(isStuck).toBe(true);
    // What stands in the buffers of three sockets on one machine, not the body.
    expect(written).toBeLessThan(64);
  });

  it('cancels the call to Jira when the client goes away during the answer', async () => {
    const cancelled = aMoment();
    const jira = await startJira((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[');
      response.on('close', cancelled.comes);
    });
    const connect = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(connect.port, '/jira/acme/rest/api/2/project');
    request.end();
    await once(request, 'response');

    request.destroy();
    await cancelled.came;

    expect(await connect.logLines(1)).toMatchObject([{ status: 499, call: 'projects' }]);
  });

  it('cancels the call to Jira when the client goes away before the answer', async () => {
    const arrived = aMoment();
    const cancelled = aMoment();
    const jira = await startJira((request) => {
      arrived.comes();
      request.on('close', cancelled.comes);
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(port, '/jira/acme/rest/api/2/project');
    request.end();
    await arrived.came;

    request.destroy();

    await expect(cancelled.came).resolves.toBeUndefined();
  });

  it('cancels the call to Jira when the client goes away in the middle of its body', async () => {
    const arrived = aMoment();
    let isWhole = true;
    const cancelled = aMoment();
    const jira = await startJira((request) => {
      request.on('data', arrived.comes);
      request.on('error', () => {
        // Cut off; `complete` below is what counts.
      });
      request.on('close', () => {
        isWhole = request.complete;
        cancelled.comes();
      });
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(port, upload, { method: 'POST' });
    request.write('half');
    await arrived.came;

    request.destroy();
    await cancelled.came;

    expect(isWhole).toBe(false);
  });

  it.each([
    ['with a length', { 'content-length': '100' }],
    ['in pieces', {}],
  ])('cuts an answer %s that Jira broke off, so that it never looks whole', async (_, more) => {
    const jira = await startJira((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...more });
      response.write('{"half":', () => response.socket?.resetAndDestroy());
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(port, '/jira/acme/rest/api/2/project');
    request.end();
    const [answer]: IncomingMessage[] = await once(request, 'response');

    expect(await readsWhole(answer)).toBe(false);
  });

  it('cuts an answer that stops in the middle', async () => {
    const jira = await startJira((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[');
    });
    const limits = { ...defaultLimits, idleMs: 100 };
    const { port } = await startConnect(aConfig([aSite(jira.url, { limits })]));
    const request = open(port, '/jira/acme/rest/api/2/project');
    request.end();
    const [answer]: IncomingMessage[] = await once(request, 'response');

    expect(await readsWhole(answer)).toBe(false);
  });

  it('hands on an answer that comes before the body is through', async () => {
    const jira = await startJira((_request, response) =>
      answerJson(response, { early: true }, 404),
    );
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(port, upload, { method: 'POST', headers: { 'content-length': 2 ** 20 } });
    request.write('half');

    const [answer]: IncomingMessage[] = await once(request, 'response');
    request.destroy();

    expect(answer?.statusCode).toBe(404);
  });

  it('gives a body that waits for permission the permission', async () => {
    const jira = await startJira(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      answerJson(response, {
        got: Buffer.concat(chunks).toString(),
        expect: request.headers.expect,
      });
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));
    const request = open(port, upload, {
      method: 'POST',
      headers: { expect: '100-continue', 'content-length': 4 },
    });
    request.flushHeaders();
    await once(request, 'continue');
    request.end('body');

    const [answer]: IncomingMessage[] = await once(request, 'response');
    const [body]: Buffer[] = await once(answer ?? request, 'data');

    expect(JSON.parse(String(body))).toEqual({ got: 'body' });
  });
});

describe('limits of a request', () => {
  const limits = { ...defaultLimits, maxBodyBytes: 1000 };

  it('takes a body of exactly the limit', async () => {
    const jira = await startJira((request, response) => {
      request.resume();
      request.on('end', () => answerJson(response, {}));
    });
    const { port } = await startConnect(aConfig([aSite(jira.url, { limits })]));

    const answer = await send(port, upload, { method: 'POST', body: 'x'.repeat(1000) });

    expect(answer.status).toBe(200);
  });

  it('refuses a body that announces a byte more, before Jira hears of it', async () => {
    let reached = 0;
    const jira = await startJira(() => {
      reached += 1;
    });
    const { port } = await startConnect(aConfig([aSite(jira.url, { limits })]));

    const answer = await send(port, upload, { method: 'POST', body: 'x'.repeat(1001) });

    expect(answer).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' });
    expect(JSON.parse(answer.text)).toMatchObject({ error: { facts: { limitBytes: 1000 } } });
    expect(reached).toBe(0);
  });

  it('refuses a body in pieces once it is larger, and Jira never sees its end', async () => {
    const ends: boolean[] = [];
    const cancelled = aMoment();
    const arrived = aMoment();
    const jira = await startJira((request) => {
      request.on('data', arrived.comes);
      request.on('error', () => {
        // Cut off, as it should be.
      });
      request.on('close', () => {
        ends.push(request.complete);
        cancelled.comes();
      });
    });
    const { port } = await startConnect(aConfig([aSite(jira.url, { limits })]));
    const request = open(port, upload, { method: 'POST' });
    request.write('x'.repeat(900));
    await arrived.came;
    request.write('x'.repeat(900));

    const [answer]: IncomingMessage[] = await once(request, 'response');
    await cancelled.came;
    request.destroy();

    expect(answer?.headers[headers.error]).toBe('REQUEST_TOO_LARGE');
    expect(ends).toEqual([false]);
  });

  it('tells a client that stops in the middle of its body so, and does not blame Jira', async () => {
    const jira = await startJira((request) => {
      request.resume();
      request.on('error', () => {
        // Cut off, as it should be.
      });
    });
    const hurried = { ...limits, firstByteMs: 100 };
    const { port } = await startConnect(aConfig([aSite(jira.url, { limits: hurried })]));
    const request = open(port, upload, { method: 'POST' });
    request.write('half');

    const [answer]: IncomingMessage[] = await once(request, 'response');
    request.destroy();

    expect(answer?.headers[headers.error]).toBe('REQUEST_INVALID');
  });

  it('never sends a write that waited too long for a free connection', async () => {
    const seen: (string | undefined)[] = [];
    const open: (() => void)[] = [];
    const jira = await startJira((request, response) => {
      seen.push(request.method);
      open.push(() => answerJson(response, {}));
    });
    const narrow = { ...defaultLimits, connectMs: 1_000, maxSockets: 1 };
    const { port } = await startConnect(aConfig([aSite(jira.url, { limits: narrow })]));
    const untilSeen = async (count: number): Promise<void> => {
      while (seen.length < count) await new Promise(setImmediate);
    };
    const first = send(port, '/jira/acme/rest/api/2/project');
    await untilSeen(1);

    const second = await send(port, '/jira/acme/rest/api/2/issue', { method: 'POST', body: '{}' });
    open.shift()?.();
    await first;
    const third = send(port, '/jira/acme/rest/api/2/project');
    await untilSeen(2);
    open.shift()?.();
    await third;

    expect(second.code).toBe('JIRA_TIMED_OUT');
    expect(seen).toEqual(['GET', 'GET']);
  });
});
