import net from 'node:net';
import tls from 'node:tls';
import type { RateStorePlace } from '../config/config.ts';

/** One connection, on which commands are sent one after the other without waiting. */
export interface RedisClient {
  /** Sends one command. Rejects when the store answers with an error, or is lost or silent. */
  send(...words: readonly string[]): Promise<RedisReply>;
  /** False once the connection is lost; then it stays lost. */
  readonly isAlive: boolean;
  close(): void;
}

export type RedisReply = string | number | null;

interface Waiting {
  readonly resolve: (reply: RedisReply) => void;
  readonly reject: (error: Error) => void;
}

/** What nothing here is longer than; a store that sends more is none. */
const maxReplyBytes = 64 * 1024;

/**
 * Connects. What goes wrong rejects what was sent; `silentMs` is how long the store may owe an answer.
 */
export function connectRedis(place: RateStorePlace, silentMs: number): RedisClient {
  const { host, port, user, password } = place;
  const socket = place.isTls ? connectTls(place) : net.connect({ host, port });
  const waiting: Waiting[] = [];
  let unread: Buffer = Buffer.alloc(0);
  let silence: NodeJS.Timeout | undefined;
  let isAlive = true;

  function lose(error: Error): void {
    isAlive = false;
    clearTimeout(silence);
    socket.destroy();
    for (const { reject } of waiting.splice(0)) reject(error);
  }

  // Not the socket's own time-out, which starts anew with everything that is sent.
  function listenForSilence(): void {
    clearTimeout(silence);
    if (waiting.length > 0) silence = setTimeout(() => lose(new Error('no answer')), silentMs);
  }

  function send(...words: readonly string[]): Promise<RedisReply> {
    if (!isAlive) return Promise.reject(new Error('the connection is lost'));
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      if (waiting.length === 1) listenForSilence();
      socket.write(encode(words));
    });
  }

  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
    for (;;) {
      const read = readReply(unread);
      if (read === 'unfinished') break;
      if (read === 'unreadable') return lose(new Error('this is no Redis'));
      unread = unread.subarray(read.bytes);
      const next = waiting.shift();
      if (read.reply instanceof Error) next?.reject(read.reply);
      else next?.resolve(read.reply);
    }
    listenForSilence();
    if (unread.length > maxReplyBytes) lose(new Error('the answer is too long'));
  });
  socket.on('error', lose);
  socket.on('close', () => lose(new Error('the connection was closed')));
  // A process that is done does not stay for the sake of its store.
  socket.unref();
  if (password !== null) {
    send('AUTH', ...(user === '' ? [] : [user]), password).catch(lose);
  }
  return {
    send,
    get isAlive() {
      return isAlive;
    },
    close: () => lose(new Error('closed')),
  };
}

function connectTls({ host, port, ca }: RateStorePlace): tls.TLSSocket {
  const servername = net.isIP(host) === 0 ? host : '';
  return tls.connect({
    host,
    port,
    servername,
    minVersion: 'TLSv1.2',
    ...(ca === null ? {} : { ca }),
  });
}

function encode(words: readonly string[]): string {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return `*${words.length}\r\n${parts.join('')}`;
}

type Read =
  { readonly reply: RedisReply | Error; readonly bytes: number } | 'unfinished' | 'unreadable';

/** Reads one reply from the beginning of these bytes (RESP 2; lists are not asked for). */
export function readReply(bytes: Buffer): Read {
  const end = bytes.indexOf('\r\n');
  if (end === -1) return bytes.length > maxReplyBytes ? 'unreadable' : 'unfinished';
  const line = bytes.toString('utf8', 1, end);
  const after = end + 2;
  switch (String.fromCharCode(bytes[0] ?? 0)) {
    case '+':
      return { reply: line, bytes: after };
    case '-':
      return { reply: new Error(line), bytes: after };
    case ':':
      return /^-?\d+$/.test(line) ? { reply: Number(line), bytes: after } : 'unreadable';
    case '$': {
      if (line === '-1') return { reply: null, bytes: after };
      const length = Number(line);
      if (!/^\d+$/.test(line) || length > maxReplyBytes) return 'unreadable';
      if (bytes.length < after + length + 2) return 'unfinished';
      return { reply: bytes.toString('utf8', after, after + length), bytes: after + length + 2 };
    }
    default:
      return 'unreadable';
  }
}
