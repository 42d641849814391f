import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { isRecord } from '../../contract/connect-api.ts';
import type { AddressOrder } from './address-order.ts';

/** Thrown into a request to Jira whose wait was too long. */
export class WaitedTooLong extends Error {
  readonly ms: number;
  /** True when there was no connection yet that a request could have been sent over. */
  readonly isUnsent: boolean;

  constructor(ms: number, { isUnsent = false }: { readonly isUnsent?: boolean } = {}) {
    super('waited too long');
    this.name = 'WaitedTooLong';
    this.ms = ms;
    this.isUnsent = isUnsent;
  }
}

/** How far a connection got before it failed. */
export interface FailedConnection {
  /** How long it was tried, in milliseconds. */
  readonly ms: number;
  /** Whether the two ends had agreed on a cipher by then; null without TLS. */
  readonly hadCipher: boolean | null;
  /** Whether TLS came about, so that bytes of a request may have gone; false without TLS. */
  readonly wasSecured: boolean;
  /** True when there was no connection yet that a request could have been sent over. */
  readonly isUnsent: boolean;
}

const failures = new WeakMap<object, FailedConnection>();

/** Returns how far a connection got that failed with this error; null for any other error. */
export function failureOf(error: unknown): FailedConnection | null {
  return isRecord(error) ? (failures.get(error) ?? null) : null;
}

/** Ends a connection that is not made in time, handshake included, and learns which addresses work. */
export function watchConnection(
  socket: Socket,
  { connectMs, order }: { readonly connectMs: number; readonly order: AddressOrder },
): void {
  const began = performance.now();
  const late = (): unknown => socket.destroy(new WaitedTooLong(connectMs, { isUnsent: true }));
  const clock = setTimeout(late, connectMs);
  const noteFailure = (address: string): void => order.failed(address);
  // With one address Node reports no attempts.
  socket.on('connectionAttemptFailed', noteFailure);
  socket.on('connectionAttemptTimeout', noteFailure);
  socket.once('connect', () => order.worked(socket.remoteAddress ?? ''));
  let hadCipher = socket instanceof TLSSocket ? false : null;
  // There are keys once there is a cipher. Only that is noted, never a key.
  socket.once('keylog', () => {
    hadCipher = true;
  });
  let wasSecured = false;
  socket.once('secureConnect', () => {
    wasSecured = true;
  });
  socket.once('error', (error) => {
    failures.set(error, { ms: performance.now() - began, hadCipher, wasSecured, isUnsent });
  });
  const stop = (): void => clearTimeout(clock);
  const made = socket instanceof TLSSocket ? 'secureConnect' : 'connect';
  let isUnsent = true;
  socket.once(made, () => {
    isUnsent = false;
  });
  socket.once(made, stop);
  socket.once('close', stop);
}
