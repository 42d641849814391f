import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import { AppError } from '../../contract/errors.ts';
import { ownHeaders, type SiteConfig } from '../config/config.ts';
import { userAgent } from '../config/product.ts';
import {
  isFinalStatus,
  isPage,
  isRedirect,
  pageErrorOf,
  nameWindowsSignIn,
  nameRedirect,
} from './classify-response.ts';
import type { ResponseHead } from './response-head.ts';
import { asSeen } from './closed-before-answer.ts';
import { WaitedTooLong } from './connection-clock.ts';
import { mapNetworkError } from './map-network-error.ts';
import { readOauthProblem } from '../../contract/oauth-problem.ts';

/** One question of Connect's own. */
export interface Question {
  /** GET when left out. */
  readonly method?: 'GET' | 'POST';
  readonly site: SiteConfig;
  readonly agent: http.Agent | https.Agent;
  /** Relative to the site's base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with its length; its type stands in the headers. */
  readonly body?: string;
  readonly signal?: AbortSignal;
}

export interface JiraReply extends ResponseHead {
  readonly text: string;
  readonly bytes: Buffer;
}

const maxReplyBytes = 256 * 1024;

/**
 * Asks Jira something, through the site's guarded agent, once.
 *
 * @throws {AppError} with what stands in the way when no data came: pages and redirects included.
 */
export async function askJira(question: Question): Promise<JiraReply> {
  const reply = await askForReply(question).catch((thrown: unknown) => {
    throw mapNetworkError(thrown, question.site);
  });
  if (isRedirect(reply.status)) throw nameRedirect(reply, question.path, question.site);
  const windows = nameWindowsSignIn(reply, question.site);
  if (windows !== null) throw windows;
  // OAuth's problems stand in a header, whatever the body is.
  if (isPage(reply) && readOauthProblem(reply) === null)
    throw pageErrorOf(reply, reply.text, question.site);
  return reply;
}

/** Asks Jira something once and gives whatever answered, pages and redirects included. @throws what broke on the way */
export function askForReply({
  method = 'GET',
  site,
  agent,
  path,
  headers,
  body,
  signal,
}: Question): Promise<JiraReply> {
  const url = new URL(site.baseUrl + path);
  const { connectMs, firstByteMs } = site.limits;
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      agent,
      headers: {
        accept: 'application/json',
        'user-agent': userAgent,
        ...lengthOf(body),
        ...headers,
        ...ownHeaders(site),
      },
      ...(signal === undefined ? {} : { signal }),
    });
    const waitMs = connectMs + firstByteMs;
    const clock = setTimeout(() => request.destroy(new WaitedTooLong(waitMs)), waitMs);
    let begun: http.IncomingMessage | null = null;
    request.on('error', (error) => {
      // What comes behind a whole answer costs its connection, not the answer.
      if (begun?.complete !== true) reject(asSeen(error, request));
    });
    // Node closes without an error where nobody speaks the protocol that Jira changed to.
    request.on('close', () => {
      clearTimeout(clock);
      if (begun === null) reject(asSeen(brokeOff(), request));
    });
    request.on('upgrade', (answer, socket) => {
      closeSilently(socket);
      reject(unreadable(url.host, answer));
    });
    request.on('response', (answer) => {
      begun = answer;
      if (!isFinalStatus(answer.statusCode ?? 0)) {
        reject(unreadable(url.host, answer));
        request.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxReplyBytes) {
          request.destroy();
          reject(unreadable(url.host, answer));
        } else chunks.push(chunk);
      });
      answer.on('error', reject);
      answer.on('close', () => reject(brokeOff()));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ ...headOf(answer), bytes, text: bytes.toString('utf8') });
      });
    });
    request.end(body);
  });
}

function unreadable(host: string, { statusCode = 0 }: http.IncomingMessage): AppError {
  return new AppError('JIRA_ANSWER_UNREADABLE', { host, status: statusCode });
}

function brokeOff(): NodeJS.ErrnoException {
  return Object.assign(new Error('closed'), { code: 'ECONNRESET' });
}

/** Closes a connection that Node gave away; a reset must find a listener still. */
export function closeSilently(socket: Duplex): void {
  socket.on('error', () => {
    // It is being closed: nobody is left to be told.
  });
  socket.destroy();
}

function lengthOf(body: string | undefined): http.OutgoingHttpHeaders {
  return body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
}

/** Views a Node answer as its head. */
export function headOf(answer: http.IncomingMessage): ResponseHead {
  return {
    status: answer.statusCode ?? 0,
    header(name) {
      const value = answer.headers[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
  };
}
