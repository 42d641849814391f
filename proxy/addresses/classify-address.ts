import { isIPv4, isIPv6 } from 'node:net';

/** Why an address is not connected to; `public` and `private` are the two that may be. */
export type AddressVerdict =
  | 'public'
  | 'private'
  | 'not-an-address'
  | 'zone-id'
  | 'metadata'
  | 'unspecified'
  | 'link-local'
  | 'multicast'
  | 'reserved'
  | 'documentation'
  | 'tunnel';

type Range = readonly [AddressVerdict, string, number];

// First match wins. Addresses that answer with a cloud machine's own credentials come first: they
// lie inside ranges that may be allowed.
const ranges4: readonly Range[] = [
  ['metadata', '169.254.169.254', 32],
  ['metadata', '169.254.170.2', 32],
  ['metadata', '100.100.100.200', 32],
  ['metadata', '168.63.129.16', 32],
  ['metadata', '192.0.0.192', 32],
  ['unspecified', '0.0.0.0', 8],
  ['link-local', '169.254.0.0', 16],
  ['private', '10.0.0.0', 8],
  ['private', '100.64.0.0', 10],
  ['private', '127.0.0.0', 8],
  ['private', '172.16.0.0', 12],
  ['private', '192.168.0.0', 16],
  ['reserved', '192.0.0.0', 24],
  ['documentation', '192.0.2.0', 24],
  ['tunnel', '192.88.99.0', 24],
  ['reserved', '198.18.0.0', 15],
  ['documentation', '198.51.100.0', 24],
  ['documentation', '203.0.113.0', 24],
  ['multicast', '224.0.0.0', 4],
  ['reserved', '240.0.0.0', 4],
];

const ranges6: readonly Range[] = [
  ['metadata', 'fd00:ec2::254', 128],
  ['metadata', 'fd00:ec2::23', 128],
  ['metadata', 'fd20:ce::254', 128],
  ['unspecified', '::', 128],
  ['private', '::1', 128],
  ['private', 'fc00::', 7],
  ['link-local', 'fe80::', 10],
  ['reserved', 'fec0::', 10],
  ['multicast', 'ff00::', 8],
  // The old spelling of IPv4 in IPv6, and ranges whose traffic ends at an IPv4 address of somebody's choice.
  ['tunnel', '::', 96],
  ['tunnel', '64:ff9b:1::', 48],
  ['tunnel', '2001::', 32],
  ['tunnel', '2002::', 16],
  ['reserved', '100::', 64],
  // For protocols of their own (RFC 2928): benchmarks, ORCHID, anycast relays. No server lives there.
  ['reserved', '2001::', 23],
  ['documentation', '2001:db8::', 32],
  ['documentation', '3fff::', 20],
  ['public', '2000::', 3],
];

// These carry an IPv4 address in their last 32 bits, and that one is what is reached.
const carriers: readonly Range[] = [
  ['public', '::ffff:0:0', 96],
  ['public', '64:ff9b::', 96],
];

/** Names what kind of address a canonical IPv4 or IPv6 text is. */
export function classifyAddress(address: string): AddressVerdict {
  if (address.includes('%')) return 'zone-id';
  if (isIPv4(address)) return classify4(bytes4(address));
  if (!isIPv6(address)) return 'not-an-address';
  const bytes = bytes6(address);
  if (carriers.some((range) => contains(range, bytes))) return classify4(bytes.slice(12));
  return ranges6.find((range) => contains(range, bytes))?.[0] ?? 'reserved';
}

/** Tells why an address may not be connected to; null when it may. */
export function checkAddress(
  address: string,
  policy: { readonly allowPrivateAddresses: boolean },
): Exclude<AddressVerdict, 'public'> | null {
  const verdict = classifyAddress(address);
  if (verdict === 'public') return null;
  return verdict === 'private' && policy.allowPrivateAddresses ? null : verdict;
}

function classify4(bytes: readonly number[]): AddressVerdict {
  return ranges4.find((range) => contains(range, bytes))?.[0] ?? 'public';
}

function contains([, start, prefix]: Range, bytes: readonly number[]): boolean {
  const from = start.includes(':') ? bytes6(start) : bytes4(start);
  return bytes.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, prefix - index * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return (byte & mask) === ((from[index] ?? 0) & mask);
  });
}

function bytes4(address: string): readonly number[] {
  return address.split('.').map(Number);
}

function bytes6(address: string): readonly number[] {
  // A dotted tail (`::ffff:10.0.0.1`) is two groups written as IPv4.
  const grouped = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a, b, c, d] = parts.slice(0, 4).map(Number);
    return `${(((a ?? 0) << 8) | (b ?? 0)).toString(16)}:${(((c ?? 0) << 8) | (d ?? 0)).toString(16)}`;
  });
  const [head = '', tail] = grouped.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...(tail === undefined ? [] : gap), ...after].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
