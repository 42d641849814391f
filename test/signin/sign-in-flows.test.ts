import { describe, expect, it } from '@jest/globals';
import type { SignInFlows } from '../../addin/signin/direct-sign-in.ts';
import { createSignInFlows } from '../../addin/signin/sign-in-flows.ts';
import type { ConnectionMode } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';

const request = { method: 'oauth1', way: 'dialog', again: false } as const;

function never(): Promise<never> {
  return Promise.reject(new TypeError('not in this test'));
}

function aWay(name: string, error?: AppError): SignInFlows & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    signIn: never,
    finishOauth: never,
    startOauth: (siteId) => {
      calls.push(siteId);
      return error === undefined
        ? Promise.resolve({ authorizeUrl: `https://jira.example.com/${name}`, transaction: name })
        : Promise.reject(error);
    },
  };
}

function choose(
  ways: Readonly<Record<ConnectionMode, SignInFlows>>,
  first: ConnectionMode,
  then: ConnectionMode,
): SignInFlows {
  return createSignInFlows({
    ways,
    mode: () => Promise.resolve(first),
    failed: () => Promise.resolve(then),
  });
}

describe('createSignInFlows', () => {
  it.each(['direct', 'connect'] as const)('goes the chosen way: %s', async (mode) => {
    const ways = { direct: aWay('direct'), connect: aWay('connect') };

    const begun = await choose(ways, mode, mode).startOauth('acme', request);

    expect(begun.transaction).toBe(mode);
    expect([ways.direct.calls.length, ways.connect.calls.length]).toEqual(
      mode === 'direct' ? [1, 0] : [0, 1],
    );
  });

  it('goes the other way where the first does not lead to Jira', async () => {
    const lost = new AppError('JIRA_UNREACHABLE', { host: 'jira.example.com' });
    const ways = { direct: aWay('direct'), connect: aWay('connect', lost) };

    const begun = await choose(ways, 'connect', 'direct').startOauth('acme', request);

    expect(begun.transaction).toBe('direct');
  });

  it('stays with the failure where the rule knows no other way', async () => {
    const lost = new AppError('FRAME_UNAVAILABLE', {
      host: 'jira.example.com',
      reason: 'no-handshake',
    });
    const ways = { direct: aWay('direct', lost), connect: aWay('connect') };

    await expect(choose(ways, 'direct', 'direct').startOauth('acme', request)).rejects.toBe(lost);
    expect(ways.connect.calls).toEqual([]);
  });

  it('asks nobody twice whether a refused sign-in is right', async () => {
    const refused = new AppError('CREDENTIALS_REJECTED', { site: 'Acme' });
    const ways = { direct: aWay('direct'), connect: aWay('connect', refused) };

    await expect(choose(ways, 'connect', 'direct').startOauth('acme', request)).rejects.toBe(
      refused,
    );
    expect(ways.direct.calls).toEqual([]);
  });
});
