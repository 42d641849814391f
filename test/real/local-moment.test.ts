import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import * as fc from 'fast-check';

const source = readFileSync('addin/pane/fields/local-moment.ts', 'utf8');
const program = `${
  transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }).code
}
const moments = JSON.parse(process.argv[1]);
console.log(JSON.stringify(moments.map((moment) => {
  const shown = localTextOf(moment);
  const read = momentOf(shown);
  return [shown, read, localTextOf(read)];
})));`;

interface Walk {
  readonly moment: string;
  /** What the field shows. */
  readonly shown: string;
  /** What the field is read as. */
  readonly read: string;
  readonly shownAgain: string;
}

/** Shows and reads moments on a machine that stands elsewhere: a process cannot change its zone. */
function walkIn(zone: string, moments: readonly string[]): readonly Walk[] {
  const answer: unknown = JSON.parse(
    execFileSync(
      process.execPath,
      ['--input-type=module', '--eval', program, JSON.stringify(moments)],
      { env: { TZ: zone }, encoding: 'utf8' },
    ),
  );
  if (!Array.isArray(answer)) throw new TypeError('the program answers with a list');
  return answer.map((row: unknown, index) => {
    const [shown, read, shownAgain] = Array.isArray(row) ? row.map(String) : [];
    return {
      moment: moments[index] ?? '',
      shown: shown ?? '',
      read: read ?? '',
      shownAgain: shownAgain ?? '',
    };
  });
}

const hourMs = 3_600_000;
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
];

describe.each(zones)('a moment shown and read in %s', (zone) => {
  it('stays the same to the minute, but for the hour that a clock shows twice', () => {
    const moments = fc
      .sample(
        fc.date({
          min: new Date('1972-01-01T00:00:00Z'),
          max: new Date('2060-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        { numRuns: 600, seed: 20260329 },
      )
      .map((date) => new Date(date.setSeconds(0, 0)).toISOString());

    const walks = walkIn(zone, moments);

    for (const { moment, read, shown, shownAgain } of walks) {
      expect([moment, shownAgain]).toEqual([moment, shown]);
      const away = Math.abs(Date.parse(read) - Date.parse(moment));
      // In the hour that comes twice the first of the two is taken; the clock shows the same.
      expect(away === 0 || away <= hourMs).toBe(true);
    }
    const moved = walks.filter(({ moment, read }) => moment !== read);
    expect(moved.length).toBeLessThan(5);
  });
});

describe('the nights in which clocks change', () => {
  it('reads what stands on both sides of the change', () => {
    const around = ['2026-03-29T00:59:00.000Z', '2026-03-29T01:00:00.000Z'];

    expect(walkIn('Europe/Berlin', around)).toMatchObject([
      { shown: '2026-03-29T01:59', read: around[0] },
      { shown: '2026-03-29T03:00', read: around[1] },
    ]);
  });
});
