import { once } from 'node:events';
import { createSecureServer, type Http2ServerResponse } from 'node:http2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { defaultFramePath } from '../../../contract/frame-protocol.ts';
import { readFramePage } from '../../../jira-app/frame-page.ts';
import { greet, say, servePages, type ServedPages } from '../../support/journeys/frame-stage.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import { launchChromium } from '../../support/journeys/chromium.ts';

/**
 * A Jira, or what stands in front of it, reads a creation and breaks the connection without an answer. A browser
 * sends a request with a body again when the connection was used before: Jira makes two issues. OAuth 1.0a is
 * refused the second time; a token is not. Over HTTP/2 the frame page gives the body once, as a stream.
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
