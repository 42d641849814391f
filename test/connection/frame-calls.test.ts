import { afterEach, describe, expect, it } from '@jest/globals';
import { createFrameCalls, type FrameCalls } from '../../addin/connection/frame-calls.ts';
import { AppError } from '../../contract/errors.ts';
import type { FromFrame } from '../../contract/answers/from-frame.ts';
import type { ToFrame } from '../../contract/frame-protocol.ts';
import { aSite } from '../support/connection/a-site.ts';

const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

const site = aSite({ baseUrl: 'https://jira.example.com/jira' });
const call = {
  method: 'GET',
  target: '/rest/api/2/myself',
  headers: {},
  timeoutMs: 5_000,
} as const;

function answerTo(id: number, text: string): FromFrame {
  const body = new TextEncoder().encode(text).buffer;
  return { kind: 'answer', id, status: 200, headers: { 'x-ausername': 'mia' }, body };
}

/** The calls, and the frame's end of the port. */
function aFrame(): {
  readonly calls: FrameCalls;
  readonly say: (message: unknown) => void;
  readonly next: () => Promise<ToFrame>;
} {
  const { port1, port2 } = new MessageChannel();
  const heard: ToFrame[] = [];
  const waiting: ((message: ToFrame) => void)[] = [];
  port2.addEventListener('message', (event: MessageEvent<ToFrame>) => {
    const waiter = waiting.shift();
    if (waiter === undefined) heard.push(event.data);
    else waiter(event.data);
  });
  port2.start();
  open.push(() => port1.close());
  return {
    calls: createFrameCalls(port1, site),
    say: (message) => port2.postMessage(message),
    next: () => {
      const first = heard.shift();
      return first === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(first);
    },
  };
}

describe('createFrameCalls', () => {
  it('gives each call its own answer, in whatever order they come', async () => {
    const { calls, say, next } = aFrame();
    const first = calls.send(call);
    const second = calls.send(call);
    const ids = [(await next()).id, (await next()).id];

    say(answerTo(ids[1] ?? 0, 'second'));
    say(answerTo(ids[0] ?? 0, 'first'));

    expect([(await first).text, (await second).text]).toEqual(['first', 'second']);
    expect((await first).header('x-ausername')).toBe('mia');
    expect((await first).header('set-cookie')).toBeNull();
  });

  it('is not misled by answers to nobody, and by what is no answer', async () => {
    const { calls, say, next } = aFrame();
    const asked = calls.send(call);
    const { id } = await next();

    for (const noise of [answerTo(99, 'x'), { kind: 'answer', id, status: 99 }, 'x', null, {}]) {
      say(noise);
    }
    say(answerTo(id, 'right'));

    expect((await asked).text).toBe('right');
  });

  it.each([
    [{ kind: 'failed', code: 'unreachable' }, 'JIRA_UNREACHABLE'],
    [{ kind: 'failed', code: 'redirected' }, 'JIRA_BEHIND_LOGIN_PAGE'],
    [{ kind: 'failed', code: 'aborted' }, 'CANCELLED'],
    [{ kind: 'refused', code: 'path-not-allowed' }, 'CALL_NOT_ALLOWED'],
  ])('names %j', async (message, code) => {
    const { calls, say, next } = aFrame();
    const asked = calls.send(call);
    const { id } = await next();
    say({ ...message, id });

    await expect(asked).rejects.toMatchObject({ code });
  });

  it('hands the body over and tells the progress', async () => {
    const { calls, say, next } = aFrame();
    const body = new ArrayBuffer(8);
    const progress: number[] = [];
    const asked = calls.send({
      ...call,
      method: 'POST',
      body,
      onProgress: (bytes) => progress.push(bytes),
    });
    const message = await next();
    say({ kind: 'progress', id: message.id, sentBytes: 4 });
    say({ kind: 'progress', id: message.id, sentBytes: 8 });
    say(answerTo(message.id, ''));
    await asked;

    expect(body.byteLength).toBe(0);
    const handedOver = message.kind === 'send' ? message.body : null;
    expect(handedOver instanceof Blob ? null : handedOver?.byteLength).toBe(8);
    expect(progress).toEqual([4, 8]);
  });

  it('hands a file over without its bytes, which the caller still has', async () => {
    const { calls, say, next } = aFrame();
    const body = new Blob(['12345678']);
    const asked = calls.send({ ...call, method: 'POST', body });
    const message = await next();
    say(answerTo(message.id, ''));
    await asked;

    const handedOver = message.kind === 'send' ? message.body : null;
    expect(handedOver instanceof Blob && (await handedOver.text())).toBe('12345678');
    expect(body.size).toBe(8);
  });

  it('tells the frame to stop when the caller does, or when it takes too long', async () => {
    const { calls, next } = aFrame();
    const controller = new AbortController();
    const cancelled = calls.send({ ...call, signal: controller.signal });
    const { id } = await next();
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await next()).toEqual({ kind: 'abort', id });

    const late = calls.send({ ...call, timeoutMs: 1 });
    await expect(late).rejects.toMatchObject({
      code: 'JIRA_TIMED_OUT',
      facts: { host: 'jira.example.com' },
    });
  });

  it('fails what is on its way when the frame is gone, and what comes after', async () => {
    const { calls, next } = aFrame();
    const lost = calls.send(call);
    await next();
    calls.end(new AppError('JIRA_BROKE_OFF', { host: 'jira.example.com' }));

    await expect(lost).rejects.toMatchObject({ code: 'JIRA_BROKE_OFF' });
    await expect(calls.send(call)).rejects.toMatchObject({ code: 'JIRA_BROKE_OFF' });
  });
});
