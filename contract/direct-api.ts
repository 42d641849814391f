/**
 * The words between the pane and Connect that only direct mode needs: what is signed and sealed for who
 * talks with Jira without Connect.
 */
import {
  decodeStartOauth,
  isRecord,
  type StartOauthAnswer,
  type StartOauthRequest,
} from './connect-api.ts';
import { AppError } from './errors.ts';

/** Most requests that one call may have signed. */
export const maxRequestsToAuthorize = 50;

/** Largest difference of clocks that a caller may ask to be signed with. */
export const maxClockAheadSeconds = 3_600;

/** Body of `POST /connect/sites/:site/authorize`, with the ticket in its header. */
export interface AuthorizeRequest {
  /** How far Jira's clock is ahead of ours, once Jira has refused a signature for it. */
  readonly clockAheadSeconds?: number;
  readonly requests: readonly RequestToAuthorize[];
}

/** All that Connect learns of a request in direct mode. */
export interface RequestToAuthorize {
  readonly method: string;
  /** Path and query, relative to the site's base URL. */
  readonly target: string;
}

/** Answer of an authorisation. */
export interface AuthorizeAnswer {
  /** Values of the header `Authorization`, one a request, in their order. */
  readonly authorizations: readonly string[];
  /**
   * True when each is good once, for its request only. False when it is the user's own token or password,
   * which is good for everything: it may be kept in memory, and nowhere else.
   */
  readonly isOneTime: boolean;
}

/** A credential sealed unseen: whose it is, the pane asks Jira itself. */
export interface SealAnswer {
  readonly ticket: string;
  readonly expiresAt: string;
}

/** One step of a sign-in with OAuth 1.0a whose token calls the pane sends. */
export type DirectOauthStep =
  | { readonly step: 'start'; readonly way: StartOauthRequest['way'] }
  | { readonly step: 'finish'; readonly transaction: string; readonly returned: string }
  | { readonly step: 'answer'; readonly transaction: string; readonly answer: TokenCallAnswer };

/** What Jira answered to a token call, as the pane got it. */
export interface TokenCallAnswer {
  readonly status: number;
  /** Its `WWW-Authenticate`; null when there was none. */
  readonly authenticate: string | null;
  readonly text: string;
}

/** What the pane does next. */
export type DirectOauthAnswer =
  | {
      readonly kind: 'ask';
      /** To be sent to Jira by POST, without a body; the answer goes into the step `answer`. */
      readonly target: string;
      readonly authorization: string;
      readonly transaction: string;
    }
  | { readonly kind: 'started'; readonly start: StartOauthAnswer }
  | { readonly kind: 'sealed'; readonly sealed: SealAnswer };

/** Reads the answer of an authorisation. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeAuthorize(value: unknown): AuthorizeAnswer {
  const given = isRecord(value) ? value['authorizations'] : null;
  if (!isRecord(value) || !Array.isArray(given)) throw unexpected('a list of authorisations');
  const authorizations = given.filter((each) => typeof each === 'string');
  if (authorizations.length < given.length) throw unexpected('texts in authorizations');
  // In doubt it is taken for the one that has to be asked for again.
  return { authorizations, isOneTime: value['isOneTime'] !== false };
}

/** Reads the answer of a sealing. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeSealed(value: unknown): SealAnswer {
  if (!isRecord(value)) throw unexpected('a ticket');
  return { ticket: text(value, 'ticket'), expiresAt: text(value, 'expiresAt') };
}

/** Reads what the pane does next. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeDirectOauth(value: unknown): DirectOauthAnswer {
  const kind = isRecord(value) ? value['kind'] : null;
  if (!isRecord(value)) throw unexpected('a next step');
  if (kind === 'started') return { kind, start: decodeStartOauth(value['start']) };
  if (kind === 'sealed') return { kind, sealed: decodeSealed(value['sealed']) };
  if (kind !== 'ask') throw unexpected('ask, started or sealed');
  return {
    kind,
    target: text(value, 'target'),
    authorization: text(value, 'authorization'),
    transaction: text(value, 'transaction'),
  };
}

function text(record: Record<string, unknown>, name: string): string {
  const value = record[name];
  if (typeof value !== 'string') throw unexpected(`a text in ${name}`);
  return value;
}

function unexpected(expected: string): AppError {
  return new AppError('REQUEST_INVALID', { expected });
}
