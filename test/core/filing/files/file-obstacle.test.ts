import { describe, expect, it } from '@jest/globals';
import { isProtected, obstacleOf } from '../../../../core/filing/files/file-obstacle.ts';

const limits = {
  limits: { isEnabled: true, maxBytes: 1000 },
  rules: { logos: [], blockedExtensions: ['exe'] },
  siteName: 'Acme',
};
const file = { name: 'a.pdf', sizeBytes: 1000, source: 'attachment', isLost: false } as const;

describe('obstacleOf', () => {
  it.each([
    ['a file at the limit', {}, null],
    ['a file above it', { sizeBytes: 1001 }, 'ATTACHMENT_TOO_LARGE'],
    ['a file of unknown size', { sizeBytes: null }, null],
    ['an empty file', { sizeBytes: 0 }, 'ATTACHMENT_EMPTY'],
    ['an empty file of the user', { sizeBytes: 0, source: 'disk' }, 'ATTACHMENT_EMPTY'],
    ['a picture whose size the host does not tell', { sizeBytes: 0, source: 'inline' }, null],
    ['an attached mail whose size it does not tell', { sizeBytes: 0, name: 'a.eml' }, null],
    ['a blocked kind', { name: 'setup.EXE' }, 'ATTACHMENT_BLOCKED'],
    ['a name that only begins so', { name: 'setup.exe.txt' }, null],
    ['a file of a closed pane', { source: 'disk', isLost: true }, 'FILE_GONE'],
    ['a link', { source: 'cloud', name: 'setup.exe', sizeBytes: 5000 }, null],
  ] as const)('%s', (_, change, code) => {
    expect(obstacleOf({ ...file, ...change }, limits)?.code ?? null).toBe(code);
  });

  it('says that Jira takes no files before it says what is wrong with this one', () => {
    const off = { ...limits, limits: { isEnabled: false, maxBytes: null } };

    expect(obstacleOf({ ...file, name: 'setup.exe' }, off)?.code).toBe('ATTACHMENTS_DISABLED');
  });
});

describe('isProtected', () => {
  it.each([
    ['message.rpmsg', '', true],
    ['plan.PPDF', 'application/octet-stream', true],
    ['logs.tar.gz.gpg', '', true],
    ['smime.p7m', 'application/pkcs7-mime; smime-type=enveloped-data', true],
    ['noname', 'application/x-pkcs7-mime', true],
    ['smime.p7s', 'application/pkcs7-signature', false],
    ['plan.pdf', 'application/pdf', false],
    ['gpg', '', false],
  ])('%s of type %j: %j', (name, contentType, expected) => {
    expect(isProtected({ name, contentType })).toBe(expected);
  });
});
