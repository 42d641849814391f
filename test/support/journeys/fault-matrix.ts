import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SiteKind } from '../../../contract/connect-api.ts';
import {
  clearGround,
  closeGround,
  fileCount,
  isWhole,
  openGround,
  openKept,
} from './fault-ground.ts';
import { closings, hosts, requests, restarts } from './fault-rows.ts';

/**
 * Whatever breaks on the way from the first letter typed to the last file: one issue, with what was
 * typed, its pictures in their places, and every file on it, once. The tables of `fault-rows.ts` are the
 * list of what can break. Its rows are walked in turns on Data Center (directly, by OAuth 1.0a) and on Cloud
 * (through Connect, with a token), in a test file each, so that they run side by side; with
 * `EVERY_FAULT=1` each row is walked on both.
 */
export function walkFaults(kind: SiteKind): void {
  const isWalked = (_: unknown, index: number): boolean =>
    process.env['EVERY_FAULT'] === '1' || index % 2 === (kind === 'cloud' ? 1 : 0);

  beforeAll(() => openGround(kind));

  afterAll(closeGround);

  afterEach(() => clearGround(kind));

  it('has several files to lose', () => {
    expect(fileCount()).toBe(4);
  });

  describe.each([
    ['a request that fails', requests],
    ['a pane that is closed', closings],
    ['a restart', restarts],
    ['an Outlook that fails or is silent', hosts],
  ])('with %s', (_, rows) => {
    it.each(rows.filter(isWalked))(
      'ends with one issue and every file: %s',
      async (what, steps) => {
        const walk = await openKept(kind, `${what} ${kind}`);

        await steps(walk);

        await isWhole(walk);
      },
    );
  });
}
