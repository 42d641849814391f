import * as v from 'valibot';
import { readAnswer, type Read } from './read.ts';
import { startOauthAnswer } from './connect-answers.ts';

/** Answer of an authorisation. */
const authorizeAnswer = v.object({
  /** Values of the header `Authorization`, one a request, in their order. */
  authorizations: v.array(v.string()),
  /**
   * True when each is good once, for its request only. False when it is the user's own token or password,
   * which is good for everything: it may be kept in memory, and nowhere else.
   * In doubt it is taken for the one that has to be asked for again.
   */
  isOneTime: v.fallback(v.boolean(), true),
});
export type AuthorizeAnswer = Read<typeof authorizeAnswer>;

/** A credential sealed unseen: whose it is, the pane asks Jira itself. */
const sealAnswer = v.object({ ticket: v.string(), expiresAt: v.string() });
export type SealAnswer = Read<typeof sealAnswer>;

/** What the pane does next. */
const directOauthAnswer = v.union([
  v.object({
    kind: v.literal('ask'),
    /** To be sent to Jira by POST, without a body; the answer goes into the step `answer`. */
    target: v.string(),
    authorization: v.string(),
    transaction: v.string(),
  }),
  v.object({ kind: v.literal('started'), start: startOauthAnswer }),
  v.object({ kind: v.literal('sealed'), sealed: sealAnswer }),
]);
export type DirectOauthAnswer = Read<typeof directOauthAnswer>;

/** Reads the answer of an authorisation. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeAuthorize(value: unknown): AuthorizeAnswer {
  return readAnswer(authorizeAnswer, value);
}

/** Reads the answer of a sealing. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeSealed(value: unknown): SealAnswer {
  return readAnswer(sealAnswer, value);
}

/** Reads what the pane does next. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeDirectOauth(value: unknown): DirectOauthAnswer {
  return readAnswer(directOauthAnswer, value);
}
