import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const mostTries = 50;

/** Below what systems give to outgoing connections, so that none of those takes a port between its choice and its use. */
const anyPorts = { from: 20_000, to: 32_000 };

/**
 * Finds the first free port of `localhost` from the wanted one on that is not among the taken ones;
 * 0 takes any. @throws {Error} when fifty in a row are in use.
 */
export async function findFreePort(wanted: number, taken: readonly number[] = []): Promise<number> {
  if (wanted === 0) return anyPort(taken);
  for (let port = wanted; port < wanted + mostTries && port <= 65_535; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`No port from ${wanted} on is free. Choose another one with --port.`);
}

async function anyPort(taken: readonly number[]): Promise<number> {
  for (let left = mostTries; left > 0; left -= 1) {
    const port = randomInt(anyPorts.from, anyPorts.to);
    // oxlint-disable-next-line no-await-in-loop
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Error('This computer has no free port.');
}

// Whoever holds one of the two addresses of localhost would answer a part of the browsers.
async function isFree(port: number): Promise<boolean> {
  const results = await Promise.all(['127.0.0.1', '::1'].map((host) => listenOnce(port, host)));
  return results.every((result) => result !== 'in-use') && results.some(Number.isInteger);
}

function listenOnce(port: number, host: string): Promise<number | 'in-use' | 'no-such-address'> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A computer without IPv6 has no ::1; nobody else can sit there either.
      const isAbsent = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
      resolve(isAbsent ? 'no-such-address' : 'in-use');
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : port),
      );
    });
  });
}
