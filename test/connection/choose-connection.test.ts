import { describe, expect, it } from '@jest/globals';
import { chooseConnection, needsProbe } from '../../addin/connection/choose-connection.ts';
import { connectionRules } from '../../contract/connect-api.ts';
import { de } from '../../addin/pane/i18n/de.ts';
import { en } from '../../addin/pane/i18n/en.ts';

const faults = [
  'jira-without-https',
  'no-handshake',
  'local-network',
  'wrong-version',
  'refused',
  'login-wall',
  'unreachable',
] as const;

describe('chooseConnection', () => {
  it.each([
    // rule, what the frame said, whether Connect failed, mode, reason
    ['connect-only', null, false, 'connect', 'only-connect-allowed'],
    ['connect-only', 'answers', true, 'connect', 'only-connect-allowed'],
    ['direct-only', 'answers', false, 'direct', 'only-direct-allowed'],
    ['direct-only', 'answers', true, 'direct', 'only-direct-allowed'],
    ['prefer-direct', 'answers', false, 'direct', 'direct-answers'],
    ['prefer-direct', 'answers', true, 'direct', 'direct-answers'],
    ['prefer-connect', null, false, 'connect', 'connect-preferred'],
    ['prefer-connect', 'answers', false, 'connect', 'connect-preferred'],
    ['prefer-connect', 'answers', true, 'direct', 'connect-failed'],
    ['prefer-connect', 'no-handshake', true, 'connect', 'connect-preferred'],
    ['prefer-direct', 'secret-stays', false, 'connect', 'secret-stays'],
    ['prefer-direct', 'secret-stays', true, 'connect', 'secret-stays'],
    ['prefer-connect', 'secret-stays', true, 'connect', 'connect-preferred'],
  ] as const)(
    '%s, frame %s, Connect failed %s: %s',
    (rule, direct, hasConnectFailed, mode, reason) => {
      expect(chooseConnection(rule, { direct, hasConnectFailed })).toEqual({ mode, reason });
    },
  );

  it.each(faults)(
    'prefers direct, but takes Cloud Connect because of %s, and says so',
    (direct) => {
      const findings = { direct, hasConnectFailed: false };

      expect(chooseConnection('prefer-direct', findings)).toEqual({
        mode: 'connect',
        reason: direct,
      });
      expect(en.texts.security.connectionReasons[direct]).toMatch(
        /^Cloud Connect is used because .+\. (?:Ask|Check)/,
      );
      expect(de.texts.security.connectionReasons[direct]).toMatch(
        /^Cloud Connect wird verwendet, weil .+\. (?:Bitten|Prüfen)/,
      );
    },
  );

  it.each(faults)('never goes through Connect where only direct is allowed: %s', (direct) => {
    for (const hasConnectFailed of [true, false]) {
      expect(chooseConnection('direct-only', { direct, hasConnectFailed })).toBeNull();
    }
  });
});

describe('needsProbe', () => {
  it('looks for the frame only where it may be taken, and only once', () => {
    const fresh = { direct: null, hasConnectFailed: false };

    expect(connectionRules.filter((rule) => needsProbe(rule, fresh))).toEqual([
      'direct-only',
      'prefer-direct',
    ]);
    expect(needsProbe('prefer-connect', { ...fresh, hasConnectFailed: true })).toBe(true);
    expect(needsProbe('connect-only', { ...fresh, hasConnectFailed: true })).toBe(false);
    expect(needsProbe('prefer-direct', { ...fresh, direct: 'refused' })).toBe(false);
  });
});
