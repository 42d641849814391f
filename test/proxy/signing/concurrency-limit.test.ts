import { describe, expect, it } from '@jest/globals';
import { limitConcurrency } from '../../../proxy/signing/concurrency-limit.ts';

interface Job {
  readonly name: number;
  end(): void;
  fail(): void;
}

/** Jobs that have begun and end when they are told to. */
function stage(limit: number) {
  const inTurn = limitConcurrency(limit);
  const begun: Job[] = [];
  const run = (name: number): Promise<number> =>
    inTurn(
      () =>
        new Promise((resolve, reject) => {
          begun.push({
            name,
            end: () => resolve(name),
            fail: () => reject(new Error(`job ${name}`)),
          });
        }),
    );
  return { run, names: () => begun.map(({ name }) => name), begun };
}

describe('limitConcurrency', () => {
  it('lets so many run, and the others in their order as places become free', async () => {
    const { run, names, begun } = stage(2);

    const all = [1, 2, 3, 4].map(run);
    expect(names()).toEqual([1, 2]);
    begun[1]?.end();
    expect(await all[1]).toBe(2);
    expect(names()).toEqual([1, 2, 3]);
    begun[0]?.end();
    begun[2]?.end();
    await all[2];
    begun[3]?.end();

    expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
  });

  it('frees the place of a job that fails', async () => {
    const { run, names, begun } = stage(1);
    const failing = run(1);
    const next = run(2);

    begun[0]?.fail();

    await expect(failing).rejects.toThrow('job 1');
    expect(names()).toEqual([1, 2]);
    begun[1]?.end();
    expect(await next).toBe(2);
  });

  it('keeps no place when nobody waits', async () => {
    const { run, names, begun } = stage(1);
    const first = run(1);
    begun[0]?.end();
    await first;

    const second = run(2);
    expect(names()).toEqual([1, 2]);
    begun[1]?.end();
    await second;
  });
});
