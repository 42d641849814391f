/**
 * A small store of JSON values on the user's side. `get` is synchronous because Office hands its
 * roaming settings over at start; `set` and `remove` resolve when the value is kept.
 */
export interface KeyValueStore {
  /** The value under a key; undefined when there is none or it cannot be read. Never throws. */
  get(key: string): unknown;
  /** @throws {AppError} STORAGE_FULL when there is no room. */
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): readonly string[];
}

/** A store whose values are one whole: it is read once, and every save writes all of it. */
export interface BagStore extends KeyValueStore {
  /**
   * Takes over, without saving, what another pane has saved already: the next save would otherwise
   * write the older value back.
   */
  adopt(key: string, value: unknown): void;
  /** Removes everything with one save. */
  clear(): Promise<void>;
}
