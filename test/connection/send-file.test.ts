/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createConnectTransport } from '../../addin/connection/connect-transport.ts';
import { sendFile } from '../../addin/connection/send-file.ts';
import type { JiraAnswer, JiraRequest } from '../../core/jira/transport.ts';
import { toAppError } from '../../contract/errors.ts';
import { aSite } from '../support/connection/a-site.ts';
import {
  type Answering,
  startTinyServer,
  type TinyServer,
} from '../support/network/tiny-server.ts';

const open: TinyServer[] = [];

afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function upload(
  answering: Answering,
  {
    name = 'a.txt',
    content = 'hello',
    idleTimeoutMs = 10_000,
    XMLHttpRequest = globalThis.XMLHttpRequest,
    ...request
  }: {
    readonly name?: string;
    readonly content?: string;
    readonly idleTimeoutMs?: number;
    readonly XMLHttpRequest?: typeof globalThis.XMLHttpRequest;
  } & Pick<JiraRequest, 'signal' | 'onProgress'> = {},
): Promise<{ readonly server: TinyServer; readonly sent: Promise<JiraAnswer> }> {
  const server = await startTinyServer(answering);
  open.push(server);
  const transport = createConnectTransport({
    connectOrigin: server.origin,
    site: aSite({ id: 'acme' }),
    ticket: 't.sealed',
    idleTimeoutMs,
    XMLHttpRequest,
  });
  const sent = transport.send({
    call: 'attach',
    path: '/rest/api/2/issue/ABC-1/attachments',
    body: { kind: 'file', file: new Blob([content]), name },
    ...request,
  });
  // The test looks at the outcome later; a refusal before that is not an unhandled one.
  sent.catch(() => undefined);
  return { server, sent };
}

function report(request: XMLHttpRequest, loaded: number): void {
  request.upload.dispatchEvent(new ProgressEvent('progress', { loaded }));
}

describe('createConnectTransport with a file', () => {
  it('posts one part called file, its name in raw UTF-8', async () => {
    const { server, sent } = await upload(() => ({ body: '[{"id":"1"}]' }), {
      name: 'Müller 報告.txt',
      content: 'hello',
    });

    expect((await sent).text).toBe('[{"id":"1"}]');
    const [seen] = server.seen;
    expect(seen?.method).toBe('POST');
    expect(seen?.url).toBe('/jira/acme/rest/api/2/issue/ABC-1/attachments');
    expect(seen?.headers['postern-ticket']).toBe('t.sealed');
    expect(seen?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    const body = seen?.body.toString('utf8') ?? '';
    expect(body).toContain('name="file"; filename="Müller 報告.txt"');
    expect(body).not.toContain('filename*');
    expect(body).toContain('\r\n\r\nhello\r\n');
  });

  it('tells the bytes sent, up to the size of the file and not beyond', async () => {
    const progress: number[] = [];
    // jsdom sends for real but reports no bytes of its own.
    class CountingRequest extends XMLHttpRequest {
      override send(body?: XMLHttpRequestBodyInit | null): void {
        super.send(body);
        for (const loaded of [100, 250_000, 300_180]) report(this, loaded);
      }
    }

    const { sent } = await upload(() => ({ body: '[]' }), {
      content: 'x'.repeat(300_000),
      onProgress: (bytes) => progress.push(bytes),
      XMLHttpRequest: CountingRequest,
    });
    await sent;

    expect(progress.filter((bytes) => bytes > 0)).toEqual([100, 250_000, 300_000]);
  });

  it('waits as long as bytes move, and counts the time-out from the last of them', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const requests: XMLHttpRequest[] = [];
    class StalledRequest extends XMLHttpRequest {
      override send(): void {
        requests.push(this);
      }
    }
    let outcome = 'pending';
    const sent = sendFile('https://connect.example.com/jira/acme/x', {
      headers: {},
      file: new Blob(['hello']),
      name: 'a.txt',
      idleTimeoutMs: 1000,
      XMLHttpRequest: StalledRequest,
    }).catch((thrown: unknown) => {
      outcome = toAppError(thrown).code;
    });

    for (let step = 0; step < 5; step += 1) {
      jest.advanceTimersByTime(900);
      for (const request of requests) report(request, step);
    }
    await Promise.resolve();
    expect(outcome).toBe('pending');

    jest.advanceTimersByTime(1000);
    await sent;
    expect(outcome).toBe('CONNECT_UNREACHABLE');
  });

  it('throws what Connect refused the file with', async () => {
    const { sent } = await upload(() => ({
      status: 413,
      headers: { 'postern-error': 'REQUEST_TOO_LARGE' },
      body: '{"error":{"code":"REQUEST_TOO_LARGE","facts":{"limitBytes":1000},"requestId":"r-2"}}',
    }));

    await expect(sent).rejects.toMatchObject({
      code: 'REQUEST_TOO_LARGE',
      facts: { limitBytes: 1000 },
    });
  });

  it('says that Connect did not answer when the connection is cut', async () => {
    // jsdom also writes the failure to the console.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { sent } = await upload(() => 'hang-up');

    await expect(sent).rejects.toMatchObject({ code: 'CONNECT_UNREACHABLE' });
  });

  it('gives up after a time without progress', async () => {
    const { sent } = await upload(() => 'silence', { idleTimeoutMs: 80 });

    await expect(sent).rejects.toMatchObject({ code: 'CONNECT_UNREACHABLE' });
  });

  it('stops sending when the user cancels', async () => {
    const controller = new AbortController();

    const { sent } = await upload(
      () => {
        controller.abort();
        return 'silence';
      },
      { signal: controller.signal },
    );

    await expect(sent).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('sends nothing when it was cancelled before', async () => {
    const controller = new AbortController();
    controller.abort();

    const { server, sent } = await upload(() => ({ body: '[]' }), { signal: controller.signal });

    await expect(sent).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(server.seen).toEqual([]);
  });
});
