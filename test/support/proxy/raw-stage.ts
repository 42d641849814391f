import { EventEmitter, once } from 'node:events';
import { headers } from '../../../contract/connect-api.ts';
import { openRaw, type RawExchange } from '../network/raw-client.ts';
import { startWireTap } from '../network/wire-tap.ts';
import type { Limits } from '../../../proxy/config/config.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  startConnect,
  startJira,
} from './stage.ts';

export const path = '/jira/acme/rest/api/2/myself';
export const issue = '/jira/acme/rest/api/2/issue';
/** Stands for a ticket: rows are written before the Jira that a ticket is for has its port. */
const anyTicket = 'of-the-stage';

export const ticket = `Postern-Ticket: ${anyTicket}`;

/** Puts a ticket for the site that was described last into these bytes. */
export function withTicket(bytes: string): string {
  return bytes.replaceAll(anyTicket, aTicket());
}
export const chunked = 'Transfer-Encoding: chunked';

/** A request that must never be read as one. */
export const smuggled = 'GET /rest/api/2/smuggled HTTP/1.1\r\nHost: x\r\n\r\n';

const last = 'GET /healthz HTTP/1.1\r\nHost: connect.example\r\nConnection: close\r\n\r\n';

export type Row = readonly [attack: string, bytes: string];

/** The head of a request that is as it should be, but for what is given. */
export function head(line: string, ...lines: readonly string[]): string {
  return [line, 'Host: connect.example', ticket, ...lines, '', ''].join('\r\n');
}

export function get(...lines: readonly string[]): string {
  return head(`GET ${path} HTTP/1.1`, ...lines);
}

export function post(...lines: readonly string[]): string {
  return head(`POST ${issue} HTTP/1.1`, 'Content-Type: application/json', ...lines);
}

export function statusesOf({ answers }: RawExchange): readonly number[] {
  return answers.map(({ status }) => status);
}

/** What was answered but for the ids of the requests: they are chance, and may spell anything. */
export function withoutIds({ answers, text }: RawExchange): string {
  return answers.reduce(
    (left, answer) => left.replaceAll(answer.headers[headers.requestId] ?? '\0', ''),
    text,
  );
}

/** Connect in front of a Jira, with a tap on the wire between them. */
export interface RawStage {
  readonly port: number;
  /**
   * Sends these bytes and behind them a request for `/healthz` that ends the connection, whose answer is
   * left out. So what comes back is whole when Connect has closed, and what it took for a further
   * request shows as a further answer.
   */
  sendAll(bytes: string): Promise<RawExchange>;
  /** Sends a request after which Connect closes by itself. */
  sendLast(bytes: string): Promise<RawExchange>;
  /** Sends a beginning, waits until Jira has begun to read it, and sends the rest. */
  sendHalves(beginning: string, rest: string): Promise<RawExchange>;
  /** What went over the wire to Jira, as Latin-1. */
  sent(): string;
  /** What Jira read on that wire as requests: method and path. */
  readonly framed: readonly string[];
  /** The bodies that reached Jira whole, as Latin-1. */
  readonly bodies: readonly string[];
  close(): Promise<void>;
}

export async function startRawStage(limits: Partial<Limits> = {}): Promise<RawStage> {
  const framed: string[] = [];
  const arrivals = new EventEmitter();
  const bodies: string[] = [];
  const jira = await startJira(async (request, response) => {
    framed.push(`${request.method} ${request.url}`);
    arrivals.emit('request');
    request.setEncoding('latin1');
    let body = '';
    try {
      for await (const piece of request) body += String(piece);
    } catch {
      // Cut off on the way, as it should be.
      return;
    }
    bodies.push(body);
    answerJson(response, { fine: true });
  });
  const tap = await startWireTap(jira.port);
  const site = aSite(`http://127.0.0.1:${tap.port}`, {
    pathPolicy: 'rest',
    limits: { ...defaultLimits, ...limits },
  });
  const { port } = await startConnect(aConfig([site]));
  return {
    port,
    framed,
    bodies,
    sent: () => tap.sent(),
    async sendAll(bytes) {
      const connection = await openRaw({ port }, { isEnough: () => false });
      connection.send(withTicket(bytes) + last);
      const exchange = await connection.done();
      const answers = exchange.answers.filter(({ body }) => body !== 'ok\n');
      return { ...exchange, answers };
    },
    async sendLast(bytes) {
      const connection = await openRaw({ port }, { isEnough: () => false });
      connection.send(withTicket(bytes));
      return connection.done();
    },
    async sendHalves(beginning, rest) {
      const connection = await openRaw({ port }, { isEnough: () => false });
      const arrival = once(arrivals, 'request');
      connection.send(withTicket(beginning));
      await arrival;
      connection.send(withTicket(rest));
      return connection.done();
    },
    async close() {
      await clearStage();
      await tap.close();
    },
  };
}
