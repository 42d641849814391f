import {
  frameVersion,
  type Greeting,
  type GreetingRefusal,
} from '../../contract/frame-protocol.ts';

/** What the browser says of a greeting, beside its text. */
export interface Greeted {
  readonly origin: string;
  /** Whether it came from the window that frames this page. */
  readonly isFromParent: boolean;
  /** Null when it could not be read. */
  readonly greeting: Greeting | null;
}

/** What the page knows of itself. */
export interface Self {
  /** Origins that may talk with it. */
  readonly parents: readonly string[];
  /** Path of its own address. */
  readonly path: string;
  readonly isConnected: boolean;
}

/** Judges a greeting; null when it is to be answered. */
export function judgeGreeting(greeted: Greeted, self: Self): GreetingRefusal | null {
  const { origin, isFromParent, greeting } = greeted;
  // First, so that a stranger learns nothing else.
  if (!isFromParent || !self.parents.includes(origin)) return 'parent-not-allowed';
  if (greeting === null) return 'greeting-not-understood';
  if (greeting.version !== frameVersion) return 'version-not-spoken';
  if (!isBasePath(greeting.basePath) || !self.path.startsWith(`${greeting.basePath}/`)) {
    return 'base-path-wrong';
  }
  // One document, one parent, one port: a second greeting is somebody else's or a replay.
  return self.isConnected ? 'already-connected' : null;
}

/** Reads the list that was put into the page when it was built; what is no origin over https is left out. */
export function readParents(content: string): readonly string[] {
  return content
    .split(/\s+/)
    .filter((origin) => /^https:\/\/[^/?#@\\]+$/.test(origin) && new URL(origin).origin === origin);
}

function isBasePath(path: string): boolean {
  return /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/.test(path);
}
