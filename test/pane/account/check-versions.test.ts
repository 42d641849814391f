import { describe, expect, it } from '@jest/globals';
import {
  checkConnectVersion,
  checkJiraVersion,
} from '../../../addin/pane/account/check-versions.ts';
import { contractNumber } from '../../../contract/connect-api.ts';
import { aConnect, aSite } from '../../support/pane/fake-services.ts';

describe('checkConnectVersion', () => {
  it.each([
    [contractNumber, null],
    [contractNumber + 1, { kind: 'pane-older' }],
    [contractNumber - 1, { kind: 'connect-older', version: '0.9.0' }],
  ])('finds a contract %i to be %j', (contract, mismatch) => {
    expect(checkConnectVersion(aConnect({ version: '0.9.0', contract }))).toEqual(mismatch);
  });
});

describe('checkJiraVersion', () => {
  it.each([
    ['datacenter', '9.12.12', [9, 12, 12], null],
    ['datacenter', '8.0.0-m0003', [8, 0, 0], null],
    ['datacenter', '8', [8], null],
    ['datacenter', '7.13.18', [7, 13, 18], { kind: 'jira-too-old', version: '7.13.18' }],
    ['datacenter', 'unknown', [], null],
    ['cloud', '1001.0.0-SNAPSHOT', [1001, 0, 0], { kind: 'jira-of-other-kind' }],
  ] as const)('finds a %s of version %s to be right or not', (kind, version, numbers, mismatch) => {
    const info = { kind, version, versionNumbers: numbers };

    expect(checkJiraVersion(aSite({ kind: 'datacenter' }), info)).toEqual(mismatch);
  });

  it('does not compare Cloud’s numbers', () => {
    const info = { kind: 'cloud', version: '7', versionNumbers: [7] } as const;

    expect(checkJiraVersion(aSite({ kind: 'cloud' }), info)).toBeNull();
  });
});
