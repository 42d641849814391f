import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { isRecord } from '../../contract/connect-api.ts';
import { createAuthority, openssl } from '../support/programs/authority.ts';
import { mutualTlsServer, nginx, startNginx } from '../support/programs/nginx.ts';
import { describeWith } from '../support/programs/real-program.ts';
import { aLivingTicket } from '../support/proxy/living-ticket.ts';
import { createConfigFolder } from '../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../support/programs/start-process.ts';
import { answerJson, clearStage, send, startJira } from '../support/proxy/stage.ts';

const perSecond = 50;

const clearing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const clear of clearing.splice(0).toReversed()) await clear();
  await clearStage();
});

function configuration(baseUrl: string, clientCertificate: string): string {
  return `publicUrl: https://mail-to-jira.example.com
listen: { port: 0, tls: off }
keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: ${baseUrl}
    signInMethods: [password]
    allowPrivateAddresses: true
    ca: company.crt
    limits: { requestBurst: 10000, requestsPerMinute: 100000, requestsAtOnce: 1000 }
    clientCertificate: ${clientCertificate}
`;
}

interface Load {
  /** What every request so far came to: the certificate that nginx saw, or why there is none. */
  readonly seen: readonly string[];
  /** Resolves when so many requests have been sent since. */
  sent(count: number): Promise<void>;
  /** Sends no more, and waits for the answers. */
  end(): Promise<void>;
}

function startLoad(connect: ConnectProcess, baseUrl: string): Load {
  const ticket = aLivingTicket(baseUrl);
  const seen: string[] = [];
  const running: Promise<void>[] = [];
  const waiting = new Set<() => void>();
  async function ask(): Promise<void> {
    const options = { headers: { 'postern-ticket': ticket } };
    const answer = await send(connect.port, '/jira/acme/rest/api/2/myself', options);
    const read: unknown = JSON.parse(answer.text);
    const subject = isRecord(read) ? read['subject'] : null;
    seen.push(answer.status === 200 ? String(subject) : `${answer.status} ${answer.code}`);
  }
  const timer = setInterval(() => {
    running.push(
      ask().catch((thrown: unknown) => {
        seen.push(String(thrown));
      }),
    );
    for (const look of waiting) look();
  }, 1000 / perSecond);
  return {
    seen,
    sent(count) {
      const enough = running.length + count;
      return new Promise((resolve) => {
        function look(): void {
          if (running.length < enough) return;
          waiting.delete(look);
          resolve();
        }
        waiting.add(look);
      });
    },
    async end() {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}

describeWith([openssl, nginx], 'a client certificate that is rotated under load', () => {
  it('loses no request, from PEM to PEM to PKCS#12', async () => {
    const authority = await createAuthority('Company');
    clearing.push(() => authority.remove());
    const written = await createConfigFolder();
    clearing.push(() => written.remove());
    const server = await authority.server();
    const [first, second] = [await authority.client('first'), await authority.client('second')];
    const third = await authority.pkcs12(await authority.client('third'), 'open sesame');
    // As a slow Jira, so that some requests are always under way.
    const jira = await startJira((request, response) => {
      const subject = request.headers['x-client-subject'];
      setTimeout(() => answerJson(response, { subject }), 150);
    });
    const front = { ...server, clientAuthorityFile: authority.certificateFile };
    const gateway = await startNginx((port) =>
      mutualTlsServer(port, { ...front, upstreamPort: jira.port }),
    );
    clearing.push(() => gateway.stop());
    const baseUrl = `https://localhost:${gateway.port}`;
    await written.write('company.crt', authority.certificate);
    await written.write('own.crt', first.certificate);
    await written.write('own.key', first.key);
    await written.write(
      'postern.yaml',
      configuration(baseUrl, '{ certificate: own.crt, key: own.key }'),
    );
    const connect = await startProcess(written.file, { PASSPHRASE: 'open sesame' });
    clearing.push(() => connect.stop());
    const load = startLoad(connect, baseUrl);
    await load.sent(perSecond);

    await written.write('own.crt', second.certificate);
    const halfWay = await connect.reload();
    await written.write('own.key', second.key);
    await connect.reload();
    await load.sent(perSecond);
    await copyFile(third, path.join(written.folder, 'own.p12'));
    await written.write(
      'postern.yaml',
      configuration(baseUrl, '{ pkcs12: own.p12, passphrase: { env: PASSPHRASE } }'),
    );
    await connect.reload();
    await load.sent(perSecond);
    await load.end();

    expect(halfWay).toContain(
      'clientCertificate.key: found a key that doesn’t match the certificate',
    );
    expect([...new Set(load.seen)].toSorted()).toEqual(['CN=first', 'CN=second', 'CN=third']);
    expect(load.seen.length).toBeGreaterThanOrEqual(3 * perSecond);
    expect(load.seen.at(-1)).toBe('CN=third');
  });
});
