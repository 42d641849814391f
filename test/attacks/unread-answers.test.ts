import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../../proxy/config/default-limits.ts';
import { aConfig, aSite, clearStage, startConnect } from '../support/proxy/stage.ts';

afterEach(clearStage);

const limits = { ...defaultLimits, connectMs: 100, firstByteMs: 100, idleMs: 100 };

describe('a client that asks for a large file and never reads it', () => {
  it('loses its connection, and Connect closes the file', async () => {
    const staticRoot = await mkdtemp(path.join(os.tmpdir(), 'unread-'));
    await writeFile(path.join(staticRoot, 'large.js'), Buffer.alloc(30_000_000, 'x'));
    const site = aSite('https://jira.example.com', { limits });
    const connect = await startConnect(aConfig([site]), { staticRoot });
    const socket = net.connect(connect.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');

    socket.pause().write('GET /large.js HTTP/1.1\r\nHost: x\r\n\r\n');

    expect(await connect.logLines(1)).toMatchObject([{ call: 'file', status: 499 }]);
    socket.destroy();
    await rm(staticRoot, { recursive: true });
  }, 20_000);
});
