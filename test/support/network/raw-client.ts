import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Where the bytes go; with `ca` they go over TLS. */
export interface RawTarget {
  readonly port: number;
  readonly ca?: string;
}

export interface RawOptions {
  /** No more is waited for than this; 20 seconds when left out. */
  readonly withinMs?: number;
  /** Looks at what has come so far, and says that this is enough. */
  readonly isEnough?: (answers: readonly RawAnswer[]) => boolean;
}

/** One answer on the wire. */
export interface RawAnswer {
  readonly status: number;
  /** By lower-case name; the last one counts. */
  readonly headers: Readonly<Record<string, string>>;
  /** With chunks put together. */
  readonly body: string;
}

/** How it ended: the server closed or cut the connection, enough had come, or the time was up. */
export type RawEnd = 'closed' | 'reset' | 'enough' | 'time-up';

export interface RawExchange {
  /** Everything that came, byte for byte as Latin-1. */
  readonly text: string;
  /** The answers that came whole. */
  readonly answers: readonly RawAnswer[];
  readonly end: RawEnd;
}

/** A connection that sends whatever it is told to. */
export interface RawConnection {
  /** Writes bytes as they are; a text is written as Latin-1. */
  send(bytes: string | Uint8Array): void;
  /** Says that nothing more will be sent. */
  finish(): void;
  /** Waits for the end, and closes. */
  done(): Promise<RawExchange>;
}

/** Sends bytes to a loopback port and gives what comes back; by default one whole answer is enough. */
export async function sendRaw(
  target: RawTarget,
  bytes: string | Uint8Array,
  options: RawOptions = {},
): Promise<RawExchange> {
  const connection = await openRaw(target, options);
  connection.send(bytes);
  return connection.done();
}

/** Opens a connection for requests that come in pieces. */
export async function openRaw(
  { port, ca }: RawTarget,
  { withinMs = 20_000, isEnough = (answers) => answers.length > 0 }: RawOptions = {},
): Promise<RawConnection> {
  const socket: Socket =
    ca === undefined
      ? connectTcp(port, '127.0.0.1')
      : connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca });
  await once(socket, ca === undefined ? 'connect' : 'secureConnect');
  let text = '';
  const ended = new Promise<RawEnd>((resolve) => {
    const clock = setTimeout(() => resolve('time-up'), withinMs);
    socket.setEncoding('latin1').on('data', (piece: string) => {
      text += piece;
      if (isEnough(readAnswers(text))) resolve('enough');
    });
    socket.on('error', () => resolve('reset'));
    socket.on('close', () => {
      clearTimeout(clock);
      resolve('closed');
    });
  });
  return {
    send(bytes) {
      // The server may have closed already; then its answer is what counts.
      if (socket.writable)
        socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
    },
    finish() {
      socket.end();
    },
    async done() {
      const end = await ended;
      socket.destroy();
      return { text, answers: readAnswers(text), end };
    },
  };
}

/** Reads the answers that stand whole in a text; the rest is left out. */
export function readAnswers(text: string): readonly RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = text; ;) {
    const read = readAnswer(rest);
    if (read === null) return answers;
    // `100 Continue` announces an answer and is none.
    if (read.answer.status >= 200) answers.push(read.answer);
    rest = rest.slice(read.length);
  }
}

function readAnswer(text: string): { readonly answer: RawAnswer; readonly length: number } | null {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd === -1) return null;
  const [statusLine = '', ...lines] = text.slice(0, headEnd).split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(statusLine)?.[1]);
  if (Number.isNaN(status)) return null;
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const start = headEnd + 4;
  const isEmpty = status < 200 || status === 204 || status === 304;
  const found = isEmpty ? { body: '', length: 0 } : readBody(text.slice(start), headers);
  if (found === null) return null;
  return { answer: { status, headers, body: found.body }, length: start + found.length };
}

interface Body {
  readonly body: string;
  /** On the wire. */
  readonly length: number;
}

function readBody(text: string, headers: Readonly<Record<string, string>>): Body | null {
  if (headers['transfer-encoding'] === 'chunked') return readChunks(text);
  const length = Number(headers['content-length'] ?? 0);
  return text.length < length ? null : { body: text.slice(0, length), length };
}

function readChunks(text: string): Body | null {
  let body = '';
  for (let at = 0; ;) {
    const lineEnd = text.indexOf('\r\n', at);
    if (lineEnd === -1) return null;
    const size = Number.parseInt(text.slice(at, lineEnd), 16);
    const start = lineEnd + 2;
    if (Number.isNaN(size) || text.length < start + size + 2) return null;
    if (size === 0) return { body, length: start + 2 };
    body += text.slice(start, start + size);
    at = start + size + 2;
  }
}
