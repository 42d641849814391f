import type { AppError, ErrorCode } from './errors.ts';

/** What programs decide by, for one code. */
interface ErrorTraits {
  /** The HTTP status that Connect answers with. */
  readonly status: number;
  /** True when the same request may succeed later without a change. */
  readonly retryable: boolean;
}

/** A code without an entry does not compile. */
const errorTraits: Readonly<Record<ErrorCode, ErrorTraits>> = {
  CONNECT_UNREACHABLE: { status: 502, retryable: true },
  CONNECT_BUSY: { status: 429, retryable: true },
  SITE_UNKNOWN: { status: 404, retryable: false },
  NO_CONNECTION: { status: 403, retryable: false },
  FRAME_UNAVAILABLE: { status: 502, retryable: true },
  JIRA_UNREACHABLE: { status: 502, retryable: true },
  JIRA_TIMED_OUT: { status: 504, retryable: true },
  JIRA_BEHIND_LOGIN_PAGE: { status: 502, retryable: false },
  JIRA_MOVED: { status: 502, retryable: false },
  JIRA_CERTIFICATE_REJECTED: { status: 502, retryable: false },
  JIRA_TLS_FAILED: { status: 502, retryable: false },
  JIRA_CLIENT_CERTIFICATE_REJECTED: { status: 502, retryable: false },
  JIRA_ANSWER_UNREADABLE: { status: 502, retryable: false },
  JIRA_BROKE_OFF: { status: 502, retryable: true },
  JIRA_BUSY: { status: 429, retryable: true },
  JIRA_FAILED: { status: 502, retryable: true },
  JIRA_NOT_FOUND: { status: 404, retryable: false },
  JIRA_XSRF_REFUSED: { status: 502, retryable: false },
  CREDENTIALS_REJECTED: { status: 401, retryable: false },
  TOKEN_MALFORMED: { status: 400, retryable: false },
  CAPTCHA_REQUIRED: { status: 403, retryable: false },
  BASIC_DISABLED: { status: 403, retryable: false },
  SIGNED_IN_AS_NOBODY: { status: 401, retryable: false },
  SIGN_IN_METHOD_NOT_ALLOWED: { status: 403, retryable: false },
  TICKET_MISSING: { status: 401, retryable: false },
  TICKET_INVALID: { status: 401, retryable: false },
  TICKET_EXPIRED: { status: 401, retryable: false },
  ACCESS_EXPIRED: { status: 401, retryable: true },
  RENEWAL_REFUSED: { status: 401, retryable: false },
  USER_TOKEN_MISSING: { status: 401, retryable: false },
  USER_TOKEN_REJECTED: { status: 401, retryable: false },
  MICROSOFT_UNREACHABLE: { status: 502, retryable: true },
  MICROSOFT_NOT_OFFERED: { status: 401, retryable: false },
  MICROSOFT_SIGN_IN_FAILED: { status: 401, retryable: true },
  OAUTH_DENIED: { status: 403, retryable: false },
  OAUTH_EXPIRED: { status: 401, retryable: false },
  OAUTH_CODE_REJECTED: { status: 401, retryable: false },
  OAUTH_MIXED_UP: { status: 400, retryable: false },
  OAUTH_CONSUMER_UNKNOWN: { status: 502, retryable: false },
  OAUTH_SIGNATURE_REFUSED: { status: 502, retryable: false },
  OAUTH_ADDRESS_DIFFERS: { status: 502, retryable: false },
  OAUTH_CLIENT_REJECTED: { status: 502, retryable: false },
  OAUTH_SITE_NOT_GRANTED: { status: 403, retryable: false },
  OAUTH_CLOCK_WRONG: { status: 502, retryable: false },
  OAUTH_FAILED: { status: 502, retryable: false },
  DIALOG_BLOCKED: { status: 403, retryable: true },
  DIALOG_CLOSED: { status: 499, retryable: true },
  CALL_NOT_ALLOWED: { status: 403, retryable: false },
  REQUEST_INVALID: { status: 400, retryable: false },
  HEADERS_TOO_LARGE: { status: 431, retryable: false },
  REQUEST_TOO_LARGE: { status: 413, retryable: false },
  PERMISSION_MISSING: { status: 403, retryable: false },
  FIELDS_REJECTED: { status: 400, retryable: false },
  EMOJI_REFUSED: { status: 400, retryable: false },
  FIELDS_UNSUPPORTED: { status: 400, retryable: false },
  FIELDS_MISSING: { status: 400, retryable: false },
  CUSTOMER_NOT_ALLOWED: { status: 403, retryable: false },
  CUSTOMER_REJECTED: { status: 400, retryable: false },
  NO_PROJECTS: { status: 403, retryable: false },
  ATTACHMENT_TOO_LARGE: { status: 413, retryable: false },
  ATTACHMENT_REJECTED: { status: 400, retryable: false },
  ATTACHMENT_UNREADABLE: { status: 502, retryable: true },
  ATTACHMENTS_NOT_OFFERED: { status: 501, retryable: false },
  ATTACHMENT_BLOCKED: { status: 400, retryable: false },
  ATTACHMENT_EMPTY: { status: 400, retryable: false },
  ATTACHMENTS_DISABLED: { status: 403, retryable: false },
  FILE_GONE: { status: 410, retryable: false },
  FILING_ELSEWHERE: { status: 409, retryable: true },
  FILING_UNSURE: { status: 502, retryable: true },
  OFFICE_NOT_LOADED: { status: 502, retryable: true },
  OUTLOOK_SILENT: { status: 504, retryable: true },
  OUTLOOK_FAILED: { status: 502, retryable: true },
  MAIL_CHANGED: { status: 409, retryable: false },
  MAIL_BROKEN: { status: 400, retryable: false },
  STORAGE_FULL: { status: 507, retryable: false },
  CONFIG_INVALID: { status: 500, retryable: false },
  CANCELLED: { status: 499, retryable: false },
  UNEXPECTED: { status: 500, retryable: false },
};

/** The HTTP status that Connect answers an error with. */
export function statusOf({ code }: AppError): number {
  return errorTraits[code].status;
}

/** Whether the same request may succeed later without a change. */
export function isRetryable({ code }: AppError): boolean {
  return errorTraits[code].retryable;
}

/** Whether a word is the code of an error. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTraits, code);
}
