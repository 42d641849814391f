import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

/** A loopback address that answers no connection, as an address behind a firewall that drops packets. */
export interface SilentAddress {
  /** Answers from now on: a connection that waits is made with its next attempt, after about a second. */
  wake(): void;
  close(): Promise<void>;
}

/** How many connections the system accepts for a program that listens with a backlog of 1. */
const fillers = 2;

const listener = `require('node:net')
  .createServer((socket) => socket.on('error', () => socket.destroy()).end('HTTP/1.1 200 OK\\r\\ncontent-type: application/json\\r\\ncontent-length: 2\\r\\nconnection: close\\r\\n\\r\\n{}'))
  .listen({ host: process.argv[1], port: Number(process.argv[2]), backlog: 1 }, () => console.log('ready'));
setTimeout(() => process.exit(1), 120000);`;

/** Stops a program that listens there, and fills its queue: the system then drops what comes. */
export async function startSilentAddress(host: string, port: number): Promise<SilentAddress> {
  const child = spawn(process.execPath, ['-e', listener, host, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGSTOP');
  const sockets = await Promise.all(
    Array.from({ length: fillers }, async () => {
      const socket = connect({ host, port });
      socket.on('error', () => socket.destroy());
      await once(socket, 'connect');
      return socket;
    }),
  );
  return {
    wake: () => void child.kill('SIGCONT'),
    async close() {
      for (const socket of sockets) socket.destroy();
      child.kill('SIGKILL');
      await ended;
    },
  };
}
