import { describe, expect, it } from '@jest/globals';
import {
  isPage,
  isRedirect,
  retryAfterOf,
  type AnswerHead,
} from '../../../proxy/guard/classify-response.ts';

const headWith = (name: string, value: string): AnswerHead => ({
  status: 200,
  header: (asked) => (asked === name ? value : null),
});

describe('isPage', () => {
  it.each([
    ['text/html', true],
    [' Text/HTML; charset=utf-8', true],
    ['application/xhtml+xml', true],
    ['application/json', false],
    ['text/plain', false],
    ['application/problem+json; note=text/html', false],
  ])('says of %j: %s', (type, expected) => {
    expect(isPage(headWith('content-type', type))).toBe(expected);
  });
});

describe('isRedirect', () => {
  it('does not take “not modified” for one', () => {
    expect([300, 301, 302, 303, 304, 305, 307, 308].filter(isRedirect)).toEqual([
      301, 302, 303, 307, 308,
    ]);
  });
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
