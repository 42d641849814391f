import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../contract/errors.ts';
import { classifyAddress, type AddressVerdict } from '../../proxy/addresses/classify-address.ts';
import { checkBaseUrl } from '../../proxy/config/check-base-url.ts';
import { readConfig } from '../../proxy/config/read-config.ts';

/**
 * Who can have a line put into the configuration ("please add our Jira") may try to have Connect reach
 * something else: an address of the inside that does not look like one, or a host that is not the one
 * people read. A name is judged again with every connection; see dns-rebinding.test.ts.
 */

const strict = { allowPrivateAddresses: false, allowInsecureHttp: false };
const inside = { allowPrivateAddresses: true, allowInsecureHttp: true };

describe('an address in disguise', () => {
  it.each([
    ['a decimal number', '2130706433'],
    ['a hexadecimal number', '0x7f000001'],
    ['a hexadecimal number in capitals', '0X7F000001'],
    ['an octal number', '017700000001'],
    ['hexadecimal parts', '0x7f.0x0.0x0.0x1'],
    ['octal parts', '0177.0.0.01'],
    ['leading zeros', '127.000.000.001'],
    ['mixed parts', '0x7f.0.01'],
    ['two parts', '127.1'],
    ['three parts', '127.0.1'],
    ['nothing but zero', '0'],
    ['an overflowing last part', '10.65535'],
    ['the broadcast address as a number', '4294967295'],
    ['a metadata service as a number', '2852039166'],
    ['a metadata service in hexadecimal', '0xa9fea9fe'],
    ['a metadata service in two parts', '169.16689662'],
    ['a dot at its end', '127.0.0.1.'],
    ['full-width digits', '１２７.０.０.１'],
    ['digits in circles', '①②⑦.⓪.⓪.①'],
    ['dots of another script', '127。0。0。1'],
    ['mathematical digits', '𝟏𝟐𝟕.𝟎.𝟎.𝟏'],
    ['a public address in octal', '010.8.8.8'],
    ['IPv6 with every zero', '[0:0:0:0:0:0:0:1]'],
    ['IPv6 with leading zeros', '[::0001]'],
    ['IPv6 with a dotted tail', '[::ffff:127.0.0.1]'],
    ['a compatible dotted tail', '[::127.0.0.1]'],
    ['NAT64 with a dotted tail', '[64:ff9b::127.0.0.1]'],
    ['zeros cut elsewhere', '[fd00:0:0:0::1]'],
  ])('is seen: %s', (_, host) => {
    expect(checkBaseUrl(`https://${host}/`, inside)).toBe('disguised-address');
  });

  it.each([
    ['percent escapes', 'https://%31%32%37.0.0.1/', 'not-a-web-address'],
    ['a zone', 'https://[fe80::1%25eth0]/', 'not-a-web-address'],
    ['a bare zone', 'https://[fe80::1%eth0]/', 'not-a-web-address'],
    ['a part too large', 'https://256.0.0.1/', 'not-a-web-address'],
    ['a number too large', 'https://4294967296/', 'not-a-web-address'],
    ['five parts', 'https://1.2.3.4.5/', 'not-a-web-address'],
    ['IPv6 without brackets', 'https://::1/', 'not-a-web-address'],
    ['IPvFuture', 'https://[v1.fe80]/', 'not-a-web-address'],
    ['an empty host', 'https:///jira', 'not-a-web-address'],
    ['one slash', 'https:/10.0.0.1', 'not-a-web-address'],
    ['no slash', 'https:10.0.0.1', 'not-a-web-address'],
    ['three slashes', 'https:///10.0.0.1', 'not-a-web-address'],
    ['backslashes', 'https:\\\\10.0.0.1', 'not-a-web-address'],
    ['a backslash behind the host', 'https://jira.example.com\\@10.0.0.1', 'user-info'],
    ['a backslash in the path', 'https://jira.example.com/a\\b', 'not-a-web-address'],
    ['a tab in the host', 'https://jira.exa\tmple.com', 'not-a-web-address'],
    ['a line break in the host', 'https://jira.exa\nmple.com', 'not-a-web-address'],
    ['a blank in front', ' https://jira.example.com', 'not-a-web-address'],
    ['a blank behind', 'https://jira.example.com ', 'not-a-web-address'],
    ['NUL', 'https://jira.example.com\u0000.example', 'not-a-web-address'],
    ['another scheme', 'ftp://jira.example.com', 'not-a-web-address'],
    ['a file', 'file:///etc/passwd', 'not-a-web-address'],
    ['a script', 'javascript://jira.example.com/', 'not-a-web-address'],
    ['no scheme', 'jira.example.com', 'not-a-web-address'],
    ['an empty label', 'https://jira..example.com', 'not-a-web-address'],
    ['a user', 'https://jira.example.com@10.0.0.1/', 'user-info'],
    ['an empty user', 'https://@10.0.0.1/', 'user-info'],
    ['user and password', 'https://a:b@jira.example.com', 'user-info'],
    ['a user with a port', 'https://jira.example.com:443@10.0.0.1/', 'user-info'],
    ['a query', 'https://jira.example.com/?x', 'query-or-fragment'],
    ['an empty query', 'https://jira.example.com?', 'query-or-fragment'],
    ['a fragment', 'https://jira.example.com/#x', 'query-or-fragment'],
    ['a fragment that hides a host', 'https://10.0.0.1#.jira.example.com', 'query-or-fragment'],
    ['port 0', 'https://jira.example.com:0', 'port'],
    ['an empty port', 'https://jira.example.com:', 'port'],
    ['a port with zeros', 'https://jira.example.com:00443', 'port'],
    ['a port too large', 'https://jira.example.com:65536', 'not-a-web-address'],
    ['a port in letters', 'https://jira.example.com:https', 'not-a-web-address'],
    ['a dot at the end', 'https://jira.example.com.', 'trailing-dot'],
    ['a dot behind localhost', 'https://localhost.', 'trailing-dot'],
    ['two dots at the end', 'https://jira.example.com..', 'trailing-dot'],
    ['full-width letters', 'https://ｊira.example.com', 'disguised-name'],
    ['a soft hyphen', 'https://ji\u00adra.example.com', 'disguised-name'],
    ['a zero-width blank', 'https://ji\u200bra.example.com', 'disguised-name'],
    ['a dot of another script', 'https://jira。example.com', 'disguised-name'],
    ['a ligature', 'https://o\ufb03ce.example.com', 'disguised-name'],
    ['the Kelvin sign', 'https://\u212aira.example.com', 'disguised-name'],
    ['dots in the path', 'https://jira.example.com/a/../b', 'path'],
    ['a dot in the path', 'https://jira.example.com/./b', 'path'],
    ['encoded dots in the path', 'https://jira.example.com/%2e%2e/b', 'path'],
    ['an encoded slash in the path', 'https://jira.example.com/a%2fb', 'path'],
    ['a matrix parameter', 'https://jira.example.com/jira;x=1', 'path'],
    ['an empty segment', 'https://jira.example.com//jira', 'path'],
    ['plain http', 'http://jira.example.com', 'insecure'],
    ['plain http in capitals', 'HTTP://jira.example.com', 'insecure'],
  ] as const)('is refused by name: %s', (_, value, verdict) => {
    expect(checkBaseUrl(value, strict)).toBe(verdict);
  });
});

describe('an address that is what it looks like', () => {
  it.each([
    ['https://10.0.0.1', 'private'],
    ['https://172.16.5.4:8443/jira', 'private'],
    ['https://192.168.1.1', 'private'],
    ['https://127.0.0.1', 'private'],
    ['https://[::1]', 'private'],
    ['https://[fd00::1]', 'private'],
    ['https://[::ffff:a00:1]', 'private'],
    ['https://localhost', 'private'],
    ['https://LOCALHOST:8443', 'private'],
    ['https://jira.localhost', 'private'],
  ] as const)('needs permission where it is inside: %s', (value, verdict) => {
    expect(checkBaseUrl(value, strict)).toBe(verdict);
    expect(checkBaseUrl(value, inside)).toBeNull();
  });

  it.each([
    ['https://0.0.0.0', 'unspecified'],
    ['https://169.254.169.254', 'metadata'],
    ['https://[fd00:ec2::254]', 'metadata'],
    ['https://[::ffff:a9fe:a9fe]', 'metadata'],
    ['https://169.254.0.1', 'link-local'],
    ['https://[fe80::1]', 'link-local'],
    ['https://224.0.0.1', 'multicast'],
    ['https://255.255.255.255', 'reserved'],
    ['https://[2002:7f00:1::]', 'tunnel'],
    ['https://[::7f00:1]', 'tunnel'],
    ['https://192.0.2.1', 'documentation'],
  ] as const)('is never taken, private ones allowed or not: %s', (value, verdict) => {
    expect(checkBaseUrl(value, strict)).toBe(verdict);
    expect(checkBaseUrl(value, inside)).toBe(verdict);
  });

  it.each([
    'https://jira.example.com',
    'https://jira.example.com/',
    'https://jira.example.com/jira',
    'https://jira.example.com/jira/',
    'https://jira.example.com:8443/jira',
    'https://jira.example.com:443',
    'https://jira.example.com:65535',
    'HTTPS://Jira.Example.Com/Jira',
    'https://example.atlassian.net',
    'https://api.atlassian.com/ex/jira/11111111-2222-3333-4444-555555555555',
    'https://jira',
    'https://jira_test.corp.example',
    'https://jirä.example',
    'https://xn--jir-sla.example',
    'https://ジラ.example',
    'https://3com.example',
    'https://1.2.3.example',
    'https://8.8.8.8',
    'https://[2606:4700::1111]',
    'https://localhost.example',
    'https://a.b-c.example/x.y/z~1/_',
  ])('passes: %s', (value) => {
    expect(checkBaseUrl(value, strict)).toBeNull();
  });
});

describe('a configuration with such an address', () => {
  it('is refused with its line, and with what the address means', () => {
    expect(problemsWith('https://0x7f.1/jira', '    allowPrivateAddresses: true\n')).toEqual([
      {
        path: 'sites[0].baseUrl',
        line: 8,
        found: '“https://0x7f.1/jira”',
        expected: 'the usual form of this address: 127.0.0.1',
      },
    ]);
  });

  it('names the permission that is missing', () => {
    expect(problemsWith('https://10.0.0.1')).toMatchObject([
      { expected: 'a public address, or allowPrivateAddresses: true for this site' },
    ]);
    expect(problemsWith('https://10.0.0.1', '    allowPrivateAddresses: true\n')).toEqual([]);
  });

  it('never repeats a password', () => {
    expect(JSON.stringify(problemsWith('https://bot:hunter2@10.0.0.1'))).not.toContain('hunter2');
  });
});

describe('the ranges of special addresses', () => {
  // IANA's registries of special purposes: first and last of each range, and the neighbours just outside.
  const ranges: readonly (readonly [AddressVerdict, string, string, ...(readonly string[])])[] = [
    ['unspecified', '0.0.0.0', '0.255.255.255', '1.0.0.0'],
    ['private', '10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
    ['private', '100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
    ['private', '127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
    ['link-local', '169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
    ['private', '172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
    ['reserved', '192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
    ['documentation', '192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
    ['tunnel', '192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
    ['private', '192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
    ['reserved', '198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
    ['documentation', '198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
    ['documentation', '203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
    ['multicast', '224.0.0.0', '239.255.255.255', '223.255.255.255'],
    ['reserved', '240.0.0.0', '255.255.255.255'],
    ['tunnel', '2001::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff', '2000:ffff::'],
    ['reserved', '2001:1::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:200::'],
    [
      'documentation',
      '2001:db8::',
      '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff',
      '2001:db7:ffff::',
      '2001:db9::',
    ],
    ['tunnel', '2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:ffff::', '2003::'],
    ['documentation', '3fff::', '3fff:fff:ffff::', '3ffe:ffff::', '3fff:1000::'],
    ['reserved', '4000::', 'fbff::', '3fff:ffff::'],
    ['reserved', '100::', '1fff:ffff::', '2000::'],
  ];

  it.each(ranges)('%s begins at %s and ends at %s', (verdict, first, last, ...outside) => {
    expect([first, last].map(classifyAddress)).toEqual([verdict, verdict]);
    expect(outside.map(classifyAddress)).toEqual(outside.map(() => 'public'));
  });

  // Where ranges that are no public ones meet.
  const meeting: readonly (readonly [string, AddressVerdict, string, AddressVerdict])[] = [
    ['239.255.255.255', 'multicast', '240.0.0.0', 'reserved'],
    ['::', 'unspecified', '::1', 'private'],
    ['::1', 'private', '::2', 'tunnel'],
    ['::ffff:ffff', 'tunnel', '::1:0:0', 'reserved'],
    ['::fffe:ffff:ffff', 'reserved', '::ffff:0.0.0.0', 'unspecified'],
    ['::ffff:255.255.255.255', 'reserved', '::1:0:0:0', 'reserved'],
    ['64:ff9a:ffff::', 'reserved', '64:ff9b::', 'unspecified'],
    ['64:ff9b::ffff:ffff', 'reserved', '64:ff9b::1:0:0', 'reserved'],
    ['64:ff9b:0:ffff::', 'reserved', '64:ff9b:1::', 'tunnel'],
    ['64:ff9b:1:ffff::', 'tunnel', '64:ff9b:2::', 'reserved'],
    ['2001:0:ffff::', 'tunnel', '2001:1::', 'reserved'],
    ['fbff:ffff::', 'reserved', 'fc00::', 'private'],
    ['fdff:ffff::', 'private', 'fe00::', 'reserved'],
    ['fe7f:ffff::', 'reserved', 'fe80::', 'link-local'],
    ['febf:ffff::', 'link-local', 'fec0::', 'reserved'],
    ['feff:ffff::', 'reserved', 'ff00::', 'multicast'],
    ['fd00:ec2::22', 'private', 'fd00:ec2::23', 'metadata'],
    ['fd00:ec2::253', 'private', 'fd00:ec2::254', 'metadata'],
    ['169.254.169.253', 'link-local', '169.254.169.254', 'metadata'],
    ['169.254.170.1', 'link-local', '169.254.170.2', 'metadata'],
    ['100.100.100.199', 'private', '100.100.100.200', 'metadata'],
    ['168.63.129.15', 'public', '168.63.129.16', 'metadata'],
    ['192.0.0.191', 'reserved', '192.0.0.192', 'metadata'],
  ];

  it.each(meeting)('%s is %s, and %s is %s', (before, was, after, is) => {
    expect([classifyAddress(before), classifyAddress(after)]).toEqual([was, is]);
  });

  it.each([
    '10.0.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '192.168.0.1',
    '224.0.0.1',
    '0.0.0.0',
    '8.8.8.8',
  ])('an IPv4 address carried in IPv6 is what it carries: %s', (address) => {
    const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
    const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    const carried = [`::ffff:${address}`, `::ffff:${groups}`, `64:ff9b::${groups}`];

    expect(carried.map(classifyAddress)).toEqual(carried.map(() => classifyAddress(address)));
  });
});

function problemsWith(baseUrl: string, more = ''): unknown {
  const text = `publicUrl: https://mail-to-jira.example.com
listen: { tls: off }
keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]
sites:
  - id: acme
    name: Acme
    kind: datacenter
    baseUrl: ${JSON.stringify(baseUrl)}
    signInMethods: [password]
${more}`;
  try {
    readConfig(text, { directory: '.', env: {} });
    return [];
  } catch (thrown) {
    if (isAppError(thrown, 'CONFIG_INVALID')) return thrown.facts.problems;
    throw thrown;
  }
}
