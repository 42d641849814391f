import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SecureVersion } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeError } from '../../contract/answers/connect-answers.ts';
import { readConfig } from '../../proxy/config/read-config.ts';
import {
  createAuthority,
  openssl,
  type Authority,
  type CertificatePair,
} from '../support/programs/authority.ts';
import { haproxy, startHaproxy } from '../support/programs/haproxy.ts';
import {
  mutualTlsServer,
  nginx,
  startNginx,
  type MutualTlsFront,
} from '../support/programs/nginx.ts';
import { describeWith, type RunningProgram } from '../support/programs/real-program.ts';
import { createConfigFolder, type ConfigFolder } from '../support/proxy/config-folder.ts';
import {
  answerJson,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
} from '../support/proxy/stage.ts';

type Door =
  'missing' | 'of another authority' | 'expired' | 'revoked' | 'good' | 'good, as PKCS#12';

const versions = ['TLSv1.2', 'TLSv1.3'] as const;
const letIn = ['good', 'good, as PKCS#12'] as const;
const passphrase = 'open sesame';
const day = 24 * 60 * 60_000;

let authority: Authority;
let stranger: Authority;
let written: ConfigFolder;
/** What a site says about the certificate it shows. */
let shown: Readonly<Record<Door, string>>;
let front: Omit<MutualTlsFront, 'upstreamPort'>;

async function issueEverything(): Promise<void> {
  authority = await createAuthority('Company');
  stranger = await createAuthority('Stranger');
  written = await createConfigFolder();
  const server = await authority.server();
  const revoked = await authority.client('revoked');
  await authority.revoke(revoked);
  const good = await authority.client('postern');
  await written.write('company.crt', authority.certificate);
  await copyFile(await authority.pkcs12(good, passphrase), path.join(written.folder, 'good.p12'));
  shown = {
    missing: '',
    'of another authority': await pem('foreign', await stranger.client('postern')),
    expired: await pem('expired', await authority.client('expired', { expired: true })),
    revoked: await pem('revoked', revoked),
    good: await pem('good', good),
    'good, as PKCS#12': 'clientCertificate: { pkcs12: good.p12, passphrase: { env: PASSPHRASE } }',
  };
  front = {
    certificateFile: server.certificateFile,
    keyFile: server.keyFile,
    clientAuthorityFile: authority.certificateFile,
    revokedFile: await authority.revocations(),
  };
}

async function pem(name: string, { certificate, key }: CertificatePair): Promise<string> {
  await written.write(`${name}.crt`, certificate);
  await written.write(`${name}.key`, key);
  return `clientCertificate: { certificate: ${name}.crt, key: ${name}.key }`;
}

async function removeEverything(): Promise<void> {
  await authority.remove();
  await stranger.remove();
  await written.remove();
}

/** Asks through a Connect that was configured with a file, as it would be by an administrator. */
async function knock(port: number, door: Door, body?: string): Promise<Answer> {
  const text = `publicUrl: https://mail-to-jira.example.com
listen: { port: 0, tls: off }
keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: https://localhost:${port}
    signInMethods: [password]
    allowPrivateAddresses: true
    ca: company.crt
    ${shown[door]}
`;
  const config = readConfig(text, {
    directory: written.folder,
    env: { PASSPHRASE: passphrase },
    // A certificate expires while Connect runs; with one that has expired already it does not start.
    ...(door === 'expired' ? { now: new Date(Date.now() - 10 * day) } : {}),
  });
  const connect = await startConnect(config);
  return body === undefined
    ? send(connect.port, '/jira/acme/rest/api/2/myself')
    : send(connect.port, '/jira/acme/rest/api/2/issue', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
}

function factsOf({ text }: Answer): unknown {
  const error = decodeError(JSON.parse(text));
  return { code: error?.code, ...error?.facts };
}

async function startAnsweringJira(): Promise<{ port: number; requests: () => number }> {
  let requests = 0;
  const { port } = await startJira((request, response) => {
    requests += 1;
    request.resume();
    answerJson(response, { name: 'anna', subject: request.headers['x-client-subject'] ?? null });
  });
  return { port, requests: () => requests };
}

/** A gateway of a test, with a Jira behind it. */
interface Opened {
  readonly port: number;
  readonly requests: () => number;
}

/** What both gateways must have in common; the reasons are what each of them tells. */
function claimMatrix(
  open: (version: SecureVersion) => Promise<Opened>,
  reasons: Readonly<Record<Exclude<Door, (typeof letIn)[number]>, string | undefined>>,
): void {
  const refused = Object.entries(reasons);

  describe.each(versions)('over %s', (version) => {
    it.each(refused)('names a client certificate that is %s', async (name, reason) => {
      const door = doorOf(name);
      const { port, requests } = await open(version);

      const answer = await knock(port, door);

      const facts = { code: 'JIRA_CLIENT_CERTIFICATE_REJECTED', host: `localhost:${port}` };
      expect(factsOf(answer)).toEqual(reason === undefined ? facts : { ...facts, reason });
      expect(answer.status).toBe(502);
      expect(answer.text).not.toMatch(/nginx|haproxy|alert|OpenSSL/i);
      expect(requests()).toBe(0);
    });

    it.each(letIn)('lets in a client certificate that is %s', async (door) => {
      const { port } = await open(version);

      const answer = await knock(port, door);

      expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { name: 'anna' }]);
    });

    it('lets nothing of a write through without a certificate', async () => {
      const { port, requests } = await open(version);

      const answer = await knock(port, 'missing', '{"fields":{}}');

      // The alert of TLS 1.3 comes when the body is on its way, and may be lost with the connection.
      expect(['JIRA_CLIENT_CERTIFICATE_REJECTED', 'JIRA_BROKE_OFF']).toContain(answer.code);
      expect(requests()).toBe(0);
    });
  });

  it('is not spoken to over TLS 1.1, whatever certificate there is', async () => {
    const { port, requests } = await open('TLSv1.1');

    const answer = await knock(port, 'good');

    expect(factsOf(answer)).toEqual({
      code: 'JIRA_UNREACHABLE',
      host: `localhost:${port}`,
      reason: 'tls-too-old',
    });
    expect(requests()).toBe(0);
  });
}

function doorOf(name: string): Door {
  const door = Object.keys(shown).find((known): known is Door => known === name);
  if (door === undefined) throw new TypeError(`there is no door ${name}`);
  return door;
}

describeWith([openssl, nginx], 'nginx with ssl_verify_client on', () => {
  let gateway: RunningProgram | null = null;

  beforeAll(issueEverything);

  afterEach(async () => {
    await gateway?.stop();
    gateway = null;
    await clearStage();
  });

  afterAll(removeEverything);

  // It answers with a page that tells a missing one from a bad one, and no more. That it expired is
  // known here.
  claimMatrix(
    async (protocols) => {
      const jira = await startAnsweringJira();
      gateway = await startNginx((port) =>
        mutualTlsServer(port, { ...front, protocols, upstreamPort: jira.port }),
      );
      return { port: gateway.port, requests: jira.requests };
    },
    {
      missing: 'missing',
      'of another authority': undefined,
      expired: 'expired',
      revoked: undefined,
    },
  );
});

describeWith([openssl, haproxy], 'haproxy with verify required', () => {
  let gateway: RunningProgram | null = null;
  let bundle: string;

  beforeAll(async () => {
    await issueEverything();
    const { certificateFile, keyFile } = front;
    bundle = (await readFile(certificateFile, 'utf8')) + (await readFile(keyFile, 'utf8'));
  });

  afterEach(async () => {
    await gateway?.stop();
    gateway = null;
    await clearStage();
  });

  afterAll(removeEverything);

  // It ends the handshake with an alert, which over TLS 1.3 comes after the handshake.
  claimMatrix(
    async (version) => {
      const jira = await startAnsweringJira();
      const only = `ssl-min-ver ${version} ssl-max-ver ${version}`;
      gateway = await startHaproxy(
        ({ port, folder }) => `
frontend door
  bind 127.0.0.1:${port} ssl crt ${folder}/front.pem ${only} verify required ca-file ${authority.certificateFile} crl-file ${front.revokedFile}
  default_backend jira
backend jira
  server jira 127.0.0.1:${jira.port}
`,
        { 'front.pem': bundle },
      );
      return { port: gateway.port, requests: jira.requests };
    },
    {
      missing: 'missing',
      'of another authority': 'authority-unknown',
      expired: 'expired',
      revoked: 'revoked',
    },
  );
});
