import { once } from 'node:events';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { examineSite } from '../../proxy/doctor/examine-site.ts';
import { formatFindings } from '../../proxy/doctor/format-findings.ts';
import { defaultLimits } from '../../proxy/config/default-limits.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  portOf,
  startJira,
} from '../support/proxy/stage.ts';

const closing: (() => void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await clearStage();
});

const limits = { ...defaultLimits, connectMs: 300, firstByteMs: 300, idleMs: 300 };

describe('the doctor in front of a hostile Jira', () => {
  it('shows an administrator’s terminal no control characters, and no endless text', async () => {
    const clear = '\u001b[2J\u009b2J\r\nok    tls';
    const jira = await startJira((_, response) => {
      const version = `9${clear}\u202e${'9'.repeat(200_000)}`;
      answerJson(response, { version, deploymentType: clear, baseUrl: clear, serverTime: clear });
    });

    const findings = await examineSite(aSite(jira.url, { limits }), { config: aConfig([]) });
    const shown = formatFindings(findings);

    expect(findings.find(({ probe }) => probe === 'rest')?.found).toContain('9?[2J');
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(shown.length).toBeLessThan(20_000);
    expect(shown.split('\n').filter((line) => line.startsWith('ok    tls'))).toEqual([]);
  });

  it.each([
    ['an answer without an end', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'],
    ['a head without an end', 'HTTP/1.1 200 OK\r\n'],
    ['another protocol', 'HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
    ['a status that is none', 'HTTP/1.1 000 Nothing\r\nContent-Length: 0\r\n\r\n'],
    ['nothing like HTTP', '\u0000\u0001\u0002 hello'],
  ])(
    'ends and names a fault with %s',
    async (_, bytes) => {
      const server = net.createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => {
          socket.write(Buffer.from(bytes, 'latin1'));
          const drip = setInterval(() => socket.write('1\r\n \r\n'), 50);
          socket.on('close', () => clearInterval(drip));
        });
      });
      closing.push(() => server.close());
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const site = aSite(`http://127.0.0.1:${portOf(server)}`, { limits });

      const findings = await examineSite(site, { config: aConfig([site]) });

      expect(findings.find(({ probe }) => probe === 'rest')?.verdict).toBe('fault');
    },
    30_000,
  );
});
