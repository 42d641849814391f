/** For a code that says everything by itself. */
type NoFacts = Readonly<Record<string, never>>;

/**
 * What can go wrong, by code. The facts a code carries are typed here; they may name hosts, limits,
 * fields and files, never a secret, never the text of a mail.
 */
export interface ErrorFacts {
  // The way to Jira
  CONNECT_UNREACHABLE: { readonly host: string };
  CONNECT_BUSY: { readonly site: string; readonly retryAfterSeconds: number };
  SITE_UNKNOWN: { readonly site: string };
  NO_CONNECTION: { readonly site: string };
  /** Direct mode: the page that Jira has to serve did not greet back, or not as it should. */
  FRAME_UNAVAILABLE: { readonly host: string; readonly reason: FrameFault };
  JIRA_UNREACHABLE: {
    readonly host: string;
    readonly reason?: UnreachableReason;
    /** There while Connect does not even try, because it failed again and again. */
    readonly retryAfterSeconds?: number;
  };
  JIRA_TIMED_OUT: {
    readonly host: string;
    readonly seconds: number;
    /** Present when no connection was made in that time, so nothing was sent. */
    readonly isUnsent?: true;
    /** There while Connect does not even try, because it failed again and again. */
    readonly retryAfterSeconds?: number;
  };
  /** The scheme is there where a gateway asks for a sign-in with Windows, which Connect doesn't support. */
  JIRA_BEHIND_LOGIN_PAGE: { readonly host: string; readonly scheme?: 'Negotiate' | 'NTLM' };
  /** Jira's address redirects to another one; only its origin is told. */
  JIRA_MOVED: {
    readonly host: string;
    readonly origin: string;
    /** True when only the path differs. */
    readonly isOtherPath: boolean;
  };
  JIRA_CERTIFICATE_REJECTED: { readonly host: string; readonly reason: string };
  /** No TLS connection came about, so nothing was sent, for another reason than a certificate; `code` is OpenSSL's. */
  JIRA_TLS_FAILED: { readonly host: string; readonly reason: TlsFault; readonly code: string };
  /** The reason is absent where the gateway does not tell it. */
  JIRA_CLIENT_CERTIFICATE_REJECTED: {
    readonly host: string;
    readonly reason?: ClientCertificateReason;
  };
  JIRA_ANSWER_UNREADABLE: {
    readonly host: string;
    readonly status: number;
    /** There when the headers of the answer were larger than this. */
    readonly headLimitBytes?: number;
  };
  JIRA_BROKE_OFF: {
    readonly host: string;
    /** There when a new TLS connection ended before an answer began. */
    readonly reason?: 'before-answer';
  };
  JIRA_BUSY: { readonly host: string; readonly retryAfterSeconds: number | null };
  JIRA_FAILED: { readonly host: string; readonly status: number };
  JIRA_NOT_FOUND: { readonly host: string };
  JIRA_XSRF_REFUSED: { readonly host: string };
  // Who is asking
  CREDENTIALS_REJECTED: { readonly site: string };
  /** A token with characters that no header can carry. */
  TOKEN_MALFORMED: NoFacts;
  CAPTCHA_REQUIRED: { readonly site: string };
  BASIC_DISABLED: { readonly site: string };
  SIGNED_IN_AS_NOBODY: { readonly site: string };
  SIGN_IN_METHOD_NOT_ALLOWED: { readonly site: string; readonly allowed: readonly string[] };
  TICKET_MISSING: NoFacts;
  TICKET_INVALID: NoFacts;
  TICKET_EXPIRED: NoFacts;
  /** The ticket is good, but what it holds must be renewed first. */
  ACCESS_EXPIRED: NoFacts;
  /** Jira renews this sign-in no more: taken back, too old, or renewed elsewhere already. */
  RENEWAL_REFUSED: { readonly site: string };
  // Microsoft's sign-in
  USER_TOKEN_MISSING: NoFacts;
  USER_TOKEN_REJECTED: { readonly reason: UserTokenReason };
  MICROSOFT_UNREACHABLE: { readonly host: string };
  /** This Outlook does not lend its Microsoft sign-in to add-ins. */
  MICROSOFT_NOT_OFFERED: NoFacts;
  /** The problem is Microsoft's code for it. */
  MICROSOFT_SIGN_IN_FAILED: { readonly problem: string };
  // OAuth
  OAUTH_DENIED: NoFacts;
  OAUTH_EXPIRED: NoFacts;
  OAUTH_CODE_REJECTED: NoFacts;
  /** The finish belongs to another start or site than the one it came with. */
  OAUTH_MIXED_UP: NoFacts;
  OAUTH_CONSUMER_UNKNOWN: { readonly site: string };
  OAUTH_SIGNATURE_REFUSED: { readonly site: string };
  /** Jira takes itself to be at another address than people reach it at. */
  OAUTH_ADDRESS_DIFFERS: { readonly site: string; readonly believed: string };
  /** Client id or secret are not those of the link or app. */
  OAUTH_CLIENT_REJECTED: { readonly site: string };
  /** The user chose other sites on Atlassian's page; these are their addresses. */
  OAUTH_SITE_NOT_GRANTED: { readonly wanted: string; readonly granted: readonly string[] };
  OAUTH_CLOCK_WRONG: { readonly site: string; readonly seconds: number };
  OAUTH_FAILED: { readonly site: string; readonly problem: string };
  DIALOG_BLOCKED: NoFacts;
  DIALOG_CLOSED: NoFacts;
  // What is asked
  CALL_NOT_ALLOWED: { readonly site: string };
  REQUEST_INVALID: { readonly expected: string };
  HEADERS_TOO_LARGE: { readonly limitBytes: number };
  /** The limit is null when a gateway in front of Jira set it and does not tell. */
  REQUEST_TOO_LARGE: { readonly limitBytes: number | null };
  PERMISSION_MISSING: { readonly reason: string };
  FIELDS_REJECTED: {
    readonly fields: readonly RejectedField[];
    readonly messages: readonly string[];
  };
  /** The database of this Jira cannot store emoji; it says so, or it seems so. */
  EMOJI_REFUSED: { readonly isSure: boolean };
  FIELDS_UNSUPPORTED: { readonly names: readonly string[] };
  FIELDS_MISSING: { readonly names: readonly string[] };
  /** The user may not add customers to this Jira. */
  CUSTOMER_NOT_ALLOWED: { readonly name: string };
  CUSTOMER_REJECTED: { readonly name: string; readonly reason: string };
  NO_PROJECTS: { readonly site: string };
  // Files
  ATTACHMENT_TOO_LARGE: {
    readonly name: string;
    readonly limitBytes: number | null;
    /** Who refused it, where it was not Jira. */
    readonly by?: 'gateway' | 'connect';
  };
  ATTACHMENT_REJECTED: { readonly name: string; readonly reason: string };
  ATTACHMENT_UNREADABLE: { readonly name: string };
  /** Jira’s administrators do not take files whose names end so. */
  /** Known before the click: the host is too old, or has no such function. */
  ATTACHMENTS_NOT_OFFERED: NoFacts;
  ATTACHMENT_BLOCKED: { readonly name: string; readonly extension: string };
  ATTACHMENT_EMPTY: { readonly name: string };
  ATTACHMENTS_DISABLED: { readonly site: string };
  /** A file from the user's disk whose pane was closed before it was sent. */
  FILE_GONE: { readonly name: string };
  /** Another pane of this browser is at work on the same mail. */
  FILING_ELSEWHERE: NoFacts;
  /** No answer came, and Jira could not be asked whether the request was carried out. */
  FILING_UNSURE: { readonly made: 'issue' | 'comment' };
  // Outlook
  OFFICE_NOT_LOADED: { readonly hosts: readonly string[] };
  OUTLOOK_SILENT: { readonly call: string; readonly seconds: number };
  OUTLOOK_FAILED: { readonly call: string; readonly outlookCode: number };
  MAIL_CHANGED: NoFacts;
  MAIL_BROKEN: { readonly name: string };
  // The house
  STORAGE_FULL: { readonly limitBytes: number };
  CONFIG_INVALID: { readonly problems: readonly ConfigProblem[] };
  CANCELLED: NoFacts;
  UNEXPECTED: NoFacts;
}

export type ErrorCode = keyof ErrorFacts;

/** Why Connect did not take Microsoft's token of a user. */
export type UserTokenReason = 'expired' | 'other-tenant' | 'other-app' | 'invalid';

/** What kept Connect, or the pane itself, from reaching Jira, where it is known. */
export type UnreachableReason =
  | 'name-unknown'
  | 'refused'
  | 'no-route'
  | 'not-tls'
  | 'tls-too-old'
  | 'address-refused'
  /** In direct mode: it is the user's own computer that got no answer. */
  | 'from-this-window';

/** What kept the pane from talking with the frame page. */
export type FrameFault =
  /** Not there, not allowed to be framed, or behind a login page: a browser does not tell which. */
  | 'no-handshake'
  /** As above, in a browser that keeps the pane from the user's own network. */
  | 'local-network'
  /** Of another version than the pane. */
  | 'wrong-version'
  /** It is there, and this add-in is not on its list. */
  | 'refused';

/** Why a gateway in front of Jira did not take the certificate Connect showed. */
export type ClientCertificateReason =
  | 'missing'
  | 'authority-unknown'
  | 'expired'
  | 'revoked'
  /** It asks for one only after the TLS 1.3 handshake, when Connect can no longer show one. */
  | 'late'
  /** Connect could not read it, or it is not valid yet. */
  | 'unusable';

/** Why Connect and the server in front of Jira could not agree on TLS. */
export type TlsFault =
  | 'legacy-renegotiation'
  | 'weak-key'
  | 'name-not-recognized'
  | 'no-common-cipher'
  | 'no-common-version'
  | 'other';

/** A field that Jira did not take, in Jira's words. */
export interface RejectedField {
  /** Jira's field id, for example `summary` or `customfield_10020`. */
  readonly id: string;
  readonly message: string;
}

/** One thing wrong with a configuration file. */
export interface ConfigProblem {
  /** Where: `sites[0].baseUrl`. */
  readonly path: string;
  /** 1-based line in the file; null when the problem has no single place. */
  readonly line: number | null;
  readonly found: string;
  readonly expected: string;
}

/** A failure with a code, the facts of that code and, where there is one, what caused it. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly facts: ErrorFacts[C];
  /** The id under which Connect's log knows the request, when it came from Connect. */
  readonly requestId: string | null;

  constructor(
    code: C,
    facts: ErrorFacts[C],
    options: { readonly cause?: unknown; readonly requestId?: string } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
    this.requestId = options.requestId ?? null;
  }
}

/** Tells whether a thrown value is an `AppError` of one code, with its facts. */
export function isAppError<C extends ErrorCode>(thrown: unknown, code: C): thrown is AppError<C> {
  return thrown instanceof AppError && thrown.code === code;
}

/** Turns anything thrown into an `AppError`; called only at the boundaries. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  // By name: a DOMException of another frame or realm is no `instanceof Error` of this one.
  if (
    typeof thrown === 'object' &&
    thrown !== null &&
    'name' in thrown &&
    thrown.name === 'AbortError'
  ) {
    return new AppError('CANCELLED', {}, { cause: thrown });
  }
  const host = hostOfMissingCode(thrown);
  if (host !== null) return new AppError('CONNECT_UNREACHABLE', { host }, { cause: thrown });
  return new AppError('UNEXPECTED', {}, { cause: thrown });
}

// A part of the pane that is fetched when it is needed, and could not be: Connect serves it.
function hostOfMissingCode(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  if (!('name' in thrown) || thrown.name !== 'ChunkLoadError') return null;
  return 'request' in thrown && typeof thrown.request === 'string' && URL.canParse(thrown.request)
    ? new URL(thrown.request).host
    : null;
}
