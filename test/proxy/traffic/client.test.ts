import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { addressOf, createClientNames, trustIn } from '../../../proxy/traffic/client-address.ts';

const secret = new Uint8Array(32).fill(7);

function aRequest(remoteAddress: string, forwardedFor?: string): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor;
  return request;
}

describe('addressOf', () => {
  it.each([
    ['the connection’s, when there is no balancer', '192.0.2.1', undefined, '192.0.2.1'],
    ['the connection’s, whatever a stranger claims', '192.0.2.1', '198.51.100.9', '192.0.2.1'],
    ['what a trusted balancer wrote', '10.0.0.1', '198.51.100.9', '198.51.100.9'],
    [
      'the last one, not what the client wrote before it',
      '10.0.0.1',
      '203.0.113.5, 198.51.100.9',
      '198.51.100.9',
    ],
    [
      'the one before a chain of trusted balancers',
      '10.0.0.1',
      '198.51.100.9, 10.9.9.9, 10.0.0.2',
      '198.51.100.9',
    ],
    ['the balancer’s own, when it wrote nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['the furthest trusted one, when all are', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    [
      'the balancer’s, when what stands there is no address',
      '10.0.0.1',
      '198.51.100.9, unknown',
      '10.0.0.1',
    ],
    ['an address with a port', '10.0.0.1', '198.51.100.9:4711', '198.51.100.9'],
    ['an IPv6 address with a port', '10.0.0.1', '[2001:DB8::1]:4711', '2001:db8::1'],
    ['IPv4 written as IPv6', '::ffff:10.0.0.1', '::ffff:198.51.100.9', '198.51.100.9'],
    ['that of a trusted IPv6 network', 'fd00::7', '198.51.100.9', '198.51.100.9'],
    ['not that of its neighbour', 'fd01::7', '198.51.100.9', 'fd01::7'],
    ['a single trusted address', '192.0.2.77', '198.51.100.9', '198.51.100.9'],
    ['not that of the next one', '192.0.2.78', '198.51.100.9', '192.0.2.78'],
  ])('is %s', (_claim, remote, forwarded, expected) => {
    const isTrusted = trustIn(['10.0.0.0/8', 'fd00::/16', '192.0.2.77']);

    expect(addressOf(aRequest(remote, forwarded), isTrusted)).toBe(expected);
  });

  it('trusts nobody unless told', () => {
    expect(addressOf(aRequest('127.0.0.1', '198.51.100.9'), trustIn([]))).toBe('127.0.0.1');
  });
});

describe('createClientNames', () => {
  const names = createClientNames(secret, []);

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:db8:1:2::1', '2001:0db8:0001:0002::1', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['2001:db8::1', '2001:db8:0:0:5::', true],
    ['192.0.2.1', '192.0.2.2', false],
  ])('takes %s and %s for one network: %s', (one, other, isSame) => {
    const same = names.ofAddress(aRequest(one)) === names.ofAddress(aRequest(other));

    expect(same).toBe(isSame);
  });

  it('contains nothing of the credential or the address, and needs the secret', () => {
    const other = createClientNames(new Uint8Array(32).fill(8), []);

    expect(names.ofUser('annas-secret')).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(names.ofUser('annas-secret')).toBe(createClientNames(secret, []).ofUser('annas-secret'));
    expect(names.ofUser('annas-secret')).not.toBe(names.ofUser('bens-secret'));
    expect(names.ofUser('annas-secret')).not.toBe(other.ofUser('annas-secret'));
    expect(names.ofAddress(aRequest('192.0.2.1'))).not.toBe(names.ofUser('192.0.2.1'));
  });
});
