import { isIP } from 'node:net';
import { classifyAddress, type AddressVerdict } from '../addresses/classify-address.ts';

/** Why an address of a Jira is not taken into the configuration. */
export type BaseUrlVerdict =
  | 'not-a-web-address'
  | 'user-info'
  | 'query-or-fragment'
  | 'insecure'
  | 'port'
  | 'disguised-address'
  | 'disguised-name'
  | 'trailing-dot'
  | 'path'
  | Exclude<AddressVerdict, 'public'>;

interface Policy {
  readonly allowPrivateAddresses: boolean;
  readonly allowInsecureHttp: boolean;
}

interface Parts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string | null;
  readonly path: string;
  /** The host as whoever connects understands it, without the brackets of IPv6. */
  readonly meant: string;
}

// The URL standard reads many spellings as one: `https:\\10.1`, `https:///10.1`, a tab in the middle.
// What is written here must be what everybody reads.
const form =
  /^(?<scheme>https?):\/\/(?<host>\[[^\]/]*\]|[^:/@[\]\\%\s]+)(?::(?<port>\d*))?(?<path>\/[^\\\s]*)?$/i;

/**
 * Tells why a base URL is not taken; null when it is. A name passes here whatever it means: that is
 * judged with every connection.
 */
export function checkBaseUrl(value: string, policy: Policy): BaseUrlVerdict | null {
  if (/[?#]/.test(value)) return 'query-or-fragment';
  if (/^[^/]*\/\/[^/]*@/.test(value)) return 'user-info';
  const parts = read(value);
  if (parts === null) return 'not-a-web-address';
  if (parts.scheme === 'http' && !policy.allowInsecureHttp) return 'insecure';
  if (parts.port !== null && !/^[1-9]\d{0,4}$/.test(parts.port)) return 'port';
  return checkHost(parts, policy) ?? (isPlainPath(parts.path) ? null : 'path');
}

function read(value: string): Parts | null {
  const groups = form.exec(value)?.groups;
  if (groups === undefined || !URL.canParse(value)) return null;
  return {
    scheme: (groups['scheme'] ?? '').toLowerCase(),
    // ASCII only: the Kelvin sign would become a k.
    host: (groups['host'] ?? '').replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    port: groups['port'] ?? null,
    path: groups['path'] ?? '',
    meant: new URL(value).hostname.replace(/^\[|\]$/g, ''),
  };
}

function checkHost({ host, meant }: Parts, policy: Policy): BaseUrlVerdict | null {
  if (isIP(meant) !== 0) {
    // 0x7f.1, 017700000001, 2130706433 and １２７.0.0.1 all mean 127.0.0.1, but do not look like it.
    if (host.replace(/^\[|\]$/g, '') !== meant) return 'disguised-address';
    return allowed(classifyAddress(meant), policy);
  }
  if (meant.endsWith('.')) return 'trailing-dot';
  if (!isSameName(host, meant)) return 'disguised-name';
  if (meant.split('.').includes('')) return 'not-a-web-address';
  const isLocal = meant === 'localhost' || meant.endsWith('.localhost');
  return isLocal ? allowed('private', policy) : null;
}

function allowed(verdict: AddressVerdict, policy: Policy): BaseUrlVerdict | null {
  if (verdict === 'public') return null;
  return verdict === 'private' && policy.allowPrivateAddresses ? null : verdict;
}

// A label in letters of another script stands for its `xn--` form; every other one for itself. So
// `ｊira` for `jira` and a dot of another script are seen.
function isSameName(host: string, meant: string): boolean {
  const written = host.split('.');
  const labels = meant.split('.');
  return (
    written.length === labels.length &&
    written.every((label, index) =>
      // oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
      /^[\u0000-\u007f]*$/.test(label)
        ? label === labels[index]
        : labels[index]?.startsWith('xn--') === true,
    )
  );
}

function isPlainPath(path: string): boolean {
  return /^(?:\/[A-Za-z0-9._~-]+)*\/?$/.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path);
}

const wholeAddress = 'an https:// address without user, ? or #';

const expectations: Readonly<Record<Exclude<BaseUrlVerdict, 'disguised-address'>, string>> = {
  'not-a-web-address': wholeAddress,
  'user-info': wholeAddress,
  'query-or-fragment': wholeAddress,
  insecure: 'an https:// address, or allowInsecureHttp: true beside it',
  port: 'a port from 1 to 65535',
  'disguised-name': 'a name in which every letter is what it looks like',
  'trailing-dot': 'the name without the dot at its end',
  path: 'a context path of letters, digits, -, . and _, such as /jira',
  private: 'a public address, or allowPrivateAddresses: true beside it',
  'not-an-address': wholeAddress,
  'zone-id': 'an address without a zone',
  metadata: 'another address: a cloud machine’s own credentials are there',
  unspecified: 'another address: this one means none',
  'link-local': 'another address: this one is for neighbours on one cable',
  multicast: 'another address: this one is for groups',
  reserved: 'another address: this one is reserved',
  documentation: 'another address: this one is for documents',
  tunnel: 'the address at the end of the tunnel',
};

/** Words what is expected in the place of a base URL that was not taken. */
export function expectedFor(verdict: BaseUrlVerdict, value: string): string {
  if (verdict !== 'disguised-address') return expectations[verdict];
  return `the same address as everybody writes it: ${new URL(value).hostname}`;
}
