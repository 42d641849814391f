import { describe, expect, it } from '@jest/globals';
import { securityLevel } from '../../addin/connection/security-level.ts';
import { connectionModes, signInMethods } from '../../contract/connect-api.ts';

const table = [
  // method, connect https, jira https, level, reasons
  ['oauth1', true, true, 'good', []],
  ['oauth1', true, false, 'warning', ['jira-without-https']],
  ['oauth1', false, true, 'warning', ['connect-without-https']],
  ['oauth1', false, false, 'warning', ['connect-without-https', 'jira-without-https']],
  ['oauth2', true, true, 'good', []],
  ['oauth2', true, false, 'warning', ['jira-without-https']],
  ['oauth2', false, true, 'warning', ['connect-without-https']],
  ['oauth2', false, false, 'warning', ['connect-without-https', 'jira-without-https']],
  ['api-token', true, true, 'caution', ['api-token-sign-in']],
  ['api-token', true, false, 'warning', ['jira-without-https', 'api-token-sign-in']],
  ['api-token', false, true, 'warning', ['connect-without-https', 'api-token-sign-in']],
  [
    'api-token',
    false,
    false,
    'warning',
    ['connect-without-https', 'jira-without-https', 'api-token-sign-in'],
  ],
  ['personal-access-token', true, true, 'caution', ['personal-access-token-sign-in']],
  [
    'personal-access-token',
    true,
    false,
    'warning',
    ['jira-without-https', 'personal-access-token-sign-in'],
  ],
  [
    'personal-access-token',
    false,
    true,
    'warning',
    ['connect-without-https', 'personal-access-token-sign-in'],
  ],
  [
    'personal-access-token',
    false,
    false,
    'warning',
    ['connect-without-https', 'jira-without-https', 'personal-access-token-sign-in'],
  ],
  ['password', true, true, 'caution', ['password-sign-in']],
  ['password', true, false, 'warning', ['jira-without-https', 'password-sign-in']],
  ['password', false, true, 'warning', ['connect-without-https', 'password-sign-in']],
  [
    'password',
    false,
    false,
    'warning',
    ['connect-without-https', 'jira-without-https', 'password-sign-in'],
  ],
] as const;

describe('securityLevel', () => {
  it('has a row for every combination', () => {
    const combinations = new Set(table.map((row) => row.slice(0, 3).join()));

    expect(combinations.size).toBe(signInMethods.length * 4);
  });

  describe.each(connectionModes)('in the mode %s', (mode) => {
    it.each(table)(
      '%s, Connect https %s, Jira https %s: %s',
      (method, isConnectHttps, isJiraHttps, level, reasons) => {
        const security = securityLevel({ mode, method, isConnectHttps, isJiraHttps });

        expect(security).toEqual({ level, reasons });
      },
    );
  });
});
