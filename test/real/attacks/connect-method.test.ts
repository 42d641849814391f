import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../../contract/connect-api.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import { balancerExamples } from '../../support/programs/balancer-examples.ts';
import { describeWith } from '../../support/programs/real-program.ts';
import { sendRaw } from '../../support/network/raw-client.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../../support/programs/start-process.ts';
import { atOnce, configurationFor } from '../../support/proxy/hostile-process.ts';

/**
 * `CONNECT a:1` asks for a tunnel. Node hands over the connection without any listener of its own: a reset
 * by a stranger then was an error that nobody caught, and ended the process.
 */
let written: ConfigFolder;
let connect: ConnectProcess | null = null;

beforeEach(async () => {
  written = await createConfigFolder();
});

afterEach(async () => {
  await connect?.kill();
  connect = null;
  await written.remove();
});

const requests = {
  'a tunnel': 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n',
  'a tunnel behind another request':
    'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nCONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n',
  'another protocol':
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  'what is no request': '\0\x01\x02 nonsense\r\n\r\n',
};

async function start(isTls: boolean): Promise<{ readonly port: number; readonly ca?: string }> {
  const { key, cert, ca } = await testCertificate();
  await written.write('key.pem', key);
  await written.write('cert.pem', cert);
  const listen = isTls ? '{ certificate: ./cert.pem, key: ./key.pem }' : "'off'";
  await written.write('postern.yaml', configurationFor(1, listen));
  connect = await startProcess(written.file);
  return isTls ? { port: connect.port, ca } : { port: connect.port };
}

// A reset below TLS needs the connection that TLS runs on.
async function reset(
  { port, ca }: { readonly port: number; readonly ca?: string },
  bytes: string,
  isImpatient: boolean,
): Promise<void> {
  const below = net.connect(port, '127.0.0.1');
  below.on('error', () => {
    // The other side was faster.
  });
  await once(below, 'connect');
  const spoken: net.Socket | tls.TLSSocket =
    ca === undefined ? below : tls.connect({ socket: below, servername: 'localhost', ca });
  spoken.on('error', () => {
    // As above.
  });
  if (spoken instanceof tls.TLSSocket) {
    if (isImpatient) {
      below.resetAndDestroy();
      return;
    }
    await secured(spoken);
  }
  spoken.write(bytes);
  // Once at once, and once when the answer has begun: both find the connection in other hands.
  if (!isImpatient) await answeredOrClosed(spoken);
  if (below.closed) return;
  const closed = new Promise((resolve) => below.once('close', resolve));
  below.resetAndDestroy();
  await closed;
}

function secured(socket: tls.TLSSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('secureConnect', () => resolve());
    socket.once('close', () => resolve());
  });
}

function answeredOrClosed(socket: net.Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('data', () => resolve());
    socket.once('close', () => resolve());
  });
}

describe.each([
  ['without TLS', false],
  ['with TLS', true],
])('six hundred resets %s', (_, isTls) => {
  it('leave Connect as it was', async () => {
    const place = await start(isTls);
    const shots = Array.from({ length: 600 }, (_unused, index) => index);
    const kinds = Object.values(requests);

    await atOnce(12, shots, async (index) => {
      const bytes = index < 300 ? requests['a tunnel'] : (kinds[index % kinds.length] ?? '');
      await reset(place, bytes, index % 2 === 0);
    });
    const health = await sendRaw(place, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');

    expect(health.answers[0]?.status).toBe(200);
    expect(connect?.said()).not.toMatch(/Error:|at .*node:/);
  });

  it('does not keep a tunnel from being refused in words', async () => {
    const { answers } = await sendRaw(await start(isTls), requests['a tunnel']);

    expect(answers[0]).toMatchObject({ status: 400 });
  });
});

describe.each(Object.entries(balancerExamples))(
  'behind deploy/%s',
  (name, { program, start: startBalancer }) => {
    describeWith([program], name, () => {
      it('a tunnel is denied before Connect is asked', async () => {
        const { port } = await start(false);
        const { ca } = await testCertificate();
        const balancer = await startBalancer([port, port]);
        const place = { port: balancer.port, ca };

        try {
          await atOnce(3, [0, 1, 2, 3, 4, 5], (index) =>
            reset(place, requests['a tunnel'], index % 2 === 0),
          );
          const { answers } = await sendRaw(place, requests['a tunnel']);
          const health = await sendRaw(place, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');

          // Not in Connect's own words.
          expect([400, 405]).toContain(answers[0]?.status);
          expect(answers[0]?.headers).not.toHaveProperty(headers.error);
          expect(health.answers[0]?.status).toBe(200);
        } finally {
          await balancer.stop();
        }
      });
    });
  },
);
