import type { Limits, ShutDown } from './config.ts';

/** Limits and time-outs of a site whose configuration names none. */
export const defaultLimits: Limits = {
  maxBodyBytes: 100 * 1024 * 1024,
  connectMs: 10_000,
  firstByteMs: 60_000,
  idleMs: 60_000,
  totalMs: 30 * 60_000,
  maxSockets: 256,
  requestsPerMinute: 1_200,
  requestBurst: 300,
  requestsAtOnce: 32,
  signInsPerMinute: 60,
  circuitFailures: 5,
  circuitOpenMs: 10_000,
};

/** Times of a shutdown for which the configuration names none. */
export const defaultShutDown: ShutDown = { drainMs: 0, withinMs: 20_000 };
