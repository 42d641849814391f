import { describe, expect, it } from '@jest/globals';
import { createMemoryStore } from '../../../proxy/traffic/rate-limit.ts';

const rate = { perMinute: 60, burst: 3 };

describe('createMemoryStore', () => {
  it.each([
    // at ms, wait ms
    ['lets a burst through, then says how long to wait', [0, 0, 0, 0, 400], [0, 0, 0, 1000, 600]],
    ['lets one through for each second that went by', [0, 0, 0, 1000, 1000], [0, 0, 0, 0, 1000]],
    [
      'gives back no more than a burst after a long rest',
      [0, 90_000, 90_000, 90_000, 90_000],
      [0, 0, 0, 0, 1000],
    ],
    ['does not count what it refused', [0, 0, 0, 500, 500, 1000], [0, 0, 0, 500, 500, 0]],
    [
      'lets an even stream at the rate through for ever',
      [0, 1000, 2000, 3000, 4000, 5000],
      [0, 0, 0, 0, 0, 0],
    ],
  ])('%s', (_claim, instants, waits) => {
    let now = 0;
    const store = createMemoryStore(() => now);

    const seen = instants.map((instant) => {
      now = instant;
      return store.take('anna', rate);
    });

    expect(seen).toEqual(waits);
  });

  it('counts each client by itself', () => {
    const store = createMemoryStore(() => 0);
    const one = { perMinute: 60, burst: 1 };

    const waits = ['anna', 'anna', 'ben'].map((client) => store.take(client, one));

    expect(waits).toEqual([0, 1000, 0]);
  });

  it('remembers a client who keeps coming while others crowd in', () => {
    const store = createMemoryStore(() => 0, 10);
    const one = { perMinute: 60, burst: 1 };
    store.take('anna', one);

    for (let index = 0; index < 9; index += 1) store.take(`stranger ${index}`, one);
    const soon = store.take('anna', one);
    for (let index = 0; index < 20; index += 1) store.take(`stranger ${index}`, one);

    expect(soon).toBe(1000);
    expect(store.take('anna', one)).toBe(0);
  });

  it('holds a hundred thousand clients in the room of the last few', () => {
    const store = createMemoryStore(() => 0, 100);
    const one = { perMinute: 60, burst: 1 };

    for (let index = 0; index < 100_000; index += 1) store.take(`client ${index}`, one);

    const remembered = Array.from({ length: 100_000 }, (_, index) => `client ${index}`).filter(
      (client) => store.take(client, { perMinute: 60, burst: 1 }) !== 0,
    );
    expect(remembered.length).toBeLessThanOrEqual(200);
  });
});
