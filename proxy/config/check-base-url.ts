import { isIP } from 'node:net';
import { classifyAddress, type AddressVerdict } from '../addresses/classify-address.ts';

/** Why a base URL is rejected. */
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
 * Returns why a base URL is rejected, or null. Host names pass: their addresses are checked with every
 * connection.
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

const wholeAddress = 'an https:// URL without a user name, ? or #';

const expectations: Readonly<Record<Exclude<BaseUrlVerdict, 'disguised-address'>, string>> = {
  'not-a-web-address': wholeAddress,
  'user-info': wholeAddress,
  'query-or-fragment': wholeAddress,
  insecure: 'an https:// URL, or allowInsecureHttp: true for this site',
  port: 'a port from 1 to 65535',
  'disguised-name': 'a host name without look-alike characters',
  'trailing-dot': 'the host name without the trailing dot',
  path: 'a context path of letters, digits, “-”, “.” and “_”, for example /jira',
  private: 'a public address, or allowPrivateAddresses: true for this site',
  'not-an-address': wholeAddress,
  'zone-id': 'an address without a zone ID',
  metadata: 'a different address: this one serves cloud instance metadata',
  unspecified: 'a different address: this one is unspecified',
  'link-local': 'a different address: this one is link-local',
  multicast: 'a different address: this one is multicast',
  reserved: 'a different address: this one is reserved',
  documentation: 'a different address: this one is reserved for documentation',
  tunnel: 'the IPv4 address that this tunnel address contains',
};

/** Describes what is expected instead of a rejected base URL. */
export function expectedFor(verdict: BaseUrlVerdict, value: string): string {
  if (verdict !== 'disguised-address') return expectations[verdict];
  return `the usual form of this address: ${new URL(value).hostname}`;
}
