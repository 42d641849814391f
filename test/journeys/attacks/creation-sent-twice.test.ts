import { once } from 'node:events';
import { createSecureServer, type Http2ServerResponse } from 'node:http2';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { defaultFramePath } from '../../../contract/frame-protocol.ts';
import { readFramePage } from '../../../jira-app/frame-page.ts';
import { greet, say, servePages, type ServedPages } from '../../support/journeys/frame-stage.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import { launchChromium } from '../../support/journeys/chromium.ts';

/**
 * A Jira, or a server in front of it, reads a creation and breaks the connection without an answer. A browser
 * sends a request with a body again when the connection was used before: Jira makes two issues. OAuth 1.0a is
 * refused the second time; a token is not. Over HTTP/2 the frame page sends the body once, as a stream. Over
 * HTTP/1.1 it closes the idle connections first, by requests that the server refuses.
 */
interface BreakingJira {
  readonly frameUrl: string;
  /** Whole bodies of creations that arrived. */
  readonly creations: string[];
  close(): Promise<void>;
}

async function startBreakingJira(
  parent: string,
  tls: { readonly key: string; readonly cert: string },
): Promise<BreakingJira> {
  const page = await readFramePage({ root: '.', parents: [parent] });
  const creations: string[] = [];
  const server = createSecureServer(tls, (request, response) => {
    const path = request.url.split('?')[0] ?? '';
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        creations.push(body);
        response.stream.session?.destroy();
      });
      request.on('error', () => undefined);
    } else if (path.endsWith('/frame.js')) answer(response, 'text/javascript', page.script);
    else if (path.endsWith(defaultFramePath)) answer(response, 'text/html', page.html);
    else answer(response, 'application/json', '{}');
  });
  server.on('sessionError', () => undefined);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    frameUrl: `https://localhost:${port}/jira${defaultFramePath}`,
    creations,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

function answer(response: Http2ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': type });
  response.end(body);
}

/** The same over HTTP/1.1: six calls at a time get a connection each, as each waits for the others. */
async function startBreakingHttp1(
  parent: string,
  options: {
    readonly tls: { readonly key: string; readonly cert: string };
    /** Longest head that is accepted, in bytes; a longer one is refused and its connection closed. */
    readonly maxHeaderSize: number;
  },
): Promise<BreakingJira & { readonly refused: () => number }> {
  const page = await readFramePage({ root: '.', parents: [parent] });
  const creations: string[] = [];
  let refused = 0;
  const waiting: (() => void)[] = [];
  const { tls, maxHeaderSize } = options;
  const server = createServer({ ...tls, maxHeaderSize }, (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const answer = (type: string, body: string): void => {
      response.writeHead(200, { 'content-type': type }).end(body);
    };
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        creations.push(body);
        request.socket.destroy();
      });
    } else if (query === 'together') {
      waiting.push(() => answer('application/json', '{}'));
      if (waiting.length === 6) for (const go of waiting.splice(0)) go();
    } else if (path.endsWith('/frame.js')) answer('text/javascript', page.script);
    else if (path.endsWith(defaultFramePath)) answer('text/html', page.html);
    else answer('application/json', '{}');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code !== 'HPE_HEADER_OVERFLOW') return;
    refused += 1;
    socket.end('HTTP/1.1 431 Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    frameUrl: `https://localhost:${port}/jira${defaultFramePath}`,
    creations,
    refused: () => refused,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const token = { authorization: 'Bearer token', accept: 'application/json' };

/** Sends six calls at the same time over the port that was greeted, so that six connections are idle afterwards. */
function useSixConnections(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (headers) => {
    const port: unknown = Reflect.get(window, 'port');
    if (!(port instanceof MessagePort)) throw new TypeError('the frame was not greeted');
    const kinds: string[] = [];
    const all = new Promise<void>((resolve) => {
      port.addEventListener('message', function listen(event: MessageEvent<{ kind: string }>) {
        kinds.push(event.data.kind);
        if (kinds.length < 6) return;
        port.removeEventListener('message', listen);
        resolve();
      });
    });
    for (let id = 1; id <= 6; id += 1) {
      const target = '/rest/api/2/myself?together';
      port.postMessage({ kind: 'send', id, method: 'GET', target, headers, body: null });
    }
    Object.assign(window, { lastId: 6 });
    await all;
    return kinds;
  }, token);
}

/** Makes of this browser one that knows no streams as bodies. */
const withoutStreams = `
  const { fetch: send, Request: Native } = window;
  const asText = ({ method = 'GET', headers = {}, body = null, ...rest } = {}) =>
    body instanceof ReadableStream
      ? { method, headers, body: String(body) }
      : { ...rest, method, headers, body };
  window.fetch = (url, init) => send(url, asText(init));
  window.Request = class extends Native {
    constructor(url, init) {
      super(url, asText(init));
    }
  };
`;

describe('a creation whose connection breaks without an answer', () => {
  let browser: Browser;
  let parent: ServedPages;
  let jira: BreakingJira;

  beforeAll(async () => {
    const tls = await testCertificate();
    parent = await servePages(tls);
    jira = await startBreakingJira(parent.url, tls);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await jira.close();
    await parent.close();
  });

  it('arrives once with a token, over a connection that was used before', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(parent.url);
    await greet(page, jira.frameUrl);
    const headers = { authorization: 'Bearer token', accept: 'application/json' };
    const before = await say(page, { headers });

    const told = await say(page, {
      method: 'POST',
      target: '/rest/api/2/issue',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"fields":{}}',
    });

    expect(before).toMatchObject({ kind: 'answer', status: 200 });
    expect(told).toMatchObject({ kind: 'failed', code: 'unreachable' });
    expect(jira.creations).toEqual(['{"fields":{}}']);
  });

  it('arrives as it was written from a browser that makes text of a stream', async () => {
    jira.creations.length = 0;
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    await context.addInitScript({ content: withoutStreams });
    const page = await context.newPage();
    await page.goto(parent.url);
    await greet(page, jira.frameUrl);

    await say(page, {
      method: 'POST',
      target: '/rest/api/2/issue',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
      body: '{"fields":{}}',
    });

    expect(jira.creations[0]).toBe('{"fields":{}}');
  });
});

describe('a creation whose connection breaks without an answer, over HTTP/1.1', () => {
  let browser: Browser;
  let parent: ServedPages;
  let tls: { readonly key: string; readonly cert: string };

  beforeAll(async () => {
    tls = await testCertificate();
    parent = await servePages(tls);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await parent.close();
  });

  async function openPage(frameUrl: string): Promise<Page> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(parent.url);
    await greet(page, frameUrl);
    return page;
  }

  it.each([
    ['an issue', '/rest/api/2/issue'],
    ['a request', '/rest/servicedeskapi/request'],
    ['a comment', '/rest/api/2/issue/HELP-1/comment'],
  ])('makes %s once with a token, after six idle connections', async (_what, target) => {
    const jira = await startBreakingHttp1(parent.url, { tls, maxHeaderSize: 16_384 });
    try {
      const page = await openPage(jira.frameUrl);
      expect(await useSixConnections(page)).toEqual(Array.from({ length: 6 }, () => 'answer'));

      const told = await say(page, { method: 'POST', target, headers: token, body: '{}' });

      expect(told).toMatchObject({ kind: 'failed', code: 'unreachable' });
      expect(jira.creations).toEqual(['{}']);
      expect(jira.refused()).toBe(6);
    } finally {
      await jira.close();
    }
  });

  it('closes no connection for a request that OAuth 1.0a signed, nor for one that is read only', async () => {
    const jira = await startBreakingHttp1(parent.url, { tls, maxHeaderSize: 16_384 });
    try {
      const page = await openPage(jira.frameUrl);
      const body = '{}';

      await say(page, { headers: token });
      await say(page, {
        method: 'POST',
        target: '/rest/api/2/issue',
        headers: { authorization: 'OAuth oauth_nonce="1"' },
        body,
      });

      expect(jira.creations.length).toBeGreaterThan(0);
      expect(jira.refused()).toBe(0);
    } finally {
      await jira.close();
    }
  });

  it('is still sent where the server closes no connection', async () => {
    const jira = await startBreakingHttp1(parent.url, { tls, maxHeaderSize: 262_144 });
    try {
      const page = await openPage(jira.frameUrl);
      const body = '{"fields":{}}';

      const told = await say(page, {
        method: 'POST',
        target: '/rest/api/2/issue',
        headers: token,
        body,
      });

      expect(told).toMatchObject({ kind: 'failed', code: 'unreachable' });
      expect(jira.creations[0]).toBe(body);
    } finally {
      await jira.close();
    }
  });
});
