import { describe, expect, it } from '@jest/globals';
import { isLocalNetworkBlocked } from '../../addin/connection/local-network.ts';

/** A browser that knows these permissions. */
function aBrowser(states: Readonly<Record<string, string>>, hostname = 'connect.example.com') {
  return {
    hostname,
    permissions: {
      query: async ({ name }: { name: string }) => {
        const state = states[name];
        if (state === undefined) throw new TypeError(`no permission ${name}`);
        return { state };
      },
    },
  };
}

describe('isLocalNetworkBlocked', () => {
  it.each([
    ['Chrome and Edge since 145', { 'local-network': 'denied' }, true],
    ['Chrome and Edge since 142', { 'local-network-access': 'denied' }, true],
    ['a browser where it is allowed', { 'local-network': 'granted' }, false],
    ['a browser that would still ask', { 'local-network': 'prompt' }, false],
    [
      'the newer name before the older',
      { 'local-network': 'granted', 'local-network-access': 'denied' },
      false,
    ],
    ['a browser that knows no such permission', {}, false],
  ])('reads the permission of %s', async (_, states, expected) => {
    expect(await isLocalNetworkBlocked(aBrowser(states))).toBe(expected);
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('asks nothing on %s', async (hostname) => {
    expect(await isLocalNetworkBlocked(aBrowser({ 'local-network': 'denied' }, hostname))).toBe(
      false,
    );
  });

  it('says no in webviews without permissions', async () => {
    expect(await isLocalNetworkBlocked({ hostname: 'connect.example.com' })).toBe(false);
  });
});
