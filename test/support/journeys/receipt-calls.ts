import type { Visit } from './journey.ts';

/** A call as the receipt shows it. */
export interface ReceiptCall {
  readonly line: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Opens the receipt; the lines of the last calls, the oldest first. */
export async function receiptLines(visit: Visit): Promise<readonly string[]> {
  return (await receiptCalls(visit)).map(({ line }) => line);
}

/** Opens the receipt; the last calls with the instants of their begin and end, the oldest first. */
export async function receiptCalls(visit: Visit): Promise<readonly ReceiptCall[]> {
  await visit.pane.locator('button.security').click();
  await visit.pane.getByText(/^Recent requests/).click();
  return shownCalls(visit);
}

/** The calls that the opened receipt shows now, the oldest first. */
export async function shownCalls({ pane }: Visit): Promise<readonly ReceiptCall[]> {
  const rows = pane.getByRole('list', { name: 'Recent requests' }).getByRole('listitem');
  await rows.first().waitFor();
  // Line and instant at once: another call could come in between.
  const read = await rows.evaluateAll((elements) =>
    elements.map((element) => ({
      line: element instanceof HTMLElement ? element.innerText : '',
      at: element.querySelector('time')?.getAttribute('datetime') ?? '',
    })),
  );
  return read.toReversed().map(({ line, at }) => {
    const startedAt = Date.parse(at);
    const took = Number(/(\d+) ms/.exec(line)?.[1] ?? 0);
    return { line, startedAt, endedAt: startedAt + took };
  });
}

/** How many calls stood one behind the other: each began when the one before had ended. */
export function sequentialRounds(calls: readonly ReceiptCall[]): number {
  let rounds = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const call of calls.toSorted((one, other) => one.endedAt - other.endedAt)) {
    // A call that took no millisecond still has one of its own.
    if (call.startedAt < end) continue;
    rounds += 1;
    end = Math.max(call.endedAt, call.startedAt + 1);
  }
  return rounds;
}
