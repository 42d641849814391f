import { describe, expect, it } from '@jest/globals';
import { createConnections, refusedRequests } from '../../jira-app/page/new-connections.ts';

const page = 'https://jira.example.com/proxy';
const [undecodable = '', tooLong = ''] = refusedRequests;

/** A server that refuses requests whose address ends so, and closes their connections. */
function serverThatRefuses(end: string) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const ask: typeof fetch = async (url) => {
    const address = url instanceof Request ? url.url : url.toString();
    asked.push(address.slice(page.length));
    await new Promise<void>((resolve) => void waiting.push(resolve));
    const isRefused = end !== '' && address.endsWith(end);
    return new Response('', { headers: { connection: isRefused ? 'close' : 'keep-alive' } });
  };
  /** Answers everything until nothing is asked any more. */
  const answerAll = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) {
      for (const answer of waiting.splice(0)) answer();
      // A turn of the event loop, in which what was answered asks again.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { asked, ask, answerAll };
}

const six = (request: string): readonly string[] => Array.from({ length: 6 }, () => request);

describe('createConnections', () => {
  it('asks nothing for a call that may use any connection', async () => {
    const { asked, ask } = serverThatRefuses(undecodable);

    const outcome = await createConnections(page, ask).send(async () => 'done', { onNew: false });

    expect([outcome, asked]).toEqual(['done', []]);
  });

  it('sends a call on a new connection after six refusals, and holds the calls that follow', async () => {
    const { asked, ask, answerAll } = serverThatRefuses(undecodable);
    const connections = createConnections(page, ask);
    const sent: string[] = [];
    const write = connections.send(async () => void sent.push('write'), { onNew: true });
    const read = connections.send(async () => void sent.push('read'), { onNew: false });

    await new Promise((resolve) => setImmediate(resolve));
    expect([asked, sent]).toEqual([six(undecodable), []]);

    await answerAll();
    await Promise.all([write, read]);
    expect([asked, sent]).toEqual([six(undecodable), ['write', 'read']]);
  });

  it('tries a line that is too long where the first request is answered, and begins with it next time', async () => {
    const { asked, ask, answerAll } = serverThatRefuses(tooLong);
    const connections = createConnections(page, ask);
    for (let round = 0; round < 2; round += 1) {
      const write = connections.send(async () => undefined, { onNew: true });
      // One after the other is the point here.
      // oxlint-disable-next-line no-await-in-loop
      await answerAll();
      // oxlint-disable-next-line no-await-in-loop
      await write;
    }

    expect(asked).toEqual([...six(undecodable), ...six(tooLong), ...six(tooLong)]);
  });

  it('closes idle connections again when a call that ran longer has ended in between', async () => {
    const { asked, ask, answerAll } = serverThatRefuses(undecodable);
    const connections = createConnections(page, ask);
    const ends: (() => void)[] = [];
    const lasting = (): Promise<void> => new Promise((resolve) => void ends.push(resolve));
    const running = connections.send(lasting, { onNew: false });
    await new Promise((resolve) => setImmediate(resolve));
    const write = connections.send(async () => undefined, { onNew: true });
    // It is waited for, but not for ever.
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));

    for (const end of ends) end();
    await running;
    await answerAll();
    await write;

    expect(asked).toEqual([...six(undecodable), ...six(undecodable)]);
  });

  it('sends the call where the server keeps every connection', async () => {
    const { asked, ask, answerAll } = serverThatRefuses('');
    const write = createConnections(page, ask).send(async () => 'sent', { onNew: true });

    await answerAll();

    expect(await write).toBe('sent');
    expect(asked).toEqual([...six(undecodable), ...six(tooLong)]);
  });
});
