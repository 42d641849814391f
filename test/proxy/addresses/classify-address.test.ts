import { describe, expect, it } from '@jest/globals';
import { classifyAddress, checkAddress } from '../../../proxy/addresses/classify-address.ts';

describe('classifyAddress', () => {
  // Each range with its ends, and the neighbours just outside.
  it.each([
    ['unspecified', ['0.0.0.0', '0.255.255.255', '::']],
    ['public', ['1.0.0.0', '9.255.255.255', '11.0.0.0']],
    ['private', ['10.0.0.0', '10.255.255.255']],
    ['public', ['100.63.255.255', '100.128.0.0']],
    ['private', ['100.64.0.0', '100.127.255.255']],
    ['metadata', ['100.100.100.200']],
    ['private', ['100.100.100.199', '100.100.100.201']],
    ['public', ['126.255.255.255', '128.0.0.0']],
    ['private', ['127.0.0.0', '127.0.0.1', '127.255.255.255', '::1']],
    ['metadata', ['168.63.129.16']],
    ['public', ['168.63.129.15', '168.63.129.17']],
    ['public', ['169.253.255.255', '169.255.0.0']],
    ['link-local', ['169.254.0.0', '169.254.169.253', '169.254.169.255', '169.254.255.255']],
    ['metadata', ['169.254.169.254', '169.254.170.2']],
    ['public', ['172.15.255.255', '172.32.0.0']],
    ['private', ['172.16.0.0', '172.31.255.255']],
    ['reserved', ['192.0.0.0', '192.0.0.255']],
    ['metadata', ['192.0.0.192']],
    ['public', ['191.255.255.255', '192.0.1.0', '192.0.3.0']],
    ['documentation', ['192.0.2.0', '192.0.2.255', '198.51.100.7', '203.0.113.255']],
    ['tunnel', ['192.88.99.0', '192.88.99.255']],
    ['public', ['192.88.98.255', '192.88.100.0']],
    ['public', ['192.167.255.255', '192.169.0.0']],
    ['private', ['192.168.0.0', '192.168.255.255']],
    ['reserved', ['198.18.0.0', '198.19.255.255']],
    ['public', ['198.17.255.255', '198.20.0.0', '223.255.255.255']],
    ['multicast', ['224.0.0.0', '239.255.255.255', 'ff00::', 'ff02::1']],
    ['reserved', ['240.0.0.0', '255.255.255.255']],
    ['public', ['2606:4700::1111', '2000::', '2001:4860:4860::8888', '3ffe::1']],
    ['private', ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
    ['metadata', ['fd00:ec2::254', 'fd20:ce::254']],
    ['private', ['fd00:ec2::253', 'fd00:ec2::255']],
    ['reserved', ['fbff::1', 'fe00::1', 'fec0::1', '4000::1', '1fff::1']],
    ['link-local', ['fe80::', 'febf::1']],
    ['documentation', ['2001:db8::', '2001:db8:ffff::1', '3fff::1']],
    ['public', ['2001:db7:ffff::1', '2001:db9::1']],
    // IPv4 inside IPv6: judged by what is reached, or not at all.
    ['private', ['::ffff:10.0.0.1', '::ffff:a00:1', '::ffff:127.0.0.1']],
    ['metadata', ['::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe']],
    ['public', ['::ffff:8.8.8.8', '64:ff9b::808:808', '64:ff9b::8.8.8.8']],
    ['private', ['64:ff9b::7f00:1', '64:ff9b::192.168.0.1']],
    ['tunnel', ['::7f00:1', '::127.0.0.1', '::8.8.8.8', '::2']],
    ['tunnel', ['64:ff9b:1::1', '2002:7f00:1::', '2002:808:808::1', '2001:0:4136:e378::1']],
    ['reserved', ['::ffff:0:8.8.8.8', '100::1', '2001:2::1', '2001:10::1', '2001:20::1']],
    ['zone-id', ['fe80::1%eth0', '::1%1', '2606:4700::1%x']],
    [
      'not-an-address',
      ['', 'localhost', '127.1', '0x7f.0.0.1', '017700000001', '2130706433', '1.2.3'],
    ],
    ['not-an-address', ['127.0.0.1.', ' 127.0.0.1', '[::1]', ':::1', '1.2.3.256']],
  ])('says %s of %j', (verdict, addresses) => {
    expect(addresses.map(classifyAddress)).toEqual(addresses.map(() => verdict));
  });
});

describe('checkAddress', () => {
  it('takes private addresses only where the site allows them', () => {
    expect(checkAddress('10.1.2.3', { allowPrivateAddresses: false })).toBe('private');
    expect(checkAddress('10.1.2.3', { allowPrivateAddresses: true })).toBeNull();
  });

  it('takes public addresses everywhere', () => {
    expect(checkAddress('8.8.8.8', { allowPrivateAddresses: false })).toBeNull();
  });

  it.each(['169.254.169.254', '169.254.1.1', '::', '224.0.0.1', 'fe80::1', 'fd00:ec2::254'])(
    'never takes %s, private addresses allowed or not',
    (address) => {
      expect(checkAddress(address, { allowPrivateAddresses: true })).not.toBeNull();
    },
  );
});
