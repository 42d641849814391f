import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { run } from '../../proxy/cli/run.ts';
import type { Config } from '../../proxy/config/config.ts';
import { keepClientCertificates } from '../../proxy/config/keep-client-certificates.ts';
import { readConfigFile } from '../../proxy/config/read-config.ts';
import { examineSite } from '../../proxy/doctor/examine-site.ts';
import { createAuthority, openssl, type Authority } from '../support/programs/authority.ts';
import { describeWith } from '../support/programs/real-program.ts';
import { createConfigFolder, type ConfigFolder } from '../support/proxy/config-folder.ts';
import {
  answerJson,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../support/proxy/stage.ts';

describeWith([openssl], 'a client certificate that can’t be used', () => {
  let company: Authority;
  let written: ConfigFolder;

  beforeAll(async () => {
    company = await createAuthority('Company');
    written = await createConfigFolder();
    const server = await company.server();
    const expired = await company.client('expired', { expired: true });
    const own = await company.client('postern');
    await written.write('company.crt', company.certificate);
    await written.write('server.crt', server.certificate);
    await written.write('server.key', server.key);
    await written.write('expired.crt', expired.certificate);
    await written.write('expired.key', expired.key);
    await written.write('own.crt', own.certificate);
    await written.write('own.key', own.key);
  });

  afterEach(clearStage);

  afterAll(async () => {
    await company.remove();
    await written.remove();
  });

  /** Writes a configuration of two sites, of which the first shows this certificate. */
  async function configure(certificate: string): Promise<{ file: string; asked: () => number }> {
    let asked = 0;
    const pair = await company.server();
    const jira = await startJira(
      (_, response) => {
        asked += 1;
        answerJson(response, { is: 'jira' });
      },
      { cert: pair.certificate, key: pair.key },
    );
    const site = (id: string, more: string): string => `  - id: ${id}
    name: ${id}
    kind: datacenter
    baseUrl: https://localhost:${jira.port}
    signInMethods: [password]
    allowPrivateAddresses: true
    ca: company.crt
${more}`;
    await written.write(
      'postern.yaml',
      `publicUrl: https://mail-to-jira.example.com
listen: { port: 0, tls: off }
keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]
sites:
${site('acme', `    clientCertificate: ${certificate}\n`)}${site('other', '')}`,
    );
    const file = path.join(written.folder, 'postern.yaml');
    return { file, asked: () => asked };
  }

  const broken: readonly [string, string, string][] = [
    ['has expired', '{ certificate: expired.crt, key: expired.key }', 'expired'],
    ['is not there', '{ certificate: gone.crt, key: own.key }', 'unusable'],
    ['has the key of another one', '{ certificate: own.crt, key: expired.key }', 'unusable'],
    ['needs a variable that is not set', '{ pkcs12: { env: NOT_SET } }', 'unusable'],
  ];

  it.each(broken)('and %s closes its own site only', async (_, certificate, reason) => {
    const { file, asked } = await configure(certificate);
    const { port } = await startConnect(readConfigFile(file, {}));

    const own = await send(port, '/jira/acme/rest/api/2/myself');
    const other = await send(port, '/jira/other/rest/api/2/myself', {
      headers: { 'postern-ticket': aTicket('other') },
    });

    expect(own).toMatchObject({ status: 502, code: 'JIRA_CLIENT_CERTIFICATE_REJECTED' });
    expect(JSON.parse(own.text).error.facts).toMatchObject({ reason });
    expect([other.status, asked()]).toEqual([200, 1]);
  });

  it('opens no circuit: the reason stays the same, however often it is asked for', async () => {
    const { file } = await configure('{ certificate: gone.crt, key: own.key }');
    const { port } = await startConnect(readConfigFile(file, {}));

    const codes: unknown[] = [];
    for (let count = 0; count < 8; count += 1) {
      codes.push((await send(port, '/jira/acme/rest/api/2/myself')).code);
    }

    expect(new Set(codes)).toEqual(new Set(['JIRA_CLIENT_CERTIFICATE_REJECTED']));
  });

  it('is listed by check with its line, and check ends with 1', async () => {
    const { file } = await configure('{ certificate: gone.crt, key: own.key }');
    let told = '';

    const code = await run(['check', '--config', file], {
      env: {},
      input: process.stdin,
      print: (text) => void (told += text),
      tell: (text) => void (told += text),
    });

    expect(code).toBe(1);
    expect(told).toContain(
      'Connect can’t reach site acme because its client certificate can’t be used',
    );
    expect(told).toMatch(/sites\[0\]\.clientCertificate\.certificate.*gone\.crt.*doesn’t exist/);
  });

  it('is a fault for the doctor, with its place in the configuration', async () => {
    const { file } = await configure('{ certificate: expired.crt, key: expired.key }');
    const config = readConfigFile(file, {});
    const [site] = config.sites;
    if (site === undefined) throw new Error('there is a site');

    const findings = await examineSite(site, { config, warnDays: 0 });

    const finding = findings.find(({ probe }) => probe === 'client-certificate');
    expect(finding).toMatchObject({ verdict: 'fault' });
    expect(finding?.next).toMatch(/sites\[0\]\.clientCertificate\.certificate.*expired on/);
  });

  it('leaves the one in force as it is while that is valid', async () => {
    const good = await configure('{ certificate: own.crt, key: own.key }');
    const inForce = readConfigFile(good.file, {});
    const bad = await configure('{ certificate: gone.crt, key: own.key }');
    const next = readConfigFile(bad.file, {});
    const afterItsEnd = new Date((inForce.sites[0]?.clientCertificate?.expiresAt ?? 0) + 1);

    const kept = keepClientCertificates(next, inForce, new Date());
    const ended = keepClientCertificates(next, inForce, afterItsEnd);

    expect(certificateOf(kept)).toEqual(certificateOf(inForce));
    expect(kept.sites[0]?.clientCertificateFault).toBeUndefined();
    expect(ended.sites[0]?.clientCertificateFault).toMatchObject({ reason: 'unusable' });
  });
});

function certificateOf(config: Config): unknown {
  return config.sites[0]?.clientCertificate;
}
