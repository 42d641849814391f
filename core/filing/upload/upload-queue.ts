import { type AppError, type ErrorCode, isAppError, toAppError } from '../../../contract/errors.ts';
import type { JiraClient } from '../../jira/client.ts';
import type { CreatedIssue } from '../../jira/model.ts';
import { mayHaveArrived } from '../creation/find-filing.ts';
import type {
  FileContent,
  FinishedRun,
  OfferedFile,
  ImageState,
  CompletedFile,
  Upload,
  UploadQueue,
  UploadState,
} from '../model.ts';
import { fileNameWithoutEmoji, uniqueFileNames } from '../files/file-names.ts';
import { type FileSources, readFile } from '../files/read-file.ts';
import { uploadWithRetry } from './upload-with-retry.ts';

interface UploadQueueOptions extends FileSources {
  readonly files: readonly OfferedFile[];
  readonly issue: CreatedIssue;
  /** Ids of files that the issue had before this filing. */
  readonly filesBefore: readonly string[];
  readonly jira: Pick<JiraClient, 'attach' | 'attachedFiles'>;
  /** What an earlier run has settled, by file id; null when this is the first. */
  readonly settled: Readonly<Record<string, CompletedFile>> | null;
  readonly onSettled: (fileId: string, settled: CompletedFile) => void;
  /** Called when a run ends, with all files at rest. @throws {AppError} when the text could not be changed. */
  readonly finish: (uploads: readonly Upload[]) => Promise<FinishedRun>;
  /** SHA-256 in hex; null where the browser has none. */
  readonly digest: (content: Blob) => Promise<string | null>;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly nowMs: () => number;
}

/** The file that is being read or sent. */
interface Current {
  readonly fileId: string;
  readonly controller: AbortController;
  /** Resolves when nothing of it is under way any more. */
  readonly finished: Promise<void>;
}

/** After one of these every further request would be refused too, and a password be locked. */
const signInCodes: ReadonlySet<ErrorCode> = new Set([
  'TICKET_MISSING',
  'TICKET_INVALID',
  'TICKET_EXPIRED',
  'CREDENTIALS_REJECTED',
  'SIGNED_IN_AS_NOBODY',
  'CAPTCHA_REQUIRED',
  'BASIC_DISABLED',
]);

/**
 * Brings files to their issue, one at a time: Jira limits writes per issue, and the memory holds one
 * file. What goes wrong with one file leaves the others alone.
 */
export function createUploadQueue(options: UploadQueueOptions): UploadQueue {
  return new Queue(options);
}

class Queue implements UploadQueue {
  readonly #options: UploadQueueOptions;
  readonly #listeners = new Set<() => void>();
  /** Files that may be there although nobody said so. */
  readonly #doubtful: Set<string>;
  /** Names of what is there, by the checksum of its bytes. */
  readonly #sent = new Map<string, string>();
  #uploads: readonly Upload[];
  #pictures: ImageState = { status: 'none' };
  #doubles: readonly string[] = [];
  #run: Promise<void> | null = null;
  #current: Current | null = null;

  constructor(options: UploadQueueOptions) {
    const { files, settled } = options;
    this.#options = options;
    this.#uploads = files.map((file) => ({ file, state: stateOf(settled?.[file.id]) }));
    // The run before this one may have ended in the middle of a file.
    this.#doubtful = new Set(settled === null ? [] : files.map(({ id }) => id));
    for (const { id, name } of files) {
      const before = settled?.[id];
      if (before?.status === 'done' && before.sha256 !== null) this.#sent.set(before.sha256, name);
    }
  }

  snapshot(): readonly Upload[] {
    return this.#uploads;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  pictures(): ImageState {
    return this.#pictures;
  }

  duplicates(): readonly string[] {
    return this.#doubles;
  }

  run(): Promise<void> {
    this.#run ??= this.#sendAll().finally(() => {
      this.#run = null;
    });
    return this.#run;
  }

  async retry(fileId: string): Promise<void> {
    // A cancelled file may still be on its way out; it must not come in a second time meanwhile.
    const current = this.#current;
    if (current?.fileId === fileId && current.controller.signal.aborted) await current.finished;
    const status = this.#statusOf(fileId);
    if (status === 'failed' || status === 'cancelled') this.#change(fileId, { status: 'waiting' });
    await this.run();
  }

  cancel(fileId: string): void {
    const status = this.#statusOf(fileId);
    if (status === null || status === 'done' || status === 'failed' || status === 'cancelled')
      return;
    this.#change(fileId, { status: 'cancelled' });
    this.#options.onSettled(fileId, { status: 'cancelled' });
    if (this.#current?.fileId === fileId) this.#current.controller.abort();
  }

  async stop(): Promise<void> {
    for (const { file } of this.#uploads) this.cancel(file.id);
    await this.#run;
  }

  async read(fileId: string): Promise<FileContent> {
    const upload = this.#uploads.find(({ file }) => file.id === fileId);
    if (upload === undefined) throw new TypeError('no such file');
    return readFile(upload.file, this.#options);
  }

  async #sendAll(): Promise<void> {
    do {
      // Another mail is selected: this run has not ended, it rests.
      // oxlint-disable-next-line no-await-in-loop
      if ((await this.#sendWaiting()) === 'resting') return;
      // oxlint-disable-next-line no-await-in-loop
      await this.#finish();
      // Somebody may have asked for a file again meanwhile.
    } while (this.#uploads.some(({ state }) => state.status === 'waiting'));
  }

  async #finish(): Promise<void> {
    try {
      const { pictures, duplicates } = await this.#options.finish(this.#uploads);
      this.#pictures = pictures;
      this.#doubles = duplicates;
    } catch (thrown) {
      this.#pictures = { status: 'failed', error: toAppError(thrown) };
    }
    this.#tell();
  }

  async #sendWaiting(): Promise<'resting' | 'through'> {
    for (;;) {
      const file = this.#uploads.find(({ state }) => state.status === 'waiting')?.file;
      if (file === undefined) return 'through';
      const controller = new AbortController();
      // Begins behind this line, so that even the first news of it finds `current` set.
      const finished = Promise.resolve()
        .then(() => this.#send(file, controller.signal))
        .catch((thrown: unknown) => {
          // A cancelled file is shown as such since the moment of the click.
          if (!controller.signal.aborted) this.#fail(file.id, toAppError(thrown));
        });
      this.#current = { fileId: file.id, controller, finished };
      // oxlint-disable-next-line no-await-in-loop
      await finished;
      this.#current = null;
      // It was put back: its mail is not selected any more.
      if (this.#statusOf(file.id) === 'waiting' && !controller.signal.aborted) return 'resting';
    }
  }

  async #send(file: OfferedFile, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.#change(file.id, { status: 'reading' });
    const given = await readFile(file, this.#options);
    const sha256 = await this.#options.digest(given.content);
    if (signal.aborted) return;
    const sameAs = (sha256 === null ? undefined : this.#sent.get(sha256)) ?? null;
    const name = sameAs ?? (await this.#bring(file, given, signal));
    if (name === null) return;
    if (sha256 !== null && sameAs === null) this.#sent.set(sha256, name);
    // Also when the user cancelled too late: the file is there.
    this.#change(file.id, { status: 'done', sameAs });
    this.#options.onSettled(file.id, { status: 'done', sameAs, sha256 });
  }

  /**
   * Sends the file, without emoji in its name where Jira cannot store them. Returns the name it has there, null
   * when the user cancelled.
   */
  async #bring(file: OfferedFile, given: FileContent, signal: AbortSignal): Promise<string | null> {
    const bringAs = async (name: string): Promise<string | null> => {
      const named = { ...given, name };
      const isThere =
        (await this.#isThere(file, named)) || (await this.#attach(file, named, signal));
      return isThere ? name : null;
    };
    try {
      return await bringAs(given.name);
    } catch (thrown) {
      const plain = this.#plainName(file.id, given.name);
      if (!isAppError(thrown, 'EMOJI_REFUSED') || plain === given.name) throw thrown;
      this.#rename(file.id, plain);
      // An earlier run may have come as far as this.
      if (this.#options.settled !== null) this.#doubtful.add(file.id);
      return bringAs(plain);
    }
  }

  /** The name without emoji, unlike the names of all other files. */
  #plainName(fileId: string, name: string): string {
    const others = this.#uploads.flatMap(({ file }) => (file.id === fileId ? [] : [file.name]));
    return uniqueFileNames([fileNameWithoutEmoji(name)], others)[0] ?? name;
  }

  /** Sends until it is there; false when the user cancelled meanwhile. */
  #attach(
    file: OfferedFile,
    { name, content }: FileContent,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { issue, jira, pause, random, nowMs } = this.#options;
    const totalBytes = content.size;
    const onProgress = (sentBytes: number): void => {
      if (!signal.aborted) this.#change(file.id, { status: 'sending', sentBytes, totalBytes });
    };
    return uploadWithRetry(
      () => {
        onProgress(0);
        return jira.attach(issue.key, { name, content }, { signal, onProgress });
      },
      {
        signal,
        pause,
        random,
        onPause: (attempt, ms) =>
          this.#change(file.id, { status: 'pausing', attempt, untilMs: nowMs() + ms }),
        onFault: (error) => {
          if (mayHaveArrived(error)) this.#doubtful.add(file.id);
        },
        hasArrived: () => this.#isThere(file, { name, content }),
      },
    );
  }

  /** Whether an earlier try brought the file there; asked only where one was made. */
  async #isThere({ id }: OfferedFile, { name, content }: FileContent): Promise<boolean> {
    if (!this.#doubtful.has(id)) return false;
    const { jira, issue, filesBefore } = this.#options;
    const isThere = (await jira.attachedFiles(issue.id)).some(
      (one) => one.name === name && one.sizeBytes === content.size && !filesBefore.includes(one.id),
    );
    this.#doubtful.delete(id);
    return isThere;
  }

  #fail(fileId: string, error: AppError): void {
    if (error.code === 'MAIL_CHANGED') {
      this.#change(fileId, { status: 'waiting' });
      return;
    }
    this.#change(fileId, { status: 'failed', error });
    if (!signInCodes.has(error.code)) return;
    for (const { file, state } of this.#uploads) {
      if (state.status === 'waiting') this.#change(file.id, { status: 'failed', error });
    }
  }

  #statusOf(fileId: string): UploadState['status'] | null {
    return this.#uploads.find(({ file }) => file.id === fileId)?.state.status ?? null;
  }

  #change(fileId: string, state: UploadState): void {
    this.#uploads = this.#uploads.map((upload) =>
      upload.file.id === fileId ? { ...upload, state } : upload,
    );
    this.#tell();
  }

  /** The text finds its pictures by this name. */
  #rename(fileId: string, name: string): void {
    this.#uploads = this.#uploads.map((upload) =>
      upload.file.id === fileId ? { ...upload, file: { ...upload.file, name } } : upload,
    );
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function stateOf(settled: CompletedFile | undefined): UploadState {
  if (settled === undefined) return { status: 'waiting' };
  return settled.status === 'done'
    ? { status: 'done', sameAs: settled.sameAs }
    : { status: 'cancelled' };
}
