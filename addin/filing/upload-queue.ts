import { AppError, toAppError } from '../../contract/errors.ts';
import type { JiraClient } from '../jira/client.ts';
import type { CreatedIssue } from '../jira/model.ts';
import type { MailReader, OpenMail } from '../outlook/mail.ts';
import {
  type FilingPlan,
  type OfferedFile,
  type Upload,
  type UploadQueue,
  type UploadState,
  wholeMailId,
} from './model.ts';
import { attachmentOf } from './offer-files.ts';

export interface UploadQueueOptions {
  readonly plan: FilingPlan;
  readonly issue: CreatedIssue;
  readonly mail: OpenMail;
  readonly reader: MailReader;
  readonly jira: JiraClient;
}

/** The file that is being read or sent. */
interface Current {
  readonly fileId: string;
  readonly controller: AbortController;
  /** Resolves when nothing of it is under way any more. */
  readonly finished: Promise<void>;
}

/**
 * Brings the files of a plan to their issue, one at a time: Jira limits writes per issue, and the
 * memory holds one file. What goes wrong with one file leaves the others alone.
 */
export function createUploadQueue(options: UploadQueueOptions): UploadQueue {
  const { plan, issue, jira } = options;
  const listeners = new Set<() => void>();
  let uploads: readonly Upload[] = plan.files.map((file) => ({
    file,
    state: { status: 'waiting' },
  }));
  let isRunning = false;
  let run = Promise.resolve();
  let current: Current | null = null;

  function stateOf(fileId: string): UploadState['status'] | null {
    return uploads.find(({ file }) => file.id === fileId)?.state.status ?? null;
  }

  function change(fileId: string, state: UploadState): void {
    uploads = uploads.map((upload) => (upload.file.id === fileId ? { ...upload, state } : upload));
    for (const listener of listeners) listener();
  }

  async function send(file: OfferedFile, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    change(file.id, { status: 'reading' });
    const { name, content } = await readFile(file, options);
    if (signal.aborted) return;
    const totalBytes = content.size;
    const onProgress = (sentBytes: number): void => {
      if (!signal.aborted) change(file.id, { status: 'sending', sentBytes, totalBytes });
    };
    onProgress(0);
    await jira.attach(issue.key, { name, content }, { signal, onProgress });
    // Also when the user cancelled too late: the file is there.
    change(file.id, { status: 'done' });
  }

  async function sendWaiting(): Promise<void> {
    for (;;) {
      const file = uploads.find(({ state }) => state.status === 'waiting')?.file;
      if (file === undefined) break;
      const controller = new AbortController();
      // Begins behind this line, so that even the first news of it finds `current` set.
      const finished = Promise.resolve()
        .then(() => send(file, controller.signal))
        .catch((thrown: unknown) => {
          // A cancelled file is shown as such since the moment of the click.
          if (controller.signal.aborted) return;
          change(file.id, { status: 'failed', error: toAppError(thrown) });
        });
      current = { fileId: file.id, controller, finished };
      // oxlint-disable-file-line no-await-in-loop
      await finished;
      current = null;
    }
    isRunning = false;
  }

  function start(): Promise<void> {
    if (!isRunning) {
      isRunning = true;
      run = sendWaiting();
    }
    return run;
  }

  return {
    snapshot: () => uploads,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    run: start,
    retry: async (fileId) => {
      // A cancelled file may still be on its way out; it must not come in a second time meanwhile.
      if (current?.fileId === fileId && current.controller.signal.aborted) await current.finished;
      const status = stateOf(fileId);
      if (status === 'failed' || status === 'cancelled') change(fileId, { status: 'waiting' });
      await start();
    },
    cancel: (fileId) => {
      const status = stateOf(fileId);
      if (status !== 'waiting' && status !== 'reading' && status !== 'sending') return;
      if (current?.fileId === fileId) current.controller.abort();
      change(fileId, { status: 'cancelled' });
    },
  };
}

/** Reads one file from the mail; only the caller holds on to the bytes. */
async function readFile(
  file: OfferedFile,
  { mail, reader }: UploadQueueOptions,
): Promise<{ readonly name: string; readonly content: Blob }> {
  if (file.id === wholeMailId) {
    const bytes = await reader.readWholeMail(mail);
    return { name: file.name, content: new Blob([bytes], { type: file.contentType }) };
  }
  const attachment = attachmentOf(mail, file.id);
  const content = attachment === null ? null : await reader.readAttachment(mail, attachment);
  // A link where bytes were promised: the file was moved to a share while the pane was open.
  if (content?.kind !== 'bytes') throw new AppError('ATTACHMENT_UNREADABLE', { name: file.name });
  const type = content.contentType || file.contentType;
  const isCalendar = attachment?.kind === 'item' && type.startsWith('text/calendar');
  return {
    // Only the content tells an attached appointment from an attached mail.
    name: isCalendar ? file.name.replace(/\.eml$/i, '.ics') : file.name,
    content: new Blob([content.bytes], { type }),
  };
}
