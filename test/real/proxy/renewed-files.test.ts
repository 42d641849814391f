import { once } from 'node:events';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  createAuthority,
  openssl,
  type Authority,
  type CertificatePair,
} from '../../support/programs/authority.ts';
import { describeWith } from '../../support/programs/real-program.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../../support/programs/start-process.ts';

function configuration(region: string): string {
  return `publicUrl: https://mail-to-jira.example.com
region: ${region}
listen: { port: 0, tls: { certificate: secret/tls.crt, key: secret/tls.key } }
keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: https://jira.example.com
    signInMethods: [password]
`;
}

const isInForce = / in effect\.\n/;

describeWith([openssl], 'a renewed certificate file', () => {
  let authority: Authority;
  let written: ConfigFolder;
  let connect: ConnectProcess;

  beforeAll(async () => {
    authority = await createAuthority('Company');
  });

  beforeEach(async () => {
    written = await createConfigFolder();
    await mkdir(path.join(written.folder, 'secret'));
    await written.write('postern.yaml', configuration('Frankfurt'));
  });

  afterEach(async () => {
    await connect.stop();
    await written.remove();
  });

  afterAll(() => authority.remove());

  /** Mounts a secret as Kubernetes does: files are links into a folder that is swapped as a whole. */
  async function mount(name: string, { certificate, key }: CertificatePair): Promise<void> {
    const folder = path.join(written.folder, 'secret', name);
    await mkdir(folder);
    await writeFile(path.join(folder, 'tls.crt'), certificate);
    await writeFile(path.join(folder, 'tls.key'), key);
    await symlink(name, path.join(written.folder, 'secret', '..next'));
    await rename(
      path.join(written.folder, 'secret', '..next'),
      path.join(written.folder, 'secret', '..data'),
    );
  }

  async function startMounted(): Promise<void> {
    await mount('..first', await authority.server());
    for (const name of ['tls.crt', 'tls.key']) {
      await symlink(path.join('..data', name), path.join(written.folder, 'secret', name));
    }
    connect = await startProcess(written.file);
  }

  it('is served without a signal after Kubernetes swapped the folder', async () => {
    await startMounted();
    const before = await serialAt(connect.port, authority);
    // Still being edited: only a signal puts it in force.
    await written.write('postern.yaml', 'publicUrl: [');

    const waiting = connect.says(isInForce);
    await mount('..second', await authority.server());

    expect(await waiting).toMatch(/Files changed: \S+tls\.crt, \S+tls\.key\n/);
    expect(await serialAt(connect.port, authority)).not.toBe(before);
  });

  it('that is broken is reported once and leaves the old one in force, until a good one comes', async () => {
    await startMounted();
    const before = await serialAt(connect.port, authority);

    const refused = connect.says(isInForce);
    await mount('..broken', { ...(await authority.server()), key: 'half a k' });
    const said = await refused;
    const kept = await serialAt(connect.port, authority);
    const accepted = connect.says(isInForce);
    await mount('..good', await authority.server());
    const saidAfter = await accepted;

    expect(said).toMatch(/listen\.tls\.key: found a file with other contents/);
    expect(said).toContain('The previous configuration stays in effect.');
    expect(kept).toBe(before);
    expect(saidAfter).not.toContain('stays in effect');
    expect(await serialAt(connect.port, authority)).not.toBe(before);
  });
});

async function serialAt(port: number, { certificate }: Authority): Promise<string> {
  const socket = tls.connect({ host: 'localhost', port, ca: certificate });
  await once(socket, 'secureConnect');
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
}
