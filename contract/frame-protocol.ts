/**
 * The words between the pane and the frame page that Jira serves: one greeting by `postMessage`, which
 * carries a port, and everything else over that port. The page's script is built for itself, so nothing
 * heavy may be imported here: what the pane reads is in `answers/from-frame.ts`.
 */

/** Raised whenever one side would misunderstand the other one. */
export const frameVersion = 2;

/** Where the seed put the page, relative to Jira's base URL. */
export const defaultFramePath = '/plugins/servlet/jiraforoutlook/proxy';

/** Jira's two token calls of OAuth 1.0a, the only ones beside the table of the product's calls. */
export const oauthTokenPaths = {
  request: '/plugins/servlet/oauth/request-token',
  access: '/plugins/servlet/oauth/access-token',
} as const;

/** Headers the pane may set; all others are the frame's or the browser's. */
export const frameRequestHeaders: readonly string[] = [
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'x-experimentalapi',
];

/** Headers of Jira's answers that reach the pane. */
export const frameAnswerHeaders: readonly string[] = [
  'atl-traceid',
  'content-type',
  'date',
  'ratelimit-reason',
  'retry-after',
  'www-authenticate',
  'x-arequestid',
  'x-authentication-denied-reason',
  'x-ausername',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-seraph-loginreason',
];

/** Why the frame does not talk with a page. */
export const greetingRefusals = [
  'parent-not-allowed',
  'version-not-spoken',
  'greeting-not-understood',
  'base-path-wrong',
  'already-connected',
] as const;
export type GreetingRefusal = (typeof greetingRefusals)[number];

/** Why the frame does not send a call. */
export const callRefusals = [
  'message-not-understood',
  'id-used',
  'method-not-allowed',
  'path-not-allowed',
  'header-not-allowed',
  'body-not-allowed',
] as const;
export type CallRefusal = (typeof callRefusals)[number];

/** Why no answer of Jira came. */
export const callFailures = ['unreachable', 'redirected', 'aborted'] as const;
export type CallFailure = (typeof callFailures)[number];

/** The greeting, the only message to the frame's window; with it comes the frame's end of a channel. */
export interface Greeting {
  readonly postern: 'greeting';
  readonly version: number;
  /** Made for this greeting; the frame says it back over the port. */
  readonly nonce: string;
  /** Path of Jira's base URL: `/jira`, or empty. The frame's own address has to begin with it. */
  readonly basePath: string;
}

/** What the pane says over the port. */
export type ToFrame =
  | {
      readonly kind: 'send';
      /** Larger than every one before on this port. */
      readonly id: number;
      readonly method: string;
      /** Path and query, relative to Jira's base URL. */
      readonly target: string;
      readonly headers: Readonly<Record<string, string>>;
      /** A buffer is handed over, not copied; of a blob, however large, only the handle travels. */
      readonly body: ArrayBuffer | Blob | null;
    }
  | { readonly kind: 'abort'; readonly id: number };

/** Reads a greeting of any version; null when the value is none. */
export function decodeGreeting(value: unknown): Greeting | null {
  if (!isRecord(value) || value['postern'] !== 'greeting') return null;
  const { version, nonce, basePath } = value;
  if (typeof version !== 'number' || typeof basePath !== 'string') return null;
  if (typeof nonce !== 'string' || !/^[\w-]{16,64}$/.test(nonce)) return null;
  return { postern: 'greeting', version, nonce, basePath };
}

/** Reads what the pane said; null when it is nothing of this protocol. */
export function decodeToFrame(value: unknown): ToFrame | null {
  if (!isRecord(value) || !isCount(value['id'])) return null;
  const { kind, id, method, target, headers, body } = value;
  if (kind === 'abort') return { kind, id };
  if (kind !== 'send' || typeof method !== 'string' || typeof target !== 'string') return null;
  if (!isTexts(headers) || !(body === null || isBuffer(body) || isBlob(body))) return null;
  return { kind, id, method, target, headers, body };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells whether a value is an object of texts. */
export function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

/** Tells whether a value is a whole number that is not negative. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Tells a blob from everything else, also one of another realm. */
export function isBlob(value: unknown): value is Blob {
  return Object.prototype.toString.call(value) === '[object Blob]';
}

/** Tells by its tag: an ArrayBuffer of another realm is no `instanceof ArrayBuffer` of this one. */
export function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
