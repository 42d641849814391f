import type { AppError, ErrorCode } from './errors.ts';

/** Who can solve a problem: the person at the pane, who runs Cloud Connect, or who runs Jira. */
export type Actor = 'user' | 'admin' | 'jira-admin';

/** What programs decide by, for one code. */
interface ErrorTraits {
  /** The HTTP status that Connect answers with. */
  readonly status: number;
  /** True when the same request may succeed later without a change. */
  readonly retryable: boolean;
  readonly actor: Actor;
}

/** A code without an entry does not compile. */
const errorTraits: Readonly<Record<ErrorCode, ErrorTraits>> = {
  CONNECT_UNREACHABLE: { status: 502, retryable: true, actor: 'admin' },
  CONNECT_BUSY: { status: 429, retryable: true, actor: 'user' },
  SITE_UNKNOWN: { status: 404, retryable: false, actor: 'admin' },
  NO_CONNECTION: { status: 403, retryable: false, actor: 'admin' },
  FRAME_UNAVAILABLE: { status: 502, retryable: true, actor: 'jira-admin' },
  JIRA_UNREACHABLE: { status: 502, retryable: true, actor: 'admin' },
  JIRA_TIMED_OUT: { status: 504, retryable: true, actor: 'jira-admin' },
  JIRA_BEHIND_LOGIN_PAGE: { status: 502, retryable: false, actor: 'admin' },
  JIRA_MOVED: { status: 502, retryable: false, actor: 'admin' },
  JIRA_CERTIFICATE_REJECTED: { status: 502, retryable: false, actor: 'admin' },
  JIRA_TLS_FAILED: { status: 502, retryable: false, actor: 'admin' },
  JIRA_CLIENT_CERTIFICATE_REJECTED: { status: 502, retryable: false, actor: 'admin' },
  JIRA_ANSWER_UNREADABLE: { status: 502, retryable: false, actor: 'admin' },
  JIRA_BROKE_OFF: { status: 502, retryable: true, actor: 'user' },
  JIRA_BUSY: { status: 429, retryable: true, actor: 'user' },
  JIRA_FAILED: { status: 502, retryable: true, actor: 'jira-admin' },
  JIRA_NOT_FOUND: { status: 404, retryable: false, actor: 'user' },
  JIRA_XSRF_REFUSED: { status: 502, retryable: false, actor: 'jira-admin' },
  CREDENTIALS_REJECTED: { status: 401, retryable: false, actor: 'user' },
  TOKEN_MALFORMED: { status: 400, retryable: false, actor: 'user' },
  CAPTCHA_REQUIRED: { status: 403, retryable: false, actor: 'user' },
  BASIC_DISABLED: { status: 403, retryable: false, actor: 'user' },
  SIGNED_IN_AS_NOBODY: { status: 401, retryable: false, actor: 'user' },
  SIGN_IN_METHOD_NOT_ALLOWED: { status: 403, retryable: false, actor: 'user' },
  TICKET_MISSING: { status: 401, retryable: false, actor: 'user' },
  TICKET_INVALID: { status: 401, retryable: false, actor: 'user' },
  TICKET_EXPIRED: { status: 401, retryable: false, actor: 'user' },
  ACCESS_EXPIRED: { status: 401, retryable: true, actor: 'user' },
  RENEWAL_REFUSED: { status: 401, retryable: false, actor: 'user' },
  USER_TOKEN_MISSING: { status: 401, retryable: false, actor: 'user' },
  USER_TOKEN_REJECTED: { status: 401, retryable: false, actor: 'user' },
  MICROSOFT_UNREACHABLE: { status: 502, retryable: true, actor: 'admin' },
  MICROSOFT_NOT_OFFERED: { status: 401, retryable: false, actor: 'admin' },
  MICROSOFT_SIGN_IN_FAILED: { status: 401, retryable: true, actor: 'admin' },
  OAUTH_DENIED: { status: 403, retryable: false, actor: 'user' },
  OAUTH_EXPIRED: { status: 401, retryable: false, actor: 'user' },
  OAUTH_CODE_REJECTED: { status: 401, retryable: false, actor: 'user' },
  OAUTH_MIXED_UP: { status: 400, retryable: false, actor: 'user' },
  OAUTH_CONSUMER_UNKNOWN: { status: 502, retryable: false, actor: 'admin' },
  OAUTH_SIGNATURE_REFUSED: { status: 502, retryable: false, actor: 'admin' },
  OAUTH_ADDRESS_DIFFERS: { status: 502, retryable: false, actor: 'admin' },
  OAUTH_CLIENT_REJECTED: { status: 502, retryable: false, actor: 'admin' },
  OAUTH_SITE_NOT_GRANTED: { status: 403, retryable: false, actor: 'user' },
  OAUTH_CLOCK_WRONG: { status: 502, retryable: false, actor: 'admin' },
  OAUTH_FAILED: { status: 502, retryable: false, actor: 'admin' },
  DIALOG_BLOCKED: { status: 403, retryable: true, actor: 'user' },
  DIALOG_CLOSED: { status: 499, retryable: true, actor: 'user' },
  CALL_NOT_ALLOWED: { status: 403, retryable: false, actor: 'admin' },
  REQUEST_INVALID: { status: 400, retryable: false, actor: 'user' },
  HEADERS_TOO_LARGE: { status: 431, retryable: false, actor: 'user' },
  REQUEST_TOO_LARGE: { status: 413, retryable: false, actor: 'user' },
  PERMISSION_MISSING: { status: 403, retryable: false, actor: 'jira-admin' },
  FIELDS_REJECTED: { status: 400, retryable: false, actor: 'user' },
  EMOJI_REFUSED: { status: 400, retryable: false, actor: 'jira-admin' },
  FIELDS_UNSUPPORTED: { status: 400, retryable: false, actor: 'user' },
  FIELDS_MISSING: { status: 400, retryable: false, actor: 'user' },
  CUSTOMER_NOT_ALLOWED: { status: 403, retryable: false, actor: 'user' },
  CUSTOMER_REJECTED: { status: 400, retryable: false, actor: 'user' },
  NO_PROJECTS: { status: 403, retryable: false, actor: 'jira-admin' },
  ATTACHMENT_TOO_LARGE: { status: 413, retryable: false, actor: 'user' },
  ATTACHMENT_REJECTED: { status: 400, retryable: false, actor: 'user' },
  ATTACHMENT_UNREADABLE: { status: 502, retryable: true, actor: 'user' },
  ATTACHMENTS_NOT_OFFERED: { status: 501, retryable: false, actor: 'user' },
  ATTACHMENT_BLOCKED: { status: 400, retryable: false, actor: 'jira-admin' },
  ATTACHMENT_EMPTY: { status: 400, retryable: false, actor: 'user' },
  ATTACHMENTS_DISABLED: { status: 403, retryable: false, actor: 'jira-admin' },
  FILE_GONE: { status: 410, retryable: false, actor: 'user' },
  FILING_ELSEWHERE: { status: 409, retryable: true, actor: 'user' },
  FILING_UNSURE: { status: 502, retryable: true, actor: 'user' },
  OFFICE_NOT_LOADED: { status: 502, retryable: true, actor: 'admin' },
  OUTLOOK_SILENT: { status: 504, retryable: true, actor: 'user' },
  OUTLOOK_FAILED: { status: 502, retryable: true, actor: 'user' },
  MAIL_CHANGED: { status: 409, retryable: false, actor: 'user' },
  MAIL_BROKEN: { status: 400, retryable: false, actor: 'user' },
  STORAGE_FULL: { status: 507, retryable: false, actor: 'user' },
  CONFIG_INVALID: { status: 500, retryable: false, actor: 'admin' },
  CANCELLED: { status: 499, retryable: false, actor: 'user' },
  UNEXPECTED: { status: 500, retryable: false, actor: 'admin' },
};

/** Every code, in the order of the table. */
export const errorCodes: readonly ErrorCode[] = Object.keys(errorTraits).filter(isErrorCode);

/** The HTTP status that Connect answers an error with. */
export function statusOf({ code }: Pick<AppError, 'code'>): number {
  return errorTraits[code].status;
}

/** Whether the same request may succeed later without a change. */
export function isRetryable({ code }: Pick<AppError, 'code'>): boolean {
  return errorTraits[code].retryable;
}

/** Who can solve it. */
export function actorOf({ code }: Pick<AppError, 'code'>): Actor {
  return errorTraits[code].actor;
}

/** Whether a word is the code of an error. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTraits, code);
}
