/**
 * What browsers and Node.js have in common and the core uses. The core compiles with these alone, so
 * that it can run in a task pane and in a server program.
 */

declare class URL {
  constructor(url: string, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  hash: string;
  host: string;
  hostname: string;
  readonly href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
  toString(): string;
}

declare class URLSearchParams {
  constructor(init?: string | Record<string, string> | readonly (readonly [string, string])[]);
  append(name: string, value: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}

declare class Blob {
  constructor(
    parts?: readonly (Blob | ArrayBuffer | ArrayBufferView | string)[],
    options?: { type?: string },
  );
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  slice(start?: number, end?: number, contentType?: string): Blob;
  text(): Promise<string>;
}

declare class File extends Blob {
  readonly name: string;
}

declare class AbortSignal {
  static any(signals: readonly AbortSignal[]): AbortSignal;
  static timeout(milliseconds: number): AbortSignal;
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
  throwIfAborted(): void;
}

declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}

declare function atob(base64: string): string;

interface PlatformTimer {
  readonly platformTimer: never;
}
declare function setTimeout(callback: () => void, milliseconds?: number): PlatformTimer;
declare function clearTimeout(timer: PlatformTimer | undefined): void;

declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', bytes: ArrayBuffer | ArrayBufferView): Promise<ArrayBuffer>;
  };
  randomUUID(): string;
};
