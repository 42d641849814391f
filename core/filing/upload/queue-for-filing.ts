import type { JiraClient } from '../../jira/client.ts';
import { checksum } from '../files/checksum.ts';
import { finishFiling, type FinishingJira } from './finish-filing.ts';
import type { FilingRecord, FilingStore, UploadQueue } from '../model.ts';
import { pause } from './pause.ts';
import type { FileSources } from '../files/read-file.ts';
import { cacheEml } from '../files/cache-eml.ts';
import { createUploadQueue } from './upload-queue.ts';

/** What the queue of a filing is made of. */
interface QueueParts extends FileSources {
  readonly jira: Pick<JiraClient, 'attach' | 'attachedFiles'> & FinishingJira;
  readonly store: FilingStore;
  /** Whether an earlier run, in this pane or another, was at it before. */
  readonly isResumed: boolean;
}

/** Makes the queue of a filing whose issue is there; what settles is kept at once. */
export function queueForFiling(record: FilingRecord, parts: QueueParts): UploadQueue {
  const { jira, store, mail, added } = parts;
  const reader = cacheEml(parts.reader);
  const { issue, siteId, mailKey, files } = record;
  if (issue === null) throw new TypeError('files go to an issue');
  return createUploadQueue({
    files,
    issue,
    filesBefore: record.comment?.filesBefore ?? [],
    jira,
    mail,
    reader,
    added,
    // Files of a filing that is taken up again may have arrived without anybody having noticed.
    settled: parts.isResumed ? record.completed : null,
    onSettled: (fileId, settled) => {
      const kept = store.load(siteId, mailKey);
      if (kept === null) return;
      void store.save({ ...kept, completed: { ...kept.completed, [fileId]: settled } });
    },
    finish: (uploads) => {
      reader.forget();
      return finishFiling({ jira, store }, record, uploads);
    },
    digest: checksum,
    pause,
    random: Math.random,
    nowMs: Date.now,
  });
}
