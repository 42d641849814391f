import { errorExamples } from '../../contract/error-examples.ts';
import { explain, type Guidance } from '../../contract/error-guide.ts';
import {
  actorOf,
  errorCodes,
  isRetryable,
  statusOf,
  type Actor,
} from '../../contract/error-traits.ts';
import { AppError, type ErrorCode } from '../../contract/errors.ts';

/** What the documentation says about one error code. */
export interface DescribedError {
  readonly code: ErrorCode;
  readonly status: number;
  readonly isRetryable: boolean;
  readonly actor: string;
  /** The texts of the code, one entry for each different message or next step. */
  readonly texts: readonly Guidance[];
}

/** Errors of one kind, under one heading. */
export interface ErrorSection {
  readonly title: string;
  readonly errors: readonly DescribedError[];
}

const actors: Readonly<Record<Actor, string>> = {
  user: 'you',
  admin: 'the administrator of Cloud Connect or of your network',
  'jira-admin': 'your Jira or project administrator',
};

/** The first code of each section, in the order of the table. */
const sectionStarts: readonly (readonly [ErrorCode, string])[] = [
  ['CONNECT_UNREACHABLE', 'Connection'],
  ['CREDENTIALS_REJECTED', 'Sign-in'],
  ['USER_TOKEN_MISSING', 'Microsoft sign-in'],
  ['OAUTH_DENIED', 'OAuth'],
  ['CALL_NOT_ALLOWED', 'Requests'],
  ['PERMISSION_MISSING', 'Issues and fields'],
  ['ATTACHMENT_TOO_LARGE', 'Attachments'],
  ['FILING_ELSEWHERE', 'Creating the issue'],
  ['OFFICE_NOT_LOADED', 'Outlook'],
  ['STORAGE_FULL', 'Storage, configuration and everything else'],
];

/** Describes every error code, with the texts that the pane and Connect show. */
export function describeErrors(): readonly ErrorSection[] {
  const starts = sectionStarts.map(([code]) => errorCodes.indexOf(code));
  return sectionStarts.map(([, title], at) => ({
    title,
    errors: errorCodes.slice(starts[at], starts[at + 1]).map(describeError),
  }));
}

function describeError(code: ErrorCode): DescribedError {
  return {
    code,
    status: statusOf({ code }),
    isRetryable: isRetryable({ code }),
    actor: actors[actorOf({ code })],
    texts: textsOf(code),
  };
}

function textsOf(code: ErrorCode): readonly Guidance[] {
  const texts = errorExamples[code].map((facts) => explain(new AppError(code, facts)));
  return texts.filter(
    ({ message, next }, at) =>
      texts.findIndex((other) => other.message === message && other.next === next) === at,
  );
}
