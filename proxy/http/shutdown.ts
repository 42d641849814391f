import { once } from 'node:events';
import type http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { ShutDown } from '../config/config.ts';

/** How often connections that have become idle are looked for, in milliseconds. */
const lookMs = 50;

/**
 * Ends a server: goes on taking requests while balancers find out, then takes no new ones, lets the
 * running ones finish, and cuts what is left when the time is up.
 */
export async function shutDownServer(
  server: http.Server,
  { drainMs, withinMs }: ShutDown,
): Promise<void> {
  if (drainMs > 0) await delay(drainMs);
  const closed = once(server, 'close');
  server.close();
  // Kept alive, a connection outlives its last request and would hold the server until the deadline.
  const looking = setInterval(() => server.closeIdleConnections(), lookMs);
  const deadline = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearInterval(looking);
  clearTimeout(deadline);
}
