import { describe, expect, it } from '@jest/globals';
import { decodeError } from '../../contract/answers/connect-answers.ts';
import { AppError, isAppError, toAppError } from '../../contract/errors.ts';
import { explain } from '../../contract/error-guide.ts';
import { statusOf } from '../../contract/error-traits.ts';

describe('explain', () => {
  it('says what happened and what to do, with the facts', () => {
    const error = new AppError('ATTACHMENT_TOO_LARGE', { name: 'log.zip', limitBytes: 10_485_760 });

    expect(explain(error)).toEqual({
      message: 'log.zip exceeds Jira’s limit of 10 MB.',
      next: 'Remove it or share it as a link.',
    });
  });
});

describe('decodeError', () => {
  it('reads what Connect answered, with its request id', () => {
    const error = decodeError({
      error: {
        code: 'JIRA_UNREACHABLE',
        message: '',
        next: '',
        facts: { host: 'jira.example.com' },
        requestId: 'r1',
      },
    });

    expect(error?.code).toBe('JIRA_UNREACHABLE');
    expect(error?.requestId).toBe('r1');
    expect(error === null ? null : statusOf(error)).toBe(502);
  });

  it.each([
    null,
    'x',
    {},
    { error: 'no' },
    { error: { code: 'toString', facts: {} } },
    { error: { code: 'UNEXPECTED' } },
  ])('takes %j for something else', (value) => {
    expect(decodeError(value)).toBeNull();
  });
});

describe('toAppError', () => {
  it('keeps what already has a code', () => {
    const error = new AppError('TICKET_EXPIRED', {});

    expect(toAppError(error)).toBe(error);
  });

  it('calls an abort cancelled and anything else unexpected, with the cause', () => {
    const cause = new TypeError('x');

    expect(toAppError(new DOMException('', 'AbortError')).code).toBe('CANCELLED');
    expect(isAppError(toAppError(cause), 'UNEXPECTED')).toBe(true);
    expect(toAppError(cause).cause).toBe(cause);
  });
});
