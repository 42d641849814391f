import { describe, expect, it } from '@jest/globals';
import { securityLevel } from '../../../../addin/connection/security-level.ts';
import { receiptText } from '../../../../addin/pane/security/receipt/receipt-text.ts';
import {
  routeSteps,
  type RouteFacts,
} from '../../../../addin/pane/security/receipt/route-steps.ts';
import { de } from '../../../../addin/pane/i18n/de.ts';
import { describeConnection } from '../../../../addin/pane/security/describe-connection.ts';
import { en } from '../../../../addin/pane/i18n/en.ts';
import {
  contractNumber,
  type ConnectionMode,
  type SignInMethod,
} from '../../../../contract/connect-api.ts';
import { jiraCallNames } from '../../../../contract/jira-calls.ts';
import { aSite } from '../../../support/pane/fake-services.ts';

const about = {
  version: '1.2.3',
  build: '4f2a91c07be3',
  region: 'Frankfurt',
  isTlsEndedInFront: false,
  contract: contractNumber,
  keepTickets: 'roaming',
  microsoft: null,
} as const;

function facts(
  mode: ConnectionMode,
  method: SignInMethod,
  more: Partial<RouteFacts> = {},
): RouteFacts {
  return {
    site: aSite(),
    connection: { mode, reason: mode === 'direct' ? 'direct-answers' : 'only-connect-allowed' },
    security: securityLevel({
      mode,
      method,
      isJiraHttps: true,
      isConnectHttps: true,
      isTlsEndedInFront: false,
      hasOwnAuthority: false,
      isOutdated: false,
    }),
    connectHost: 'connect.acme.example',
    isConnectHttps: true,
    about,
    route: { tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' } },
    ...more,
  };
}

describe('routeSteps', () => {
  it('leads through Connect, which can read along, and tells where and what it is', () => {
    const [, connect, jira] = routeSteps(facts('connect', 'oauth1'), en.receipt);

    expect(connect).toMatchObject({ isBeside: false, reader: en.receipt.connectReads });
    expect(connect?.at).toEqual([
      'connect.acme.example',
      'in Frankfurt',
      'Version 1.2.3, build 4f2a91c07be3',
    ]);
    expect(jira?.protection).toContain('Last connection: TLSv1.3, TLS_AES_256_GCM_SHA384');
    expect(jira?.protection).toContain(en.receipt.noMutualTls);
  });

  it('puts Connect beside the way in direct mode', () => {
    const [window, jira, connect] = routeSteps(facts('direct', 'oauth1'), en.receipt);

    expect(window?.reader).toBe(en.receipt.windowReads);
    expect(connect).toMatchObject({ isBeside: true, reader: en.receipt.connectSigns });
    expect(jira?.protection).toEqual([en.receipt.byBrowser]);
  });

  it('says that the window holds the token in direct mode without OAuth 1.0a', () => {
    const [window, , connect] = routeSteps(facts('direct', 'personal-access-token'), en.receipt);

    expect(window?.reader).toBe(en.receipt.windowReadsSecret);
    expect(connect?.reader).toBe(en.receipt.connectOpens);
  });

  it('says that Connect fetches and renews the access of OAuth 2.0 in direct mode, too', () => {
    const given = facts('direct', 'oauth2');
    const [, , connect] = routeSteps(given, en.receipt);

    expect(connect?.reader).toBe(en.receipt.connectRenews);
    expect(
      describeConnection(en.texts.security, {
        mode: 'direct',
        method: 'oauth2',
        notes: given.security.notes,
      }),
    ).toBe('Direct · OAuth 2.0 via Cloud Connect');
  });

  it('tells mutual TLS, an own authority and a stretch that is not encrypted', () => {
    const site = aSite({ isMutualTls: true, hasOwnAuthority: true });
    const ended = { ...about, isTlsEndedInFront: true };
    const [, connect, jira] = routeSteps(
      facts('connect', 'oauth1', { site, about: ended }),
      en.receipt,
    );

    expect(connect?.protection).toEqual([en.receipt.endsInFront]);
    expect(jira?.protection).toContain(en.receipt.mutualTls);
    expect(jira?.protection[0]).toMatch(/using a CA configured by your administrator$/);
    const plain = routeSteps(
      facts('connect', 'oauth1', { site: aSite({ baseUrl: 'http://jira.acme.example' }) }),
      en.receipt,
    );
    expect(plain[2]?.protection).toEqual([en.receipt.notEncrypted]);
  });
});

describe('receiptText', () => {
  it('tells IT the route, the rights and the calls', () => {
    const text = receiptText({
      words: en.receipt,
      summary: ['Secure: Cloud Connect · OAuth 1.0a'],
      steps: routeSteps(facts('connect', 'oauth1'), en.receipt),
      entries: [
        {
          id: 1,
          call: 'createIssue',
          method: 'POST',
          way: 'connect',
          signedBy: 'oauth1',
          bytesOut: 1_500,
          bytesIn: 120,
          outcome: 201,
          startedAt: 0,
          endedAt: 84,
        },
      ],
      methodNames: en.texts.security.methods,
      modeNames: en.texts.security.modes,
      formatBytes: (bytes) => `${bytes} B`,
      now: new Date('2026-08-18T10:00:00Z'),
    });

    expect(text).toContain('2. Cloud Connect, connect.acme.example, in Frankfurt');
    expect(text).toContain('- POST /rest/api/{version}/issue: Create the issue');
    expect(text).toContain(
      '1970-01-01T00:00:00.000Z · Create the issue · POST 201 · Cloud Connect · 1500 B sent · 120 B received · 84 ms · signed by OAuth 1.0a',
    );
  });
});

describe('the words', () => {
  it('name every call in German too', () => {
    expect(jiraCallNames.filter((name) => de.receipt.why[name].length < 5)).toEqual([]);
  });
});
