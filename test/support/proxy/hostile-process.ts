import { once } from 'node:events';
import net from 'node:net';
import { headers } from '../../../contract/connect-api.ts';
import { portOf } from './stage.ts';
import { aLivingTicket } from './living-ticket.ts';
import { sendRaw, type RawExchange, type RawTarget } from '../network/raw-client.ts';

/** Where an attack aims: a path below the site, and with what ticket. */
export interface Shot {
  readonly path: string;
  readonly ticket?: string;
}

/** A server on loopback that answers each request with bytes chosen by the request's target. */
export interface HostileJira {
  readonly port: number;
  close(): void;
}

/** What the server sends for a target; it closes the connection afterwards when `isLast` is true. */
export type Bytes = (target: string) => { readonly bytes: string; readonly isLast: boolean };

/** Starts a Jira that answers with whatever bytes it is given. */
export async function startHostileJira(bytesFor: Bytes): Promise<HostileJira> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {
      // Connect cuts it off, as it should.
    });
    let text = '';
    socket.setEncoding('latin1').on('data', (piece: string) => {
      text += piece;
      for (let end = text.indexOf('\r\n\r\n'); end !== -1; end = text.indexOf('\r\n\r\n')) {
        const target = text.split(' ', 2)[1] ?? '';
        text = text.slice(end + 4);
        const { bytes, isLast } = bytesFor(target);
        socket.write(Buffer.from(bytes, 'latin1'));
        if (isLast) socket.end();
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Where the Jira of the last configuration is; tickets are for it. */
let siteUrl = '';

/** The configuration of a Connect whose limits let an attack through, in front of this Jira. */
export function configurationFor(jiraPort: number, tls = "'off'"): string {
  siteUrl = `http://127.0.0.1:${jiraPort}`;
  return `publicUrl: https://connect.example.com
listen: { port: 0, tls: ${tls} }
keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]
sites:
  - id: acme
    name: Acme
    kind: datacenter
    baseUrl: ${siteUrl}
    signInMethods: [password, personal-access-token]
    pathPolicy: rest
    allowPrivateAddresses: true
    allowInsecureHttp: true
    limits: { requestsPerMinute: 10000, requestBurst: 5000, signInsPerMinute: 1000, circuitFailures: 50, requestsAtOnce: 200 }
`;
}

/** Sends one request through Connect and reads its answer. */
export function shoot(connect: RawTarget, { path, ticket }: Shot): Promise<RawExchange> {
  const sealed = ticket ?? aLivingTicket(siteUrl);
  return sendRaw(
    connect,
    `GET /jira/acme${path} HTTP/1.1\r\nHost: connect.example.com\r\n${headers.ticket}: ${sealed}\r\n\r\n`,
  );
}

/** Runs the same work for each item, a few at a time. */
export async function atOnce<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
