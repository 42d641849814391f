import type { AddedFile } from '../model.ts';

/** Files that people add to a mail; they live as long as the pane, as the browser hands over no more. */
export interface AddedFiles {
  /** The same array until something is added. */
  of(mailKey: string): readonly AddedFile[];
  /** Gives back what was added. */
  add(mailKey: string, files: readonly File[]): readonly AddedFile[];
  /** Null for a file of an earlier pane. */
  readonly content: (fileId: string) => Blob | null;
  /** Hands over the content of a file of an earlier pane once more. */
  restore(fileId: string, content: Blob): void;
  forget(mailKey: string): void;
  subscribe(listener: () => void): () => void;
}

const none: readonly AddedFile[] = [];

/** Makes the place where added files wait for their issue. */
export function createAddedFiles(newId: () => string): AddedFiles {
  const contents = new Map<string, Blob>();
  const byMail = new Map<string, readonly AddedFile[]>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    of: (mailKey) => byMail.get(mailKey) ?? none,
    add: (mailKey, files) => {
      const added = files.map((file) => {
        const id = `disk:${newId()}`;
        contents.set(id, file);
        const contentType = file.type === '' ? 'application/octet-stream' : file.type;
        return { id, name: file.name, sizeBytes: file.size, contentType };
      });
      byMail.set(mailKey, [...(byMail.get(mailKey) ?? none), ...added]);
      tell();
      return added;
    },
    content: (fileId) => contents.get(fileId) ?? null,
    restore: (fileId, content) => {
      contents.set(fileId, content);
      tell();
    },
    forget: (mailKey) => {
      for (const { id } of byMail.get(mailKey) ?? none) contents.delete(id);
      byMail.delete(mailKey);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
