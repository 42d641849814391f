import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { Page } from 'playwright-core';
import { type DemoJira, startDemoJira } from '../../../demo/jira/start.ts';
import type { FaultHook, FaultRequest } from '../../../demo/jira/server.ts';
import { defaultFramePath, frameVersion } from '../../../contract/frame-protocol.ts';
import { testCertificate } from '../network/certificate.ts';
import { launchChromium } from './chromium.ts';

/** Jira with the frame page, and pages of other origins around it in a real browser. */
export interface FrameStage {
  readonly jira: DemoJira;
  readonly frameUrl: string;
  /** Every request that reached Jira since the last `forget`. */
  readonly seen: readonly FaultRequest[];
  forget(): void;
  /** A new visitor on a page of this kind. */
  open(from: 'parent' | 'stranger'): Promise<Page>;
  /** Jira's hook that fills `seen`; to be put back by who put another in its place. */
  readonly watch: FaultHook;
  close(): Promise<void>;
}

export interface FrameStageOptions {
  /** `exact` as the snippets serve it; `none` as Jira does for a path that was excluded from its protection. */
  readonly framing: 'exact' | 'none';
}

/** Starts it; needs the built frame page. */
export async function openFrameStage({ framing }: FrameStageOptions): Promise<FrameStage> {
  const { key, cert } = await testCertificate();
  const parent = await servePages({ key, cert });
  const stranger = await servePages({ key, cert });
  const seen: FaultRequest[] = [];
  const watch: FaultHook = (_face, request) => {
    seen.push(request);
    return null;
  };
  const jira = await startDemoJira({
    tls: { key, cert },
    datacenterPort: 0,
    cloudPort: 0,
    frame: { parents: [parent.url], ancestors: framing === 'exact' ? [parent.url] : ['*'] },
    faults: watch,
  });
  const browser = await launchChromium();
  return {
    jira,
    frameUrl: jira.datacenter.baseUrl + defaultFramePath,
    seen,
    forget: () => {
      seen.length = 0;
    },
    watch,
    open: async (from) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      await page.goto(from === 'parent' ? parent.url : stranger.url);
      return page;
    },
    close: async () => {
      await browser.close();
      await jira.close();
      await parent.close();
      await stranger.close();
    },
  };
}

/** Empty pages, served until they are closed. */
export interface ServedPages {
  /** Their origin. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves empty pages of an origin of their own. */
export async function servePages(tls: {
  readonly key: string;
  readonly cert: string;
}): Promise<ServedPages> {
  const server: Server = createServer(tls, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><body></body>');
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `https://localhost:${port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What a page says to the frame's window. */
export interface TestGreeting {
  readonly postern?: string;
  readonly version?: number;
  readonly nonce?: string;
  readonly basePath?: string;
}

/**
 * Frames the page, greets it and gives the first thing it says over the port, or null when it says
 * nothing within that time. The port stays in the page for `say`.
 */
export function greet(
  page: Page,
  frameUrl: string,
  greeting: TestGreeting = {},
  { withinMs = 60_000 }: { readonly withinMs?: number } = {},
): Promise<unknown> {
  const whole = {
    postern: 'greeting',
    version: frameVersion,
    nonce: 'nonce-of-this-test',
    basePath: '/jira',
    ...greeting,
  };
  return page.evaluate(
    async ({ url, message, patienceMs }) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const { port1, port2 } = new MessageChannel();
      Object.assign(window, { port: port1 });
      const answer = new Promise<unknown>((resolve) => {
        port1.addEventListener('message', (event) => resolve(event.data), { once: true });
        // Only for what never answers.
        setTimeout(() => resolve(null), patienceMs);
      });
      port1.start();
      frame.contentWindow?.postMessage(message, '*', [port2]);
      return answer;
    },
    { url: frameUrl, message: whole, patienceMs: withinMs },
  );
}

/** What came of a call, its body as text. */
export interface Told {
  readonly kind: string;
  readonly code?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  /** Bytes sent, each time the frame told. */
  readonly progress?: readonly number[];
}

/** Sends a call over the port that was greeted, and gives what came of it. */
export function say(page: Page, call: Readonly<Record<string, unknown>>): Promise<Told> {
  return page.evaluate(async (given) => {
    const kept: unknown = Reflect.get(window, 'port');
    const lastId: unknown = Reflect.get(window, 'lastId');
    if (!(kept instanceof MessagePort)) throw new TypeError('nobody was greeted');
    const port = kept;
    const id = (typeof lastId === 'number' ? lastId : 0) + 1;
    Object.assign(window, { lastId: id });
    const message = {
      kind: 'send',
      id,
      method: 'GET',
      target: '/rest/api/2/myself',
      headers: {},
      body: null,
      ...given,
    };
    const asBytes =
      typeof message.body === 'string'
        ? { ...message, body: new TextEncoder().encode(message.body).buffer }
        : message;
    const progress: number[] = [];
    const answer = new Promise<Told>((resolve) => {
      port.addEventListener('message', function listen(event: MessageEvent<Told>) {
        if (event.data.kind === 'progress') {
          progress.push(Number(Reflect.get(event.data, 'sentBytes')));
          return;
        }
        port.removeEventListener('message', listen);
        const body: unknown = Reflect.get(event.data, 'body');
        const text = body instanceof ArrayBuffer ? new TextDecoder().decode(body) : '';
        const { kind, code = '', status = 0, headers = {} } = event.data;
        resolve({ kind, code, status, headers, text, progress });
      });
    });
    port.postMessage(asBytes);
    return answer;
  }, call);
}
