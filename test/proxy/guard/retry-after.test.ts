import { describe, expect, it } from '@jest/globals';
import type { ResponseHead } from '../../../proxy/guard/response-head.ts';
import { retryAfterOf } from '../../../proxy/guard/retry-after.ts';

const headWith = (name: string, value: string): ResponseHead => ({
  status: 200,
  header: (asked) => (asked === name ? value : null),
});

describe('retryAfterOf', () => {
  it.each([
    ['7', 7],
    ['0', 0],
    ['-1', null],
    ['7.5', null],
    ['Fri, 20 Nov 2026 12:00:00 GMT', null],
    ['Friday', null],
    ['99999999', null],
  ])('reads %j as %s', (value, expected) => {
    expect(retryAfterOf(headWith('retry-after', value))).toBe(expected);
  });

  it('reads a date by the clock that wrote the answer', () => {
    const date = 'Fri, 20 Nov 2026 12:00:00 GMT';
    const given = new Map([
      ['date', date],
      ['retry-after', 'Fri, 20 Nov 2026 12:01:30 GMT'],
    ]);

    const seconds = retryAfterOf({ status: 503, header: (name) => given.get(name) ?? null });

    expect(seconds).toBe(90);
  });
});
