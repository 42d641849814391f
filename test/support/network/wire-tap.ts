import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A port that carries every byte to another one and keeps a copy of what was sent there. */
export interface WireTap {
  readonly port: number;
  /** What was sent, on all connections together, as Latin-1. */
  sent(): string;
  close(): Promise<void>;
}

/** Listens on loopback in front of a port: what a parser behind it would hide, the tap still shows. */
export async function startWireTap(behind: number): Promise<WireTap> {
  const copies: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(behind, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      // One end went away: so does the other.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => copies.push(bytes.toString('latin1')));
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    sent: () => copies.join(''),
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
