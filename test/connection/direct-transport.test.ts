import { afterEach, describe, expect, it } from '@jest/globals';
import { createDirectTransport } from '../../addin/connection/direct-transport.ts';
import type { FrameCall } from '../../addin/connection/frame-connection.ts';
import type { JiraAnswer, Transport } from '../../core/jira/transport.ts';
import { isRecord } from '../../contract/connect-api.ts';
import { aSite } from '../support/connection/a-site.ts';
import {
  startTinyServer,
  type TinyAnswer,
  type TinyServer,
} from '../support/network/tiny-server.ts';

const open: TinyServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const myself = { call: 'myself', path: '/rest/api/2/myself' } as const;

function refusal(code: string): TinyAnswer {
  const error = { code, message: '', next: '', facts: {}, requestId: 'r' };
  return { status: 401, headers: { 'postern-error': code }, body: JSON.stringify({ error }) };
}

function anAnswer(status: number, headers: Readonly<Record<string, string>> = {}): JiraAnswer {
  return { status, header: (name) => headers[name] ?? null, text: '{}' };
}

/** A transport between a Connect and a frame that say what they are told to. */
async function between(
  connects: (asked: number, requests: readonly unknown[]) => TinyAnswer,
  frames: (sent: number, call: FrameCall) => JiraAnswer,
): Promise<{ transport: Transport; sent: FrameCall[]; server: TinyServer }> {
  let asked = 0;
  const server = await startTinyServer(({ body }) => {
    const given: unknown = JSON.parse(body.toString('utf8'));
    asked += 1;
    return connects(
      asked,
      isRecord(given) && Array.isArray(given['requests']) ? given['requests'] : [],
    );
  });
  open.push(server);
  const sent: FrameCall[] = [];
  const transport = createDirectTransport({
    connectOrigin: server.origin,
    site: aSite(),
    ticket: 't.sealed',
    frame: {
      send: (call) => {
        sent.push(call);
        return Promise.resolve(frames(sent.length, call));
      },
    },
  });
  return { transport, sent, server };
}

function signatures(asked: number, requests: readonly unknown[]): TinyAnswer {
  const authorizations = requests.map((_, index) => `OAuth ${asked}.${index}`);
  return { body: JSON.stringify({ authorizations, isOneTime: true }) };
}

function bearer(_: number, requests: readonly unknown[]): TinyAnswer {
  const authorizations = requests.map(() => 'Bearer x');
  return { body: JSON.stringify({ authorizations, isOneTime: false }) };
}

describe('createDirectTransport', () => {
  it('shows the ticket to Connect only, and the signature to Jira only', async () => {
    const { transport, sent, server } = await between(signatures, () => anAnswer(200));
    await transport.send({ ...myself, query: { expand: 'a b*' } });

    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/connect/sites/acme/authorize',
      headers: { 'postern-ticket': 't.sealed' },
    });
    expect(server.seen[0]?.body.toString('utf8')).toContain('/rest/api/2/myself?expand=a%20b%2A');
    expect(sent[0]?.headers).toEqual({ authorization: 'OAuth 1.0', accept: 'application/json' });
    expect(sent[0]?.target).toBe('/rest/api/2/myself?expand=a%20b%2A');
  });

  it('signs anew, once, what Jira refused for its nonce', async () => {
    const used = { 'www-authenticate': 'OAuth realm="x", oauth_problem="nonce_used"' };
    const { transport, sent } = await between(signatures, (count) =>
      count === 1 ? anAnswer(401, used) : anAnswer(200),
    );

    expect((await transport.send(myself)).status).toBe(200);
    expect(sent.map(({ headers }) => headers['authorization'])).toEqual(['OAuth 1.0', 'OAuth 2.0']);
  });

  it('takes a write whose nonce was used for one that Jira may have carried out', async () => {
    const used = { 'www-authenticate': 'OAuth realm="x", oauth_problem="nonce_used"' };
    const { transport, sent } = await between(signatures, () => anAnswer(401, used));
    const create = { call: 'createIssue', path: '/rest/api/2/issue' } as const;

    await expect(transport.send(create)).rejects.toMatchObject({
      code: 'JIRA_UNREACHABLE',
      facts: { reason: 'from-this-window' },
    });
    expect(sent).toHaveLength(1);
  });

  it('names what Jira has against a signature instead of going on', async () => {
    const revoked = { 'www-authenticate': 'OAuth realm="x", oauth_problem="token_rejected"' };
    const { transport, sent } = await between(signatures, () => anAnswer(401, revoked));

    await expect(transport.send(myself)).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    expect(sent).toHaveLength(1);
  });

  it('has Connect say that the access has ended, so that the ticket is renewed', async () => {
    const { transport, sent } = await between(
      (asked, requests) => (asked === 1 ? bearer(asked, requests) : refusal('ACCESS_EXPIRED')),
      () => anAnswer(401),
    );

    await expect(transport.send(myself)).rejects.toMatchObject({ code: 'ACCESS_EXPIRED' });
    expect(sent).toHaveLength(1);
  });

  it('asks Jira only once about a password that is wrong', async () => {
    const { transport, sent } = await between(bearer, () => anAnswer(401));

    expect((await transport.send(myself)).status).toBe(401);
    expect(sent).toHaveLength(1);
  });

  it('waits for a file as long as a slow line needs, and counts its own bytes', async () => {
    const progress: number[] = [];
    const { transport, sent } = await between(signatures, (_, call) => {
      call.onProgress?.(32_000_000);
      return anAnswer(200);
    });
    await transport.send({
      call: 'attach',
      path: '/rest/api/2/issue/WEB-1/attachments',
      body: { kind: 'file', file: new Blob([new Uint8Array(3_200_000)]), name: 'a.bin' },
      onProgress: (bytes) => progress.push(bytes),
    });

    expect(sent[0]?.timeoutMs).toBe(120_000 + 100_000);
    expect(sent[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(progress).toEqual([3_200_000]);
  });

  it('sends nothing when Connect refuses, and nothing after the caller went away', async () => {
    const refused = await between(
      () => refusal('TICKET_EXPIRED'),
      () => anAnswer(200),
    );
    await expect(refused.transport.send(myself)).rejects.toMatchObject({ code: 'TICKET_EXPIRED' });
    expect(refused.sent).toEqual([]);

    const left = await between(signatures, () => anAnswer(200));
    const gone = left.transport.send({ ...myself, signal: AbortSignal.abort() });
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    expect(left.sent).toEqual([]);
  });
});
