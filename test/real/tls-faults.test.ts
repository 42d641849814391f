import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErrorFacts } from '../../contract/errors.ts';
import type { SiteConfig } from '../../proxy/config/config.ts';
import { apache, startApache } from '../support/programs/apache.ts';
import {
  createAuthority,
  openssl,
  type Authority,
  type CertificatePair,
} from '../support/programs/authority.ts';
import { startOpensslServer } from '../support/programs/openssl-server.ts';
import { describeWith, fileOf, type RunningProgram } from '../support/programs/real-program.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  portOf,
  send,
  startConnect,
  startJira,
  type Answer,
} from '../support/proxy/stage.ts';

const run = promisify(execFile);
const programs: RunningProgram[] = [];

afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.stop()));
  await clearStage();
});

async function ask(port: number, more: Partial<SiteConfig>): Promise<Answer> {
  const connect = await startConnect(aConfig([aSite(`https://localhost:${port}`, more)]));
  return send(connect.port, '/jira/acme/rest/api/2/myself');
}

function factsOf(answer: Answer): unknown {
  return JSON.parse(answer.text).error.facts;
}

describeWith([openssl], 'TLS that a server and Connect do not agree on', () => {
  let company: Authority;
  let server: CertificatePair;

  beforeAll(async () => {
    company = await createAuthority('Company');
    server = await company.server();
  });

  afterAll(() => company.remove());

  async function start(...options: readonly string[]): Promise<number> {
    const { certificateFile, keyFile } = server;
    const program = await startOpensslServer(
      ['-cert', certificateFile, '-key', keyFile].concat(
        ['-cert2', certificateFile, '-key2', keyFile],
        options,
      ),
    );
    programs.push(program);
    return program.port;
  }

  const refused: readonly [
    string,
    readonly string[],
    Partial<SiteConfig>,
    Omit<ErrorFacts['JIRA_TLS_FAILED'], 'host'>,
  ][] = [
    [
      'the server does not know the name',
      ['-servername', 'other.example', '-servername_fatal'],
      {},
      { reason: 'name-not-recognized', code: 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME' },
    ],
    [
      'no cipher is common',
      ['-tls1_2', '-cipher', 'ECDHE-ECDSA-CAMELLIA256-SHA384'],
      {},
      { reason: 'no-common-cipher', code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' },
    ],
    [
      'the site may use TLS 1.2 at most and the server only has 1.3',
      ['-tls1_3'],
      { tls: { maxVersion: 'TLSv1.2' } },
      { reason: 'no-common-version', code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' },
    ],
  ];

  it.each(refused)('is named with OpenSSL’s code when %s', async (_, options, more, facts) => {
    const port = await start(...options);

    const answer = await ask(port, { ca: company.certificate, ...more });

    expect([answer.status, answer.code, factsOf(answer)]).toEqual([
      502,
      'JIRA_TLS_FAILED',
      { host: `localhost:${port}`, ...facts },
    ]);
  });

  it('is still a matter of the client certificate when the server asks for one and hangs up', async () => {
    const port = await start('-tls1_2', '-Verify', '2', '-verify_return_error');

    const answer = await ask(port, { ca: company.certificate });

    expect([answer.code, factsOf(answer)]).toEqual([
      'JIRA_CLIENT_CERTIFICATE_REJECTED',
      { host: `localhost:${port}`, reason: 'missing' },
    ]);
  });

  it('uses TLS 1.2 where the site allows no higher version', async () => {
    const port = await start('-tls1_2');

    const answer = await ask(port, {
      ca: company.certificate,
      tls: { maxVersion: 'TLSv1.2' },
    });

    // openssl answers with a page, so it was reached.
    expect(answer.code).toBe('JIRA_BEHIND_LOGIN_PAGE');
  });
});

describeWith([openssl], 'a certificate that OpenSSL refuses without a code of its own', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'postern-weak-'));
    await writeFile(path.join(folder, 'names'), 'subjectAltName=DNS:localhost\n');
    await makeAuthority('plain', []);
    await makeAuthority('elsewhere', ['nameConstraints=critical,permitted;DNS:example.org']);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function makeAuthority(name: string, extensions: readonly string[]): Promise<void> {
    await command(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      ...extensions.flatMap((extension) => ['-addext', extension]),
    );
  }

  async function command(...args: readonly string[]): Promise<void> {
    await run(fileOf(openssl), args, { cwd: folder });
  }

  it.each([
    [
      'is for a name outside its CA’s',
      'elsewhere',
      2048,
      'its CA isn’t allowed to issue certificates for this host name',
    ],
    ['has a key that is too short', 'plain', 768, 'its key is too short'],
  ])('is named when it %s', async (_, authority, bits, reason) => {
    const name = `${authority}-${bits}`;
    await command(
      'req',
      '-newkey',
      `rsa:${bits}`,
      '-nodes',
      '-subj',
      '/CN=localhost',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
    );
    await command(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-days',
      '2',
      '-CA',
      `${authority}.pem`,
      '-CAkey',
      `${authority}.key`,
      '-CAcreateserial',
      '-extfile',
      'names',
    );
    const program = await startOpensslServer([
      '-cert',
      path.join(folder, `${name}.pem`),
      '-key',
      path.join(folder, `${name}.key`),
      '-cipher',
      'ALL:@SECLEVEL=0',
    ]);
    programs.push(program);

    const ca = await readFile(path.join(folder, `${authority}.pem`), 'utf8');
    const answer = await ask(program.port, { ca });

    expect([answer.code, factsOf(answer)]).toEqual([
      'JIRA_CERTIFICATE_REJECTED',
      { host: `localhost:${program.port}`, reason },
    ]);
  });
});

describe('a server that only knows the insecure renegotiation', () => {
  // No version of OpenSSL that is still maintained can play it. This is a server hello of TLS 1.2 with
  // ECDHE-RSA-AES128-GCM-SHA256, and without the extension of RFC 5746.
  const hello = Buffer.concat([
    Buffer.from([22, 3, 3, 0, 42, 2, 0, 0, 38, 3, 3]),
    Buffer.alloc(32, 7),
    Buffer.from([0, 0xc0, 0x2f, 0]),
  ]);

  it('is named with OpenSSL’s code', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.write(hello));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');

    const port = portOf(server);
    const answer = await ask(port, {});
    server.close();

    expect([answer.code, factsOf(answer)]).toEqual([
      'JIRA_TLS_FAILED',
      {
        host: `localhost:${port}`,
        reason: 'legacy-renegotiation',
        code: 'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED',
      },
    ]);
  });
});

describeWith([openssl, apache], 'an Apache that asks for the certificate late', () => {
  let company: Authority;

  beforeAll(async () => {
    company = await createAuthority('Company');
  });

  afterAll(() => company.remove());

  async function startLate(): Promise<number> {
    const { port: jiraPort } = await startJira((request, response) => {
      answerJson(response, { subject: request.headers['x-subject'] ?? null });
    });
    const pair = await company.server();
    const program = await startApache(
      () => `
SSLEngine on
SSLCertificateFile ${pair.certificateFile}
SSLCertificateKeyFile ${pair.keyFile}
SSLCACertificateFile ${company.certificateFile}
<Location /rest>
  SSLVerifyClient require
  SSLVerifyDepth 2
</Location>
RequestHeader set X-Subject "%{SSL_CLIENT_S_DN_CN}s"
ProxyPass / http://127.0.0.1:${jiraPort}/
`,
    );
    programs.push(program);
    return program.port;
  }

  async function asCompany(): Promise<Partial<SiteConfig>> {
    const { certificate, key } = await company.client('postern');
    const expiresAt = Date.now() + 24 * 60 * 60_000;
    return {
      ca: company.certificate,
      clientCertificate: { kind: 'pem', certificate, key, expiresAt },
    };
  }

  it('is named where TLS 1.3 has no renegotiation any more', async () => {
    const port = await startLate();

    const answer = await ask(port, await asCompany());

    expect([answer.code, factsOf(answer)]).toEqual([
      'JIRA_CLIENT_CERTIFICATE_REJECTED',
      { host: `localhost:${port}`, reason: 'late' },
    ]);
  });

  it('gets the certificate where the site uses TLS 1.2 at most', async () => {
    const port = await startLate();

    const answer = await ask(port, { ...(await asCompany()), tls: { maxVersion: 'TLSv1.2' } });

    expect([answer.status, answer.text]).toEqual([200, '{"subject":"postern"}']);
  });
});
