import { describe, expect, it } from '@jest/globals';
import { createPauses } from '../../../proxy/traffic/pauses.ts';

function aClock(): { readonly clock: () => number; now: number } {
  const time = { now: 1_000_000, clock: () => time.now };
  return time;
}

describe('createPauses', () => {
  it('counts down to the instant that Jira named', () => {
    const time = aClock();
    const pauses = createPauses(time.clock);
    pauses.pause('anna', 30);

    const left = [0, 12_500, 29_999, 30_000, 40_000].map((ms) => {
      time.now = 1_000_000 + ms;
      return pauses.remainingMs('anna');
    });

    expect(left).toEqual([30_000, 17_500, 1, 0, 0]);
  });

  it('holds for one client and no other', () => {
    const pauses = createPauses(aClock().clock);

    pauses.pause('anna', 30);

    expect(pauses.remainingMs('ben')).toBe(0);
  });

  it.each([
    ['a shorter one does not end a longer one', [30, 5], 30_000],
    ['a longer one extends a shorter one', [5, 30], 30_000],
    ['none at all is none', [0], 0],
    ['a day is an hour', [86_400], 3_600_000],
  ])('%s', (_claim, told, left) => {
    const pauses = createPauses(aClock().clock);

    for (const seconds of told) pauses.pause('anna', seconds);

    expect(pauses.remainingMs('anna')).toBe(left);
  });

  it('forgets the oldest of more than ten thousand', () => {
    const pauses = createPauses(aClock().clock);

    for (let index = 0; index <= 10_000; index += 1) pauses.pause(`client ${index}`, 30);

    expect(pauses.remainingMs('client 0')).toBe(0);
    expect(pauses.remainingMs('client 1')).toBe(30_000);
  });
});
