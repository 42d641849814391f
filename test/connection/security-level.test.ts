import { describe, expect, it } from '@jest/globals';
import type { SecurityFacts, SecurityReason } from '../../addin/connection/connection.ts';
import { securityLevel } from '../../addin/connection/security-level.ts';
import { de } from '../../addin/pane/i18n/de.ts';
import { en } from '../../addin/pane/i18n/en.ts';
import { connectionModes, signInMethods } from '../../contract/connect-api.ts';

/** What each sign-in alone leads to. */
const methods = [
  // mode, method, level, reason, whether the window holds a secret
  ['direct', 'oauth1', 'good', null, false],
  ['direct', 'oauth2', 'good', null, true],
  ['direct', 'api-token', 'caution', 'api-token-sign-in', true],
  ['direct', 'personal-access-token', 'caution', 'personal-access-token-sign-in', true],
  ['direct', 'password', 'caution', 'password-sign-in', true],
  ['connect', 'oauth1', 'good', null, false],
  ['connect', 'oauth2', 'good', null, false],
  ['connect', 'api-token', 'caution', 'api-token-sign-in', false],
  ['connect', 'personal-access-token', 'caution', 'personal-access-token-sign-in', false],
  ['connect', 'password', 'caution', 'password-sign-in', false],
] as const;

/** What each fault alone leads to, and where it counts. */
const faults = [
  // the fault, level, reason, modes in which it counts
  [{ isConnectHttps: false }, 'warning', 'connect-without-https', ['direct', 'connect']],
  [{ isJiraHttps: false }, 'warning', 'jira-without-https', ['direct', 'connect']],
  [{ isTlsEndedInFront: true }, 'caution', 'hop-without-https', ['direct', 'connect']],
  [{ hasOwnAuthority: true }, 'caution', 'private-certificate', ['connect']],
  [{ isOutdated: true }, 'caution', 'outdated', ['direct', 'connect']],
] as const;

/** What a fault says nothing new about once another one is there. */
const swallowed: Partial<Record<SecurityReason, SecurityReason>> = {
  'hop-without-https': 'connect-without-https',
  'private-certificate': 'jira-without-https',
};

const sound = {
  isConnectHttps: true,
  isJiraHttps: true,
  isTlsEndedInFront: false,
  hasOwnAuthority: false,
  isOutdated: false,
};

const levels = ['good', 'caution', 'warning'] as const;

const rows = methods.flatMap(([mode, method, ofMethod, reasonOfMethod, holdsSecret]) =>
  Array.from({ length: 2 ** faults.length }, (_, mask) => {
    const present = faults.filter((_fault, index) => (mask & (1 << index)) !== 0);
    const names = present.map(([, , reason]) => reason);
    const counting = present
      .filter(([, , , modes]) => modes.some((known) => known === mode))
      .filter(([, , reason]) => {
        const by = swallowed[reason];
        return by === undefined || !names.some((name) => name === by);
      });
    const facts: SecurityFacts = Object.assign(
      { mode, method, ...sound },
      ...present.map(([fault]) => fault),
    );
    const worst = Math.max(
      levels.indexOf(ofMethod),
      ...counting.map(([, level]) => levels.indexOf(level)),
    );
    const reasons: SecurityReason[] = counting.map(([, , reason]) => reason);
    if (reasonOfMethod !== null) reasons.push(reasonOfMethod);
    const title = `${mode} · ${method} · ${names.join(', ') || 'no fault'}`;
    return { title, facts, level: levels[worst], reasons, holdsSecret };
  }),
);

describe('securityLevel', () => {
  it('is told here for every mode, method and set of faults', () => {
    expect(rows).toHaveLength(connectionModes.length * signInMethods.length * 2 ** faults.length);
    expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
  });

  it.each(rows)('$title: $level', ({ facts, level, reasons, holdsSecret }) => {
    const isRenewed = facts.mode === 'direct' && facts.method === 'oauth2';
    expect(securityLevel(facts)).toEqual({
      level,
      reasons,
      notes: [
        ...(holdsSecret ? ['secret-in-window'] : []),
        ...(isRenewed ? ['tokens-through-connect'] : []),
      ],
    });
  });

  it.each(rows)('$title has words and a next step, in both languages', ({ facts }) => {
    const { level, reasons, notes } = securityLevel(facts);
    for (const { security } of [en.texts, de.texts]) {
      expect(security.levels[level].length).toBeGreaterThan(3);
      for (const reason of reasons) {
        expect(security.reasons[reason]).toMatch(/\.$/);
        expect(security.remedies[reason]).toMatch(/\.$/);
      }
      for (const note of notes) expect(security.notes[note]).toMatch(/\.$/);
    }
  });
});
