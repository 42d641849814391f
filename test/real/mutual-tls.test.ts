import https from 'node:https';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '../../contract/errors.ts';
import { askJira, type JiraReply } from '../../proxy/guard/ask-jira.ts';
import { createAuthority, openssl, type Authority } from '../support/authority.ts';
import { haproxy, startHaproxy } from '../support/haproxy.ts';
import { mutualTlsServer, nginx, startNginx, type MutualTlsFront } from '../support/nginx.ts';
import { describeWith, type RunningProgram } from '../support/real-program.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../proxy/support/stage.ts';

/** What a client shows at the door. */
type Shown = Pick<https.AgentOptions, 'cert' | 'key' | 'pfx' | 'passphrase'>;
type Door =
  'missing' | 'of another authority' | 'expired' | 'revoked' | 'good' | 'good, as PKCS#12';

const versions = ['TLSv1.2', 'TLSv1.3'] as const;
const refusedAtTheDoor = ['missing', 'of another authority', 'expired', 'revoked'] as const;
const letIn = ['good', 'good, as PKCS#12'] as const;
const myself = '/rest/api/2/myself';

let authority: Authority;
let stranger: Authority;
let shown: Readonly<Record<Door, Shown>>;
let front: Omit<MutualTlsFront, 'upstreamPort'>;

async function issueEverything(): Promise<void> {
  authority = await createAuthority('Company');
  stranger = await createAuthority('Stranger');
  const server = await authority.server();
  const revoked = await authority.client('revoked');
  await authority.revoke(revoked);
  const good = await authority.client('postern');
  const expired = await authority.client('expired', { expired: true });
  const foreign = await stranger.client('postern');
  const packed = await authority.pkcs12(good, 'a passphrase');
  shown = {
    missing: {},
    'of another authority': { cert: foreign.certificate, key: foreign.key },
    expired: { cert: expired.certificate, key: expired.key },
    revoked: { cert: revoked.certificate, key: revoked.key },
    good: { cert: good.certificate, key: good.key },
    'good, as PKCS#12': { pfx: await readFile(packed), passphrase: 'a passphrase' },
  };
  front = {
    certificateFile: server.certificateFile,
    keyFile: server.keyFile,
    clientAuthorityFile: authority.certificateFile,
    revokedFile: await authority.revocations(),
  };
}

// Through an agent of the test's own: a site has no client certificate in the configuration yet.
async function knock(port: number, door: Door, version: 'TLSv1.2' | 'TLSv1.3'): Promise<JiraReply> {
  const limits = { minVersion: version, maxVersion: version, keepAlive: false } as const;
  const agent = new https.Agent({ ...shown[door], ...limits, ca: authority.certificate });
  const site = aSite(`https://localhost:${port}`, { ca: authority.certificate });
  return askJira({ site, agent, path: myself, headers: {} });
}

async function failureOf(asking: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown instanceof AppError) return thrown;
  throw new Error('it did not fail with a code', { cause: thrown });
}

async function startAnsweringJira(): Promise<{ port: number; requests: () => number }> {
  let requests = 0;
  const { port } = await startJira((request, response) => {
    requests += 1;
    answerJson(response, { name: 'anna', subject: request.headers['x-client-subject'] ?? null });
  });
  return { port, requests: () => requests };
}

describeWith([openssl, nginx], 'nginx with ssl_verify_client on', () => {
  let gateway: RunningProgram | null = null;
  let jira: Awaited<ReturnType<typeof startAnsweringJira>>;

  beforeAll(issueEverything);

  async function open(): Promise<number> {
    jira = await startAnsweringJira();
    gateway = await startNginx((port) =>
      mutualTlsServer(port, { ...front, upstreamPort: jira.port }),
    );
    return gateway.port;
  }

  afterEach(async () => {
    await gateway?.stop();
    gateway = null;
    await clearStage();
  });

  afterAll(async () => {
    await authority.remove();
    await stranger.remove();
  });

  describe.each(versions)('over %s', (version) => {
    it.each(refusedAtTheDoor)('names a client certificate that is %s', async (door) => {
      const port = await open();

      const failure = await failureOf(knock(port, door, version));

      expect(failure.code).toBe('JIRA_CLIENT_CERTIFICATE_REJECTED');
      expect(failure.facts).toEqual({ host: `localhost:${port}` });
      expect(jira.requests()).toBe(0);
    });

    it.each(letIn)('lets in a client certificate that is %s', async (door) => {
      const port = await open();

      const reply = await knock(port, door, version);

      expect([reply.status, JSON.parse(reply.text)]).toEqual([
        200,
        { name: 'anna', subject: 'CN=postern' },
      ]);
    });
  });

  it('is told to the pane when Connect has no certificate to show', async () => {
    const port = await open();
    const site = aSite(`https://localhost:${port}`, { ca: authority.certificate });
    const connect = await startConnect(aConfig([site]));

    const answer = await send(connect.port, `/jira/acme${myself}`);

    expect([answer.status, answer.code]).toEqual([502, 'JIRA_CLIENT_CERTIFICATE_REJECTED']);
    expect(answer.text).not.toContain('nginx');
    expect(jira.requests()).toBe(0);
  });
});

describeWith([openssl, haproxy], 'haproxy with verify required', () => {
  let gateway: RunningProgram | null = null;
  let jira: Awaited<ReturnType<typeof startAnsweringJira>>;
  let bundle: string;

  beforeAll(async () => {
    await issueEverything();
    const { certificateFile, keyFile } = front;
    bundle = (await readFile(certificateFile, 'utf8')) + (await readFile(keyFile, 'utf8'));
  });

  async function open(): Promise<number> {
    jira = await startAnsweringJira();
    gateway = await startHaproxy(strictGateway, { 'front.pem': bundle });
    return gateway.port;
  }

  function strictGateway({ port, folder }: { port: number; folder: string }): string {
    return `
frontend door
  bind 127.0.0.1:${port} ssl crt ${folder}/front.pem verify required ca-file ${authority.certificateFile} crl-file ${front.revokedFile}
  default_backend jira
backend jira
  server jira 127.0.0.1:${jira.port}
`;
  }

  afterEach(async () => {
    await gateway?.stop();
    gateway = null;
    await clearStage();
  });

  afterAll(async () => {
    await authority.remove();
    await stranger.remove();
  });

  // It ends the handshake with an alert, where nginx answers with a page.
  describe.each(versions)('over %s', (version) => {
    it.each(refusedAtTheDoor)('names a client certificate that is %s', async (door) => {
      const port = await open();

      const failure = await failureOf(knock(port, door, version));

      expect(failure.code).toBe('JIRA_CLIENT_CERTIFICATE_REJECTED');
      expect(jira.requests()).toBe(0);
    });

    it.each(letIn)('lets in a client certificate that is %s', async (door) => {
      const port = await open();

      const reply = await knock(port, door, version);

      expect(reply.status).toBe(200);
    });
  });
});
