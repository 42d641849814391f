import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { isRecord } from '../../contract/connect-api.ts';
import type { AddressOrder } from './address-order.ts';

/** Thrown into a request to Jira whose wait was too long. */
export class WaitedTooLong extends Error {
  readonly ms: number;

  constructor(ms: number) {
    super('waited too long');
    this.name = 'WaitedTooLong';
    this.ms = ms;
  }
}

/** How long a connection was tried before this error, in milliseconds. */
const waits = new WeakMap<object, number>();

/** Returns how long a connection was tried before it failed with this error; null for any other error. */
export function waitBefore(error: unknown): number | null {
  return isRecord(error) ? (waits.get(error) ?? null) : null;
}

/** Ends a connection that is not made in time, handshake included, and learns which addresses work. */
export function watchConnection(
  socket: Socket,
  { connectMs, order }: { readonly connectMs: number; readonly order: AddressOrder },
): void {
  const began = performance.now();
  const clock = setTimeout(() => socket.destroy(new WaitedTooLong(connectMs)), connectMs);
  const noteFailure = (address: string): void => order.failed(address);
  // With one address Node reports no attempts.
  socket.on('connectionAttemptFailed', noteFailure);
  socket.on('connectionAttemptTimeout', noteFailure);
  socket.once('connect', () => order.worked(socket.remoteAddress ?? ''));
  socket.once('error', (error) => waits.set(error, performance.now() - began));
  const stop = (): void => clearTimeout(clock);
  socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', stop);
  socket.once('close', stop);
}
