import { describe, expect, it } from '@jest/globals';
import { createCircuitBreaker } from '../../../proxy/traffic/circuit-breaker.ts';

/** At an instant: it failed (for everybody or by one client's doing), it answered, or a request asks. */
type Step =
  | readonly [ms: number, what: 'fails', client?: string]
  | readonly [ms: number, what: 'answers']
  | readonly [ms: number, what: 'tries' | `waits ${number}`, client?: string];

describe('createCircuitBreaker', () => {
  it.each<[string, readonly Step[]]>([
    [
      'lets everything try while nothing fails',
      [
        [0, 'tries'],
        [0, 'tries'],
      ],
    ],
    [
      'bears failures below the number',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'tries'],
      ],
    ],
    [
      'opens at the number, and says how long',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [0, 'waits 1000'],
        [400, 'waits 600'],
      ],
    ],
    [
      'counts only failures without a success between them',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'answers'],
        [0, 'fails'],
        [0, 'fails'],
        [0, 'tries'],
      ],
    ],
    [
      'lets one probe through when the time is up, and nobody else',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [1000, 'tries'],
        [1000, 'waits 1000'],
        [1500, 'waits 500'],
      ],
    ],
    [
      'stays open when the probe fails',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [1000, 'tries'],
        [1100, 'fails'],
        [1100, 'waits 900'],
      ],
    ],
    [
      'closes when the probe is answered',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [1000, 'tries'],
        [1100, 'answers'],
        [1100, 'tries'],
        [1100, 'tries'],
      ],
    ],
    [
      'starts counting anew once it has closed',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [1000, 'tries'],
        [1100, 'answers'],
        [1100, 'fails'],
        [1100, 'fails'],
        [1100, 'tries'],
      ],
    ],
    [
      'sends the next probe when the first one never comes back',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [1000, 'tries'],
        [1999, 'waits 1'],
        [2000, 'tries'],
      ],
    ],
    [
      'is not held open by late failures of what began before',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [900, 'fails'],
        [999, 'fails'],
        [1000, 'tries'],
      ],
    ],
    [
      'closes when something that began before is answered after all',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [10, 'answers'],
        [10, 'tries'],
      ],
    ],
    [
      'is not opened by one client alone',
      [
        [0, 'fails', 'anna'],
        [0, 'fails', 'anna'],
        [0, 'fails', 'anna'],
        [0, 'fails', 'anna'],
        [0, 'tries'],
      ],
    ],
    [
      'is opened by as many clients as the number',
      [
        [0, 'fails', 'anna'],
        [0, 'fails', 'ben'],
        [0, 'tries'],
        [0, 'fails', 'carla'],
        [0, 'waits 1000'],
      ],
    ],
    [
      'counts a client again after a success',
      [
        [0, 'fails', 'anna'],
        [0, 'answers'],
        [0, 'fails', 'anna'],
        [0, 'fails'],
        [0, 'fails'],
        [0, 'waits 1000'],
      ],
    ],
    [
      'gives the next probe to others when one brought no outcome',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [1000, 'tries', 'mallory'],
        [2000, 'waits 1000', 'mallory'],
        [2500, 'tries', 'anna'],
        [3500, 'waits 1000', 'mallory'],
        [3500, 'waits 1000', 'anna'],
        [4500, 'tries', 'anna'],
      ],
    ],
    [
      'gives a client its turn again once its probe has failed',
      [
        [0, 'fails'],
        [0, 'fails'],
        [0, 'fails'],
        [1000, 'tries', 'anna'],
        [1100, 'fails'],
        [2000, 'tries', 'anna'],
      ],
    ],
  ])('%s', (_claim, steps) => {
    let now = 0;
    const circuit = createCircuitBreaker<string>({ failures: 3, openMs: 1000 }, () => now);

    const seen = steps.map(([ms, what, client], index): Step => {
      now = ms;
      if (what === 'fails') {
        circuit.failed('a fault', client ?? null);
        return client === undefined ? [ms, what] : [ms, what, client];
      }
      if (what === 'answers') {
        circuit.succeeded();
        return [ms, what];
      }
      // Each is another client where none is named.
      const verdict = circuit.ask(client ?? `client ${index}`);
      const seenAs = verdict.kind === 'try' ? 'tries' : (`waits ${verdict.waitMs}` as const);
      return client === undefined ? [ms, seenAs] : [ms, seenAs, client];
    });

    expect(seen).toEqual(steps);
  });

  it('tells the fault that was seen last', () => {
    const circuit = createCircuitBreaker<string>({ failures: 1, openMs: 1000 }, () => 0);

    circuit.failed('refused', null);
    const first = circuit.ask('anna');
    circuit.failed('timed out', null);

    expect(first).toMatchObject({ kind: 'wait', fault: 'refused' });
    expect(circuit.ask('anna')).toMatchObject({ kind: 'wait', fault: 'timed out' });
    expect(circuit.isOpen).toBe(true);
  });
});
