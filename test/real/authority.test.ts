import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { connect, createSecureContext } from 'node:tls';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createAuthority, openssl, type Authority } from '../support/programs/authority.ts';
import { describeWith } from '../support/programs/real-program.ts';

describeWith([openssl], 'createAuthority', () => {
  let authority: Authority;

  beforeAll(async () => {
    authority = await createAuthority('Postern test');
  });

  afterAll(async () => {
    await authority.remove();
  });

  it('signs a server certificate for the names it is given', async () => {
    const server = await authority.server({ names: ['jira.example', '127.0.0.1'] });

    const read = new X509Certificate(server.certificate);
    expect(read.verify(new X509Certificate(authority.certificate).publicKey)).toBe(true);
    expect(read.checkHost('jira.example')).toBe('jira.example');
    expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(read.checkHost('localhost')).toBeUndefined();
  });

  it('backdates a certificate that is to have expired', async () => {
    const client = await authority.client('late', { expired: true });

    expect(Date.parse(new X509Certificate(client.certificate).validTo)).toBeLessThan(Date.now());
  });

  it('writes what it revoked into its list, and nothing else', async () => {
    const revoked = await authority.client('revoked');
    const good = await authority.client('good');

    await authority.revoke(revoked);
    const list = await authority.revocations();

    expect(await isRefused(authority, good.certificate, good.key, list)).toBe(false);
    expect(await isRefused(authority, revoked.certificate, revoked.key, list)).toBe(true);
  });

  it('gives certificate and key as PKCS#12 that opens with its passphrase only', async () => {
    const pair = await authority.client('packed');

    const pfx = await readFile(await authority.pkcs12(pair, 'a passphrase'));

    expect(() => createSecureContext({ pfx, passphrase: 'a passphrase' })).not.toThrow();
    expect(() => createSecureContext({ pfx, passphrase: 'another' })).toThrow(/mac verify failure/);
  });

  it('puts an intermediate authority behind the certificates that one signs', async () => {
    const below = await authority.intermediate('Postern intermediate');

    const { certificate } = await below.server();

    expect(certificate.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });

  it('leaves no file behind', async () => {
    const gone = await createAuthority('short-lived');

    await gone.remove();

    expect(existsSync(gone.certificateFile)).toBe(false);
  });
});

async function isRefused(
  authority: Authority,
  cert: string,
  key: string,
  listFile: string,
): Promise<boolean> {
  const own = await authority.server();
  const server = createServer({
    cert: own.certificate,
    key: own.key,
    ca: authority.certificate,
    crl: await readFile(listFile, 'utf8'),
    requestCert: true,
    rejectUnauthorized: false,
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const verdict = once(server, 'secureConnection').then(([socket]: { authorized: boolean }[]) => {
    return socket?.authorized === false;
  });
  const socket = connect({ port, host: '127.0.0.1', ca: authority.certificate, cert, key });
  const refused = await verdict;
  socket.destroy();
  server.close();
  return refused;
}
