import { explain } from '../../../contract/error-guide.ts';
import { toAppError } from '../../../contract/errors.ts';
import { parseMail, type PreviewMail } from './preview-mail.ts';

/** The mails in the list, newest first, and what could not be read. */
export interface MailFolder {
  mails(): readonly PreviewMail[];
  /** Sentences about files that are no mails. */
  complaints(): readonly string[];
  /** Mails of the folder that the server left out. */
  leftOut(): number;
  isLoading(): boolean;
  subscribe(listener: () => void): void;
  /** Reads the folder of the preview, all but the very large mails. */
  load(): Promise<void>;
  /** Reads those as well. */
  loadLate(): Promise<void>;
  /** Adds the visitor's own files; gives the first that is a mail. */
  add(files: readonly File[]): Promise<PreviewMail | null>;
  dismissComplaints(): void;
}

const readsAtOnce = 4;

/** Opens the folder; nothing is read yet. */
export function openMailFolder(): MailFolder {
  const listeners = new Set<() => void>();
  let mails: readonly PreviewMail[] = [];
  let complaints: readonly string[] = [];
  let leftOut = 0;
  let late: readonly string[] = [];
  let isLoading = true;
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  /** A file that is no mail says so and does not keep the others away. */
  async function take(name: string, read: () => Promise<ArrayBuffer>): Promise<PreviewMail | null> {
    try {
      const mail = await parseMail(name, new Uint8Array(await read()));
      mails = [...mails.filter(({ fileName }) => fileName !== name), mail].toSorted(newestFirst);
      return mail;
    } catch (thrown) {
      const { message, next } = explain(toAppError(thrown));
      complaints = [...complaints, `${message} ${next}`];
      return null;
    }
  }

  async function load(): Promise<void> {
    const list = await fetchList();
    leftOut = list.leftOut;
    late = list.late;
    await takeAll(list.names);
    isLoading = false;
    changed();
  }

  async function takeAll(names: readonly string[]): Promise<void> {
    const waiting = [...names];
    const work = async (): Promise<void> => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        const address = `/mails/${encodeURIComponent(name)}`;
        // One after the other on purpose: each worker has one file at a time.
        // oxlint-disable-next-line no-await-in-loop
        await take(name, async () => (await fetch(address)).arrayBuffer());
        changed();
      }
    };
    await Promise.all(Array.from({ length: readsAtOnce }, work));
  }

  return {
    mails: () => mails,
    complaints: () => complaints,
    leftOut: () => leftOut,
    isLoading: () => isLoading,
    subscribe: (listener) => void listeners.add(listener),
    load,
    loadLate: () => takeAll(late),
    add: async (files) => {
      const added = await Promise.all(
        files.map((file) => take(file.name, () => file.arrayBuffer())),
      );
      changed();
      return added.find((mail) => mail !== null) ?? null;
    },
    dismissComplaints: () => {
      complaints = [];
      changed();
    },
  };
}

interface MailList {
  readonly names: readonly string[];
  readonly late: readonly string[];
  readonly leftOut: number;
}

async function fetchList(): Promise<MailList> {
  const list: unknown = await (await fetch('/mails')).json();
  const fields = new Map(typeof list === 'object' && list !== null ? Object.entries(list) : []);
  return {
    names: namesIn(fields.get('names')),
    late: namesIn(fields.get('late')),
    leftOut: Number(fields.get('leftOut') ?? 0),
  };
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function newestFirst(a: PreviewMail, b: PreviewMail): number {
  return (b.date?.getTime() ?? 0) - (a.date?.getTime() ?? 0);
}
