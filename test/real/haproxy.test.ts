import http from 'node:http';
import { once } from 'node:events';
import { afterEach, expect, it } from '@jest/globals';
import { balancerOver, haproxy, startHaproxy } from '../support/programs/haproxy.ts';
import { sendRaw } from '../support/network/raw-client.ts';
import { describeWith, type RunningProgram } from '../support/programs/real-program.ts';

let balancer: RunningProgram | null = null;
const servers: http.Server[] = [];

afterEach(async () => {
  await balancer?.stop();
  balancer = null;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describeWith([haproxy], 'balancerOver', () => {
  it('goes on with the other instance when one is gone', async () => {
    const ports = [await startInstance('one'), await startInstance('two')];
    balancer = await startHaproxy(({ port }) => balancerOver(port, ports));
    const both = new Set([await ask(balancer.port), await ask(balancer.port)]);

    servers[0]?.closeAllConnections();
    servers[0]?.close();
    const afterwards = [await ask(balancer.port), await ask(balancer.port)];

    expect(both).toEqual(new Set(['one', 'two']));
    expect(afterwards).toEqual(['two', 'two']);
  });
});

async function ask(port: number): Promise<string | undefined> {
  const { answers } = await sendRaw({ port }, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  return answers[0]?.body;
}

async function startInstance(name: string): Promise<number> {
  const server = http.createServer((_, response) => response.end(name)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
