import { createSocket, type RemoteInfo } from 'node:dgram';
import { Resolver, type LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { isIPv4, isIPv6 } from 'node:net';

/** What a resolver asks. */
export interface DnsQuestion {
  /** In lower case, without a closing dot. */
  readonly name: string;
  readonly type: 'A' | 'AAAA';
  /** How often this name and type were asked before: 0 the first time. */
  readonly asked: number;
}

/**
 * What it is told: addresses of both families (those of the wrong one are left out), that there is no
 * such name, or nothing at all.
 */
export type DnsReply = readonly string[] | 'no-such-name' | 'silence';

/** Says what to answer; a promise makes the server slow. */
export type DnsAnswering = (question: DnsQuestion) => DnsReply | Promise<DnsReply>;

/** An authoritative name server on a loopback port. */
export interface DnsServer {
  readonly port: number;
  /** Every question so far that could be read. */
  readonly seen: readonly DnsQuestion[];
  close(): Promise<void>;
}

const typeNumbers = { A: 1, AAAA: 28 } as const;
const headerBytes = 12;
/** Largest answer over UDP without extensions (RFC 1035, 4.2.1). */
const maxBytes = 512;

/** Starts a name server that answers A and AAAA by a function; every answer may be kept for 0 seconds. */
export async function startDnsServer(answering: DnsAnswering): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const seen: DnsQuestion[] = [];
  let isOpen = true;

  async function answer(packet: Buffer, from: RemoteInfo): Promise<void> {
    const asked = readQuestion(packet);
    if (asked === null) return;
    const before = seen.filter(({ name, type }) => name === asked.name && type === asked.type);
    const question: DnsQuestion = { name: asked.name, type: asked.type, asked: before.length };
    seen.push(question);
    const reply = await answering(question);
    if (reply === 'silence' || !isOpen) return;
    socket.send(
      writeAnswer(packet.subarray(0, asked.end), asked.type, reply),
      from.port,
      from.address,
    );
  }

  socket.on('message', (packet, from) => {
    void answer(packet, from);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    seen,
    async close() {
      isOpen = false;
      socket.close();
      await once(socket, 'close');
    },
  };
}

/**
 * Looks names up at that server only, all families at once, as the proxy's guarded agent wants it. Fails
 * with the codes of the system's resolver, whose place it takes.
 */
export function resolveAt(
  server: Pick<DnsServer, 'port'>,
  { timeoutMs = 20_000 }: { readonly timeoutMs?: number } = {},
): (
  hostname: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  resolver.setServers([`127.0.0.1:${server.port}`]);
  return (hostname, done) => {
    let first: { error: NodeJS.ErrnoException | null; found: readonly LookupAddress[] } | null =
      null;
    const collect =
      (family: 4 | 6) => (error: NodeJS.ErrnoException | null, addresses: readonly string[]) => {
        const found = error === null ? addresses.map((address) => ({ address, family })) : [];
        if (first === null) {
          first = { error, found };
          return;
        }
        const all = [...first.found, ...found];
        done(all.length > 0 ? null : asSystem(first.error ?? error), all);
      };
    resolver.resolve4(hostname, collect(4));
    resolver.resolve6(hostname, collect(6));
  };
}

/** `ENODATA` and `ETIMEOUT` are words of the resolver used here; the system's knows others. */
function asSystem(error: NodeJS.ErrnoException | null): Error {
  const code = error?.code === 'ETIMEOUT' ? 'EAI_AGAIN' : 'ENOTFOUND';
  return Object.assign(new Error(`no address: ${error?.code ?? 'none'}`), { code });
}

function readQuestion(
  packet: Buffer,
): { readonly name: string; readonly type: 'A' | 'AAAA'; readonly end: number } | null {
  if (packet.length < headerBytes || packet.readUInt16BE(4) !== 1) return null;
  const labels: string[] = [];
  let at = headerBytes;
  for (let length = packet[at]; length !== 0; length = packet[at]) {
    // A question has no name before it that it could point to.
    if (length === undefined || length > 63) return null;
    labels.push(packet.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const end = at + 5;
  if (end > packet.length) return null;
  const number = packet.readUInt16BE(at + 1);
  const type = number === typeNumbers.A ? 'A' : number === typeNumbers.AAAA ? 'AAAA' : null;
  return type === null ? null : { name: labels.join('.').toLowerCase(), type, end };
}

function writeAnswer(
  question: Buffer,
  type: 'A' | 'AAAA',
  reply: Exclude<DnsReply, 'silence'>,
): Buffer {
  const addresses = reply === 'no-such-name' ? [] : reply.map(bytesOf);
  const fitting = addresses.filter((bytes) => bytes.length === (type === 'A' ? 4 : 16));
  const head = Buffer.from(question);
  // An answer, authoritative; with code 3 when there is no such name.
  head.writeUInt16BE(
    0x8400 | (head.readUInt16BE(2) & 0x0100) | (reply === 'no-such-name' ? 3 : 0),
    2,
  );
  head.writeUInt16BE(fitting.length, 6);
  head.writeUInt32BE(0, 8);
  const records = fitting.map((bytes) => {
    const record = Buffer.alloc(12);
    // The name is the question's.
    record.writeUInt16BE(0xc000 | headerBytes, 0);
    record.writeUInt16BE(typeNumbers[type], 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt32BE(0, 6);
    record.writeUInt16BE(bytes.length, 10);
    return Buffer.concat([record, bytes]);
  });
  const packet = Buffer.concat([head, ...records]);
  if (packet.length > maxBytes)
    throw new TypeError(`${fitting.length} addresses need more than UDP carries`);
  return packet;
}

function bytesOf(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  if (!isIPv6(address)) throw new TypeError(`${address} is no address`);
  // The parser of URLs turns a dotted tail into groups.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail = ''] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const gap = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const bytes = Buffer.alloc(16);
  for (const [index, group] of [...before, ...gap, ...after].entries()) {
    bytes.writeUInt16BE(Number.parseInt(group, 16), index * 2);
  }
  return bytes;
}
