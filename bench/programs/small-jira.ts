/** A Jira over TLS that answers everything with the same 2 kB, as cheaply as it can: others are measured. */
import tls from 'node:tls';
import { z } from 'zod';
import { givenOptions, listen } from './parent.ts';

const options = z.object({ key: z.string(), certificate: z.string() }).parse(givenOptions());

const user = { name: 'bench', displayName: 'Bench', locale: 'en_GB', text: '' };
const body = JSON.stringify({ ...user, text: 'x'.repeat(2_000 - JSON.stringify(user).length) });
const answer = Buffer.from(
  [
    'HTTP/1.1 200 OK',
    'content-type: application/json;charset=UTF-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-cache, no-store, no-transform',
    'vary: User-Agent, Accept-Encoding',
    'x-arequestid: 719x14x1',
    'x-asessionid: 1hx2k3n',
    'x-ausername: bench',
    'x-content-type-options: nosniff',
    'set-cookie: atlassian.xsrf.token=AAAA-BBBB-CCCC-DDDD; Path=/; Secure',
    'strict-transport-security: max-age=31536000',
    'date: Fri, 20 Nov 2026 12:00:00 GMT',
    'connection: keep-alive',
    '',
    body,
  ].join('\r\n'),
);

const server = tls.createServer({ key: options.key, cert: options.certificate }, (socket) => {
  let unread = '';
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    unread += chunk.toString('latin1');
    for (;;) {
      const end = unread.indexOf('\r\n\r\n');
      if (end === -1) return;
      unread = unread.slice(end + 4);
      socket.write(answer);
    }
  });
});
await listen(server);
