import { once } from 'node:events';
import net from 'node:net';
import type { Limits } from '../../../proxy/config/config.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import { aConfig, aSite, clearStage, portOf, startConnect } from './stage.ts';
import { sendRaw, type RawExchange } from '../network/raw-client.ts';
import { get, withTicket } from './raw-stage.ts';

const servers: net.Server[] = [];
const sockets: net.Socket[] = [];

/** Closes everything; for `afterEach`. */
export async function clearHostile(): Promise<void> {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
  await clearStage();
}

/** What is done with a request, by its number from 1 on. */
export type Hostile = (socket: net.Socket, count: number) => void;

/** For what Connect has to give up. */
export const quick: Partial<Limits> = {
  connectMs: 2_000,
  firstByteMs: 400,
  idleMs: 400,
  totalMs: 3_000,
};

/** Starts Connect in front of a server that does this with each request. */
export async function start(
  hostile: Hostile,
  limits: Partial<Limits> = {},
): Promise<{ readonly port: number }> {
  let count = 0;
  const server = net.createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {
      // Connect cuts it off, as it should.
    });
    let text = '';
    socket.setEncoding('latin1').on('data', (piece: string) => {
      text += piece;
      for (let end = text.indexOf('\r\n\r\n'); end !== -1; end = text.indexOf('\r\n\r\n')) {
        text = text.slice(end + 4);
        count += 1;
        hostile(socket, count);
      }
    });
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const site = aSite(`http://127.0.0.1:${portOf(server)}`, {
    pathPolicy: 'rest',
    limits: { ...defaultLimits, ...limits },
  });
  return startConnect(aConfig([site]));
}

/** What Connect makes of these bytes; `isLast` when the connection ends behind them. */
export async function answerTo(
  bytes: string | Buffer,
  isLast = false,
  limits: Partial<Limits> = {},
): Promise<RawExchange> {
  const connect = await start((socket) => {
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
    if (isLast) socket.end();
  }, limits);
  return sendRaw(connect, withTicket(get()));
}

/** The head of an answer. */
export function answer(line: string, ...lines: readonly string[]): string {
  return [`HTTP/1.1 ${line}`, ...lines, '', ''].join('\r\n');
}

export const json = 'Content-Type: application/json';
/** An answer that must never be read as one. */
export const smuggled = `${answer('200 OK', json, 'Content-Length: 12')}{"smuggled"}`;
