import { once } from 'node:events';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { explainListenError, explainPublicPort } from '../../../proxy/http/explain-listen-error.ts';
import { serve } from '../../../proxy/serve.ts';
import type { ListenTls } from '../../../proxy/config/config.ts';
import { aConfig, clearStage, portOf } from '../../support/proxy/stage.ts';

afterEach(clearStage);

function listenAt(port: number, tls: ListenTls = { kind: 'off' }) {
  return { listen: { host: '127.0.0.1', port, tls, trustedProxies: [] } };
}

async function failureOf(config: Parameters<typeof serve>[0]): Promise<unknown> {
  try {
    const running = await serve(config);
    await running.close({ withinMs: 0 });
    return null;
  } catch (thrown) {
    return thrown;
  }
}

describe('explainListenError', () => {
  it('names the key of a port that another program uses', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = portOf(other);
    const config = aConfig([], listenAt(port));
    const withMetrics = aConfig([], { metrics: { host: '127.0.0.1', port } });

    const own = explainListenError(await failureOf(config), config);
    const metrics = explainListenError(await failureOf(withMetrics), withMetrics);
    other.close();

    expect(own).toBe(
      `Port ${port} is already in use. Stop the other program, or change listen.port.`,
    );
    expect(metrics).toBe(
      `Port ${port} is already in use. Stop the other program, or change metrics.port.`,
    );
  });

  it('names the environment variable where that sets the port', () => {
    const taken = { code: 'EADDRINUSE', syscall: 'listen', address: '127.0.0.1', port: 3001 };
    const config = aConfig([], listenAt(3001));

    expect(explainListenError(taken, config, { POSTERN_PORT: '3001' })).toMatch(
      /^Port 3001 is already in use\. .* change POSTERN_PORT\.$/,
    );
    expect(explainListenError(taken, config, { POSTERN_PORT: '' })).toMatch(/listen\.port\.$/);
  });

  it('names both keys where they are the same port', () => {
    const taken = { code: 'EADDRINUSE', syscall: 'listen', address: '127.0.0.1', port: 3001 };
    const config = aConfig([], { ...listenAt(3001), metrics: { host: '127.0.0.1', port: 3001 } });

    expect(explainListenError(taken, config)).toMatch(/listen\.port and metrics\.port/);
  });

  it('names the key of an address that this computer does not have', async () => {
    const { listen } = listenAt(0);
    const config = aConfig([], { listen: { ...listen, host: '192.0.2.1' } });

    expect(explainListenError(await failureOf(config), config)).toBe(
      'This computer doesn’t have the address 192.0.2.1. Correct listen.host.',
    );
  });

  it('names what an ordinary user needs for port 443', () => {
    // As Node gives it; the users of tests may be allowed to.
    const refused = Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:443'), {
      code: 'EACCES',
      syscall: 'listen',
      address: '127.0.0.1',
      port: 443,
    });

    const said = explainListenError(refused, aConfig([], listenAt(443)));

    expect(said).toMatch(/port 443.*listen\.port.*CAP_NET_BIND_SERVICE/);
  });
});

describe('explainPublicPort', () => {
  const tls: ListenTls = { kind: 'certificate', certificate: '', key: '' };

  it.each([
    ['https://connect.example.com', 8443, tls, true],
    ['https://connect.example.com:8443', 8443, tls, false],
    ['https://connect.example.com', 443, tls, false],
    ['https://connect.example.com', 3001, { kind: 'off' } as const, false],
    ['https://connect.example.com:8443', 443, tls, true],
  ])('judges %s while Connect listens at %d', (publicUrl, port, kind, isWrong) => {
    const said = explainPublicPort(aConfig([], { publicUrl, ...listenAt(port, kind) }));

    expect(said !== null).toBe(isWrong);
  });
});
