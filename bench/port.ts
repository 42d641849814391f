import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Waits, at most ten seconds, until somebody listens at a loopback port. */
export async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    if (await isListening(port)) return;
    await delay(10);
  }
  throw new Error(`nothing listens on port ${port} after ten seconds`);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
