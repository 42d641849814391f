import { describe, expect, it } from '@jest/globals';
import { removeDuplicateAttachments } from '../../../../core/filing/upload/remove-duplicate-attachments.ts';
import type { AttachedFile } from '../../../../core/jira/issue-client.ts';
import { AppError } from '../../../../contract/errors.ts';

function aFile(id: string, given: Partial<AttachedFile> = {}): AttachedFile {
  return { id, name: 'log.txt', sizeBytes: 7, authorId: 'mia', ...given };
}

/** An issue with files, and what was taken away from it. */
function anIssue(files: readonly AttachedFile[], mayDelete = true) {
  const taken: string[] = [];
  const jira = {
    attachedFiles: () => Promise.resolve(files),
    deleteFile: async (id: string): Promise<void> => {
      if (!mayDelete) throw new AppError('PERMISSION_MISSING', { reason: 'no' });
      taken.push(id);
    },
  };
  return { jira, taken };
}

const sent = { issueId: '7', sent: ['log.txt'], filesBefore: [] };

describe('removeDuplicateAttachments', () => {
  it('takes away the second of two that are alike, and keeps the first', async () => {
    const { jira, taken } = anIssue([aFile('102'), aFile('99')]);

    expect(await removeDuplicateAttachments(jira, sent)).toEqual([]);
    expect(taken).toEqual(['102']);
  });

  it('names it where the user may not delete', async () => {
    const { jira } = anIssue([aFile('1'), aFile('2')], false);

    expect(await removeDuplicateAttachments(jira, sent)).toEqual(['log.txt']);
  });

  it.each([
    ['of another size', aFile('2', { sizeBytes: 8 }), sent],
    ['of another name', aFile('2', { name: 'log (2).txt' }), sent],
    ['of somebody else', aFile('2', { authorId: 'ben' }), sent],
    ['that was there before', aFile('2'), { ...sent, filesBefore: ['2'] }],
    ['that this filing has not sent', aFile('2'), { ...sent, sent: ['other.txt'] }],
  ])('leaves a file alone %s', async (_, other, filing) => {
    const { jira, taken } = anIssue([aFile('1'), other]);

    expect(await removeDuplicateAttachments(jira, filing)).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('leaves files alone of which Jira does not tell who brought them', async () => {
    const { jira, taken } = anIssue([
      aFile('1', { authorId: null }),
      aFile('2', { authorId: null }),
    ]);

    await removeDuplicateAttachments(jira, sent);

    expect(taken).toEqual([]);
  });
});
