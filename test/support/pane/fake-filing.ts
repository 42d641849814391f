import type {
  FileContent,
  FilingRecord,
  FilingStore,
  ImageState,
  Upload,
  UploadQueue,
} from '../../../core/filing/model.ts';
import { signal } from './signal.ts';

/** Uploads whose states the test sets. */
export class FakeQueue implements UploadQueue {
  readonly retried: string[] = [];
  readonly cancelled: string[] = [];
  isStopped = false;
  #pictures: ImageState = { status: 'none' };
  readonly #uploads: ReturnType<typeof signal<readonly Upload[]>>;

  constructor(plan: Pick<FilingRecord, 'files'>, state: Upload['state']) {
    this.#uploads = signal<readonly Upload[]>(plan.files.map((file) => ({ file, state })));
  }

  snapshot(): readonly Upload[] {
    return this.#uploads.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#uploads.subscribe(listener);
  }

  /** Sets the state of the file of a name. */
  put(name: string, state: Upload['state']): void {
    this.#uploads.set(
      this.snapshot().map((upload) => (upload.file.name === name ? { ...upload, state } : upload)),
    );
  }

  #nameOf(fileId: string): string {
    return this.snapshot().find(({ file }) => file.id === fileId)?.file.name ?? '';
  }

  duplicates(): readonly string[] {
    return none;
  }

  pictures(): ImageState {
    return this.#pictures;
  }

  /** Sets what became of the pictures. */
  putPictures(state: ImageState): void {
    this.#pictures = state;
    this.#uploads.set([...this.snapshot()]);
  }

  async run(): Promise<void> {}

  async stop(): Promise<void> {
    this.isStopped = true;
  }

  read(): Promise<FileContent> {
    return Promise.resolve({ name: 'file.txt', content: new Blob(['x']) });
  }

  async retry(fileId: string): Promise<void> {
    this.retried.push(this.#nameOf(fileId));
    this.put(this.#nameOf(fileId), { status: 'waiting' });
  }

  cancel(fileId: string): void {
    this.cancelled.push(this.#nameOf(fileId));
    this.put(this.#nameOf(fileId), { status: 'cancelled' });
  }
}

/** Filings that an earlier pane left open, and what becomes of them. */
export function fakeRecords(start: readonly FilingRecord[]): FilingStore & {
  readonly kept: FilingRecord[];
} {
  const kept = [...start];
  const drop = (mailKey: string): void => {
    const place = kept.findIndex((record) => record.mailKey === mailKey);
    if (place >= 0) kept.splice(place, 1);
  };
  return {
    kept,
    load: (_, mailKey) => kept.find((record) => record.mailKey === mailKey) ?? null,
    save: async (record) => {
      drop(record.mailKey);
      kept.push(record);
    },
    remove: async (_, mailKey) => drop(mailKey),
  };
}

/** The same each time, as React wants it of what it subscribes to. */
const none: readonly string[] = [];
