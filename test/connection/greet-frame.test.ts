import { describe, expect, it } from '@jest/globals';
import { greetFrame } from '../../addin/connection/greet-frame.ts';
import { decodeGreeting, frameVersion, type Greeting } from '../../contract/frame-protocol.ts';
import { aSite } from '../support/connection/a-site.ts';

/** A window that plays Jira's page: what it is told, and what it says over the port. */
function aWindow(say: (greeting: Greeting, port: MessagePort) => void) {
  const told: { message: unknown; origin: string }[] = [];
  return {
    told,
    frame: {
      postMessage(message: unknown, origin: string, transfer: MessagePort[]) {
        told.push({ message, origin });
        const [port] = transfer;
        const greeting = decodeGreeting(message);
        if (port !== undefined && greeting !== null) say(greeting, port);
      },
    },
  };
}

const site = aSite({ baseUrl: 'https://jira.example.com/jira' });

describe('greetFrame', () => {
  it('greets Jira’s origin only, with a fresh nonce, and takes the right answer', async () => {
    const { frame, told } = aWindow(({ nonce, version }, port) =>
      port.postMessage({ kind: 'welcome', version, nonce }),
    );

    for (const port of [
      await greetFrame({ site, frame, timeoutMs: 5_000 }),
      await greetFrame({ site, frame, timeoutMs: 5_000 }),
    ]) {
      port.close();
    }

    expect(told.map(({ origin }) => origin)).toEqual([
      'https://jira.example.com',
      'https://jira.example.com',
    ]);
    const nonces = told.map(({ message }) => decodeGreeting(message)?.nonce);
    expect(new Set(nonces).size).toBe(2);
    expect(decodeGreeting(told[0]?.message)?.basePath).toBe('/jira');
  });

  it.each([
    [
      'another nonce',
      { kind: 'welcome', version: frameVersion, nonce: 'that-of-another-greeting' },
      'refused',
    ],
    ['another version', { kind: 'welcome', version: frameVersion + 1 }, 'wrong-version'],
    [
      'a refusal for the version',
      { kind: 'unwelcome', code: 'version-not-spoken', version: frameVersion + 1 },
      'wrong-version',
    ],
    [
      'a refusal for the parent',
      { kind: 'unwelcome', code: 'parent-not-allowed', version: frameVersion },
      'refused',
    ],
    [
      'a reason of a later version',
      { kind: 'unwelcome', code: 'new-reason', version: frameVersion },
      'refused',
    ],
    ['an answer to a call nobody made', { kind: 'answer', id: 1, status: 200 }, 'refused'],
    ['something else', 'hello', 'refused'],
  ])('refuses a hostile frame that says %s', async (_, answer, reason) => {
    const { frame } = aWindow(({ nonce }, port) =>
      port.postMessage(
        typeof answer === 'object' && answer.kind === 'welcome' ? { nonce, ...answer } : answer,
      ),
    );

    await expect(greetFrame({ site, frame, timeoutMs: 5_000 })).rejects.toMatchObject({
      code: 'FRAME_UNAVAILABLE',
      facts: { host: 'jira.example.com', reason },
    });
  });

  it('gives up on a page that says nothing', async () => {
    const { frame } = aWindow(() => undefined);

    await expect(greetFrame({ site, frame, timeoutMs: 1 })).rejects.toMatchObject({
      code: 'FRAME_UNAVAILABLE',
      facts: { reason: 'no-handshake' },
    });
  });
});
