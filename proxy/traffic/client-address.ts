import { hash, hkdfSync } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** Names clients for counting, so that neither a credential nor an address is kept. */
export interface ClientNames {
  /** The client behind a text that only it can know: its credential. */
  ofUser(credential: string): string;
  /** The client at the other end, as far as it is known. */
  ofAddress(request: IncomingMessage): string;
}

/**
 * Builds the names. They depend on the keyring's secret, so that who sees a name cannot find the
 * address by trying all, and so that instances which count together agree on it.
 */
export function createClientNames(
  secret: Uint8Array,
  trustedProxies: readonly string[],
): ClientNames {
  const salt = Buffer.from(hkdfSync('sha256', secret, '', 'postern client names 1', 32)).toString(
    'base64',
  );
  const isTrusted = trustIn(trustedProxies);
  const digest = (kind: string, text: string): string =>
    hash('sha256', `${salt} ${kind} ${text}`, 'base64url').slice(0, 22);
  return {
    ofUser: (credential) => digest('user', credential),
    ofAddress: (request) => digest('address', networkOf(addressOf(request, isTrusted))),
  };
}

/** More hops than any real chain of balancers has. */
const maxHops = 20;

/**
 * Finds the address of the client: that of the connection, or the last one in `X-Forwarded-For` that
 * a trusted balancer wrote. What stands further to the left anybody may have written.
 */
export function addressOf(
  request: IncomingMessage,
  isTrusted: (address: string) => boolean,
): string {
  const direct = plainAddress(request.socket.remoteAddress ?? '') ?? '';
  if (!isTrusted(direct)) return direct;
  const hops = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  let nearest = direct;
  for (const hop of hops.slice(-maxHops).toReversed()) {
    const address = plainAddress(hop.trim());
    // What is no address was not written by a balancer that can be believed.
    if (address === null) return nearest;
    nearest = address;
    if (!isTrusted(address)) return nearest;
  }
  return nearest;
}

/** Builds the test whether an address lies in one of these networks. */
export function trustIn(networks: readonly string[]): (address: string) => boolean {
  if (networks.length === 0) return () => false;
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(
      address,
      bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits),
      family,
    );
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };
}

// Some balancers write a port; Node writes IPv4 as IPv6 when it listens at `::`.
function plainAddress(text: string): string | null {
  const bare = text
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .replace(/%.*$/, '');
  return isIP(bare) === 0 ? null : bare.toLowerCase();
}

// With IPv6 one subscriber has a whole network of 2^64 addresses.
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  // A tail in dotted form counts for two groups; it lies in the half that is dropped.
  const filled =
    tail === undefined ? left : [...left, ...zeros(8 - left.length - right.length), ...right];
  return filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function zeros(count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => '0');
}
