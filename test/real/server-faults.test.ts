import { connect as connectTls, type SecureVersion } from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { findFreePort } from '../../demo/free-port.ts';
import type { ErrorFacts } from '../../contract/errors.ts';
import { isRecord } from '../../contract/connect-api.ts';
import type { SiteConfig } from '../../proxy/config/config.ts';
import {
  createAuthority,
  openssl,
  type Authority,
  type CertificatePair,
} from '../support/programs/authority.ts';
import { resolveAt, startDnsServer } from '../support/network/dns-server.ts';
import { mutualTlsServer, nginx, startNginx } from '../support/programs/nginx.ts';
import { describeWith, type RunningProgram } from '../support/programs/real-program.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
} from '../support/proxy/stage.ts';

const path = '/jira/acme/rest/api/2/myself';

describeWith([openssl, nginx], 'what stands in the way to an nginx in front of Jira', () => {
  let company: Authority;
  let stranger: Authority;
  let below: Authority;
  let pairs: Readonly<Record<Certificate, CertificatePair>>;
  let front: RunningProgram | null = null;
  let jiraWasAsked = false;

  beforeAll(async () => {
    company = await createAuthority('Company');
    stranger = await createAuthority('Stranger');
    below = await company.intermediate('Company below');
    pairs = {
      good: await company.server(),
      'with its intermediate': await below.server(),
      'without its intermediate': await below.server({ isAlone: true }),
      'for another name': await company.server({ names: ['jira.example'] }),
      expired: await company.server({ expired: true }),
      'signed by itself': stranger,
    };
  });

  afterEach(async () => {
    await front?.stop();
    front = null;
    jiraWasAsked = false;
    await clearStage();
  });

  afterAll(async () => {
    await company.remove();
    await stranger.remove();
  });

  async function openFront(certificate: Certificate, protocols?: string): Promise<number> {
    const { port: upstreamPort } = await startJira((_, response) => {
      jiraWasAsked = true;
      answerJson(response, { name: 'anna' });
    });
    const { certificateFile, keyFile } = pairs[certificate];
    const version = protocols === undefined ? {} : { protocols };
    front = await startNginx((port) =>
      mutualTlsServer(port, { upstreamPort, certificateFile, keyFile, ...version }),
    );
    return front.port;
  }

  async function askThrough(baseUrl: string, more: Partial<SiteConfig> = {}): Promise<Answer> {
    const site = aSite(baseUrl, { ca: company.certificate, ...more });
    const connect = await startConnect(aConfig([site]));
    return send(connect.port, path);
  }

  const refused: readonly [string, Certificate, Partial<SiteConfig>, string][] = [
    ['has expired', 'expired', {}, 'it has expired'],
    ['is for another name', 'for another name', {}, 'it was issued for a different host name'],
    [
      'comes without its intermediate',
      'without its intermediate',
      {},
      'its issuer is unknown (a private CA, or a missing intermediate certificate)',
    ],
    ['is signed by itself', 'signed by itself', {}, 'it is self-signed'],
    [
      'is of an authority that the site does not name',
      'with its intermediate',
      { ca: null },
      'its CA is unknown',
    ],
  ];

  it.each(refused)('is named when a certificate %s', async (_, certificate, more, reason) => {
    const port = await openFront(certificate);

    const answer = await askThrough(`https://localhost:${port}`, more);

    const facts = { host: `localhost:${port}`, reason };
    expect([answer.status, answer.code, factsOf(answer)]).toEqual([
      502,
      'JIRA_CERTIFICATE_REJECTED',
      facts satisfies ErrorFacts['JIRA_CERTIFICATE_REJECTED'],
    ]);
    expect(jiraWasAsked).toBe(false);
  });

  // Node cannot tell this from a missing intermediate: it sees one certificate, and nobody who signed it.
  it('is named when a lone certificate is of an authority that the site does not name', async () => {
    const port = await openFront('good');

    const answer = await askThrough(`https://localhost:${port}`, { ca: null });

    expect([answer.status, answer.code]).toEqual([502, 'JIRA_CERTIFICATE_REJECTED']);
    expect(jiraWasAsked).toBe(false);
  });

  it.each(['good', 'with its intermediate'] as const)(
    'is nothing when the certificate is %s',
    async (certificate) => {
      const port = await openFront(certificate);

      const answer = await askThrough(`https://localhost:${port}`);

      expect([answer.status, answer.text]).toEqual([200, '{"name":"anna"}']);
    },
  );

  it.each([
    ['TLSv1', 'tls-too-old'],
    ['TLSv1.1', 'tls-too-old'],
    ['TLSv1.2', null],
    ['TLSv1.3', null],
  ] as const)('is judged by its age when nginx speaks %s only', async (version, reason) => {
    const port = await openFront('good', version);

    const answer = await askThrough(`https://localhost:${port}`);

    expect(await speaks(port, version, company)).toBe(true);
    if (reason === null) {
      expect(answer.status).toBe(200);
    } else {
      expect([answer.status, answer.code, factsOf(answer)]).toEqual([
        502,
        'JIRA_UNREACHABLE',
        { host: `localhost:${port}`, reason },
      ]);
      expect(jiraWasAsked).toBe(false);
    }
  });

  it('is named when TLS meets a port that speaks plain http', async () => {
    const { port } = await startJira((_, response) => answerJson(response, {}));

    const answer = await askThrough(`https://localhost:${port}`);

    expect([answer.code, factsOf(answer)]).toEqual([
      'JIRA_UNREACHABLE',
      { host: `localhost:${port}`, reason: 'not-tls' },
    ]);
  });

  it('is named when plain http meets a port that speaks TLS', async () => {
    const port = await openFront('good');

    const answer = await askThrough(`http://localhost:${port}`);

    expect([answer.status, answer.code, factsOf(answer)]).toEqual([
      502,
      'JIRA_ANSWER_UNREADABLE',
      { host: `localhost:${port}`, status: 400 },
    ]);
    expect(answer.text).not.toContain('nginx');
    expect(jiraWasAsked).toBe(false);
  });

  it('is named when nobody listens', async () => {
    const port = await findFreePort(0);

    const answer = await askThrough(`https://localhost:${port}`);

    expect([answer.code, factsOf(answer)]).toEqual([
      'JIRA_UNREACHABLE',
      { host: `localhost:${port}`, reason: 'refused' },
    ]);
  });

  it('is named when there is no such name', async () => {
    const names = await startDnsServer(() => 'no-such-name');
    const site = aSite('https://jira.example');
    const connect = await startConnect(aConfig([site]), { resolve: resolveAt(names) });

    const answer = await send(connect.port, path);
    await names.close();

    expect([answer.code, factsOf(answer)]).toEqual([
      'JIRA_UNREACHABLE',
      { host: 'jira.example', reason: 'name-unknown' },
    ]);
  });
});

type Certificate =
  | 'good'
  | 'with its intermediate'
  | 'without its intermediate'
  | 'for another name'
  | 'expired'
  | 'signed by itself';

function factsOf(answer: Answer): unknown {
  const read: unknown = JSON.parse(answer.text);
  return isRecord(read) && isRecord(read['error']) ? read['error']['facts'] : null;
}

/** Shows that the front really speaks this version, so that a refusal is Connect's. */
function speaks(port: number, version: SecureVersion, authority: Authority): Promise<boolean> {
  const socket = connectTls({
    port,
    host: '127.0.0.1',
    ca: authority.certificate,
    minVersion: version,
    maxVersion: version,
    ciphers: 'DEFAULT:@SECLEVEL=0',
  });
  return new Promise((resolve) => {
    socket.once('secureConnect', () => {
      resolve(socket.getProtocol() === version);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
  });
}
