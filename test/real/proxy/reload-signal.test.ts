import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { isRecord } from '../../../contract/connect-api.ts';
import { createAuthority, openssl, type Authority } from '../../support/programs/authority.ts';
import { describeWith } from '../../support/programs/real-program.ts';
import { aMoment, answerJson, clearStage, send, startJira } from '../../support/proxy/stage.ts';
import { aLivingTicket } from '../../support/proxy/living-ticket.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../../support/programs/start-process.ts';

const myself = '/jira/acme/rest/api/2/myself';

// The key of the tickets that `send` brings along.
const secret = Buffer.alloc(32, 7).toString('base64');

interface Written {
  readonly baseUrl: string;
  readonly listenTls?: string;
  readonly more?: string;
}

/** Where the site of the configuration written last is. */
let siteUrl = '';

function configuration({ baseUrl, listenTls = 'off', more = '' }: Written): string {
  siteUrl = baseUrl;
  return `publicUrl: https://mail-to-jira.example.com
listen: { port: 0, tls: ${listenTls} }
keyring: [{ id: k1, secret: ${secret} }]
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: ${baseUrl}
    signInMethods: [personal-access-token]
    allowPrivateAddresses: true
    allowInsecureHttp: true
${more}`;
}

async function startNamed(name: string): Promise<string> {
  const { url } = await startJira((_, response) => answerJson(response, { name }));
  return url;
}

function nameIn(text: string): unknown {
  const read: unknown = JSON.parse(text);
  return isRecord(read) ? read['name'] : null;
}

describeWith([openssl], 'SIGHUP to a running Connect', () => {
  let authority: Authority;
  let written: ConfigFolder;
  let connect: ConnectProcess | null = null;

  beforeAll(async () => {
    authority = await createAuthority('Company');
  });

  beforeEach(async () => {
    written = await createConfigFolder();
  });

  afterEach(async () => {
    await connect?.stop();
    connect = null;
    await clearStage();
    await written.remove();
  });

  afterAll(() => authority.remove());

  async function start(text: string): Promise<ConnectProcess> {
    await written.write('postern.yaml', text);
    connect = await startProcess(written.file);
    return connect;
  }

  async function ask(): Promise<unknown> {
    const { text } = await send(connect?.port ?? 0, myself, {
      headers: {
        'postern-ticket': aLivingTicket(siteUrl, { method: 'personal-access-token' }),
      },
    });
    return nameIn(text);
  }

  it('takes up a changed site', async () => {
    const connect = await start(configuration({ baseUrl: await startNamed('first') }));
    const before = await ask();
    await written.write('postern.yaml', configuration({ baseUrl: await startNamed('second') }));

    const said = await connect.reload();

    expect([before, await ask()]).toEqual(['first', 'second']);
    expect(said).toContain('postern.yaml is now in effect.');
  });

  it('keeps the old configuration when the file is bad, and lists every problem with its line', async () => {
    const baseUrl = await startNamed('first');
    const connect = await start(configuration({ baseUrl }));
    const bad = configuration({ baseUrl, more: '    ca: missing.pem\n    ticketDays: soon\n' });
    await written.write('postern.yaml', bad);

    const said = await connect.reload();

    expect(said).toContain('The configuration has 2 problems.');
    expect(said).toContain('line 12: sites[0].ca: found “missing.pem”, which doesn’t exist');
    expect(said).toContain('line 13: sites[0].ticketDays: found “soon”');
    expect(said).toContain('The previous configuration stays in effect.');
    expect(await ask()).toBe('first');
  });

  it('keeps the old configuration when the file is gone, and takes the new one when it is back', async () => {
    const text = configuration({ baseUrl: await startNamed('first') });
    const connect = await start(text);
    await rm(written.file);
    const gone = await connect.reload();
    const whileGone = await ask();
    await written.write('postern.yaml', text);

    expect(gone).toContain('found a file that doesn’t exist');
    expect(whileGone).toBe('first');
    expect(await connect.reload()).toContain('is now in effect');
  });

  it('does not cut what runs', async () => {
    const arrived = aMoment();
    const enough = aMoment();
    const { url } = await startJira(async (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"name":');
      arrived.comes();
      await enough.came;
      response.end('"slow"}');
    });
    const connect = await start(configuration({ baseUrl: url }));
    const running = ask();
    await arrived.came;
    await written.write('postern.yaml', configuration({ baseUrl: await startNamed('second') }));

    await connect.reload();
    const meanwhile = await ask();
    enough.comes();

    expect([meanwhile, await running]).toEqual(['second', 'slow']);
  });

  it('rotates the certificate Connect serves with', async () => {
    const [old, renewed] = [await authority.server(), await authority.server()];
    await written.write('connect.crt', old.certificate);
    await written.write('connect.key', old.key);
    const listenTls = '{ certificate: connect.crt, key: connect.key }';
    const baseUrl = await startNamed('first');
    const connect = await start(configuration({ baseUrl, listenTls }));
    const before = await serialAt(connect.port, authority);
    await written.write('connect.crt', renewed.certificate);

    const halfWay = await connect.reload();
    const kept = await serialAt(connect.port, authority);
    await written.write('connect.key', renewed.key);
    await connect.reload();

    expect(halfWay).toContain('listen.tls.key: found a key that doesn’t match the certificate');
    expect(kept).toBe(before);
    expect(await serialAt(connect.port, authority)).not.toBe(before);
  });

  it('refuses another port, which needs a new start', async () => {
    const text = configuration({ baseUrl: await startNamed('first') });
    const connect = await start(text);
    await written.write('postern.yaml', text.replace('port: 0', 'port: 1'));

    const said = await connect.reload();

    expect(said).toContain('listen.port: found a changed value');
    expect(await ask()).toBe('first');
  });

  it('leaves an orderly end as it is', async () => {
    const connect = await start(configuration({ baseUrl: await startNamed('first') }));
    await connect.reload();

    expect(await connect.stop()).toBe(0);
  });
});

async function serialAt(port: number, { certificate }: Authority): Promise<string> {
  const socket = tls.connect({ host: 'localhost', port, ca: certificate });
  await once(socket, 'secureConnect');
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
}
