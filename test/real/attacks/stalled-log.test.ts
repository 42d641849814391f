import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../../contract/connect-api.ts';
import { findFreePort } from '../../../demo/free-port.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';
import { send } from '../../support/proxy/stage.ts';

type Child = ChildProcessByStdio<null, Readable, Readable>;

let folder: ConfigFolder;
let metricsPort: number;
let child: Child;

beforeAll(async () => {
  folder = await createConfigFolder();
  metricsPort = await findFreePort(0);
  await folder.write(
    'postern.yaml',
    [
      'publicUrl: https://connect.example.com',
      "listen: { host: 127.0.0.1, port: 0, tls: 'off' }",
      `metrics: { host: 127.0.0.1, port: ${metricsPort} }`,
      `keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]`,
      'sites:',
      '  - id: acme',
      '    name: Acme',
      '    kind: datacenter',
      '    baseUrl: https://jira.example.com',
      '    signInMethods: [personal-access-token]',
      '',
    ].join('\n'),
  );
});

afterEach(async () => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
});

afterAll(() => folder.remove());

/** Starts Connect with a standard output that nothing reads. */
async function start(): Promise<number> {
  child = spawn(
    process.execPath,
    ['--import', './test/support/programs/load-typescript.mjs', 'proxy/main.ts'],
    {
      env: { PATH: process.env['PATH'] ?? '', POSTERN_CONFIG: folder.file },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for await (const words of child.stderr.setEncoding('utf8')) {
    said += String(words);
    const port = /serves \S+ at \S+:(\d+)\n/.exec(said)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`Connect did not start. It said: ${said}`);
}

/** Sends requests one behind the other on one connection; resolves with the number of answers. */
async function ask(port: number, path: string, times: number): Promise<number> {
  const socket = net.connect(port, '127.0.0.1');
  const request = `GET ${path} HTTP/1.1\r\nHost: x\r\n`;
  socket.write(`${`${request}\r\n`.repeat(times - 1)}${request}Connection: close\r\n\r\n`);
  let answers = '';
  for await (const words of socket.setEncoding('latin1')) answers += String(words);
  return answers.split('HTTP/1.1 ').length - 1;
}

async function askMany(port: number, path: string): Promise<number> {
  const counts = await Promise.all(Array.from({ length: 20 }, () => ask(port, path, 500)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function droppedLines(): Promise<number> {
  const { text } = await send(metricsPort, '/metrics');
  return Number(/^postern_log_lines_dropped_total (\d+)$/m.exec(text)?.[1]);
}

describe('a reader of the log that stalls', () => {
  it('delays no request; lines are dropped and counted, and one line says how many', async () => {
    const port = await start();

    expect(await askMany(port, '/nothing')).toBe(10_000);
    const dropped = await droppedLines();
    expect(dropped).toBeGreaterThan(1_000);

    let log = '';
    for await (const words of child.stdout.setEncoding('utf8')) {
      log += String(words);
      if (/"droppedLines":\d+\}\n/.test(log)) break;
    }
    const lines = log.trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ level: 40, droppedLines: dropped });
    expect(lines).toHaveLength(10_000 - dropped + 1);
  }, 60_000);

  it('does not end the process by going away, nor delays its end', async () => {
    const port = await start();
    child.stdout.destroy();

    await askMany(port, '/nothing');
    expect(await send(port, routes.health)).toMatchObject({ status: 200 });

    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  }, 60_000);

  it('delays the end of the process only a moment', async () => {
    const port = await start();
    await askMany(port, '/nothing');

    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  }, 60_000);
});

describe('health and readiness checks that succeed', () => {
  it('have no line in the log', async () => {
    const port = await start();

    for (const path of [routes.health, routes.ready]) expect(await ask(port, path, 10)).toBe(10);
    expect(await ask(port, '/nothing', 1)).toBe(1);
    child.kill('SIGTERM');

    let log = '';
    for await (const words of child.stdout.setEncoding('utf8')) log += String(words);
    expect(log.trim().split('\n')).toEqual([expect.stringContaining('"call":"unknown"')]);
  });
});
