import { afterEach, describe, expect, it } from '@jest/globals';
import { createConnectTransport, encodeQuery } from '../../addin/connection/connect-transport.ts';
import type { Transport } from '../../core/jira/transport.ts';
import { AppError } from '../../contract/errors.ts';
import { aSite } from '../support/connection/a-site.ts';
import {
  type Answering,
  startTinyServer,
  type TinyServer,
} from '../support/network/tiny-server.ts';

const open: TinyServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function connect(
  answering: Answering,
  limits: { readonly timeoutMs?: number } = {},
): Promise<{ readonly server: TinyServer; readonly transport: Transport }> {
  const server = await startTinyServer(answering);
  open.push(server);
  const transport = createConnectTransport({
    connectOrigin: server.origin,
    site: aSite({ id: 'acme' }),
    ticket: 't.sealed',
    ...limits,
  });
  return { server, transport };
}

const myself = { call: 'myself', path: '/rest/api/2/myself' } as const;

describe('createConnectTransport', () => {
  it('sends the call below the site, with the ticket as a header and nothing of it in the address', async () => {
    const { server, transport } = await connect(() => ({ body: '{"name":"a"}' }));

    const answer = await transport.send({ ...myself, query: { expand: 'a b*' } });

    expect(answer.status).toBe(200);
    expect(answer.text).toBe('{"name":"a"}');
    const [seen] = server.seen;
    expect(seen).toMatchObject({
      method: 'GET',
      url: '/jira/acme/rest/api/2/myself?expand=a%20b%2A',
      headers: { 'postern-ticket': 't.sealed', accept: 'application/json' },
    });
    expect(seen?.headers).not.toHaveProperty('cookie');
    expect(seen?.headers).not.toHaveProperty('content-type');
  });

  it('posts JSON with its type', async () => {
    const { server, transport } = await connect(() => ({ status: 201, body: '{}' }));

    await transport.send({
      call: 'createIssue',
      path: '/rest/api/2/issue',
      body: { kind: 'json', value: { fields: { summary: 'Größe' } } },
    });

    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(server.seen[0]?.body.toString()).toBe('{"fields":{"summary":"Größe"}}');
  });

  it('hands over what Jira answered, whatever its status', async () => {
    const { transport } = await connect(() => ({
      status: 404,
      headers: { 'x-ausername': 'fred' },
      body: '{"errorMessages":["gone"]}',
    }));

    const answer = await transport.send(myself);

    expect([answer.status, answer.header('x-ausername'), answer.header('x-other')]).toEqual([
      404,
      'fred',
      null,
    ]);
    expect(answer.text).toBe('{"errorMessages":["gone"]}');
  });

  it('throws what Connect refused the call with', async () => {
    const { transport } = await connect(() => ({
      status: 504,
      headers: { 'postern-error': 'JIRA_TIMED_OUT' },
      body: JSON.stringify({
        error: {
          code: 'JIRA_TIMED_OUT',
          facts: { host: 'jira.example.com', seconds: 30 },
          requestId: 'r-9',
        },
      }),
    }));

    await expect(transport.send(myself)).rejects.toMatchObject({
      code: 'JIRA_TIMED_OUT',
      facts: { host: 'jira.example.com', seconds: 30 },
      requestId: 'r-9',
    });
  });

  it('keeps the request id of a refusal that it does not know', async () => {
    const { transport } = await connect(() => ({
      status: 500,
      headers: { 'postern-error': 'FROM_A_NEWER_CONNECT' },
      body: '{"error":{"code":"FROM_A_NEWER_CONNECT","facts":{}}}',
    }));

    await expect(transport.send(myself)).rejects.toMatchObject({
      code: 'UNEXPECTED',
      requestId: 'r-1',
    });
  });

  it('says that Connect did not answer when the connection is cut', async () => {
    const { server, transport } = await connect(() => 'hang-up');

    await expect(transport.send(myself)).rejects.toMatchObject({
      code: 'CONNECT_UNREACHABLE',
      facts: { host: new URL(server.origin).host },
    });
  });

  it('does not take the page of a captive portal for an answer', async () => {
    const server = await startTinyServer(() => ({ body: 'unused' }));
    open.push(server);
    const transport = createConnectTransport({
      connectOrigin: server.origin,
      site: aSite(),
      ticket: 't',
      fetch: () => Promise.resolve(new Response('<html>Welcome to the hotel</html>')),
    });

    await expect(transport.send(myself)).rejects.toMatchObject({ code: 'CONNECT_UNREACHABLE' });
  });

  it('lets the 413 of a gateway through, for the caller to say what was too large', async () => {
    const transport = createConnectTransport({
      connectOrigin: 'https://connect.example.com',
      site: aSite(),
      ticket: 't',
      fetch: () => Promise.resolve(new Response('<html>413</html>', { status: 413 })),
    });

    await expect(transport.send(myself)).resolves.toMatchObject({ status: 413 });
  });

  it('does not follow a redirect, which could carry the ticket elsewhere', async () => {
    const elsewhere = await startTinyServer(() => ({ body: '{}' }));
    open.push(elsewhere);
    const { transport } = await connect(() => ({
      status: 307,
      headers: { location: `${elsewhere.origin}/stolen` },
    }));

    await expect(transport.send(myself)).rejects.toMatchObject({ code: 'CONNECT_UNREACHABLE' });
    expect(elsewhere.seen).toEqual([]);
  });

  it('stops waiting when Connect stays silent', async () => {
    const { transport } = await connect(() => 'silence', { timeoutMs: 50 });

    await expect(transport.send(myself)).rejects.toMatchObject({ code: 'CONNECT_UNREACHABLE' });
  });

  it('says CANCELLED, not a network failure, when the caller gave up', async () => {
    const controller = new AbortController();
    const { transport } = await connect(() => {
      controller.abort();
      return 'silence';
    });

    const sent = transport.send({ ...myself, signal: controller.signal });

    await expect(sent).rejects.toBeInstanceOf(AppError);
    await expect(sent).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('asks nothing when it was cancelled before', async () => {
    const { server, transport } = await connect(() => ({ body: '{}' }));

    await expect(transport.send({ ...myself, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(server.seen).toEqual([]);
  });
});

describe('encodeQuery', () => {
  it.each([
    [{}, ''],
    [{ a: 'b c' }, '?a=b%20c'],
    [{ a: "!'()*+", b: '' }, '?a=%21%27%28%29%2A%2B&b='],
    [{ 'ä&': '=?/' }, '?%C3%A4%26=%3D%3F%2F'],
  ])('writes %j as %s', (query, text) => {
    expect(encodeQuery(query)).toBe(text);
  });
});
