import type { Visit } from './journey.ts';

/** A call as the receipt shows it. */
export interface ReceiptCall {
  readonly line: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Opens the receipt; the lines of the last calls, the oldest first. */
export async function receiptLines({ pane }: Visit): Promise<readonly string[]> {
  await pane.locator('button.security').click();
  await pane.getByText(/^Last calls/).click();
  const list = pane.getByRole('list', { name: 'Last calls' });
  const lines = await list.getByRole('listitem').allInnerTexts();
  return lines.toReversed();
}

/** The last calls with the instants of their begin and end, the oldest first. */
export async function receiptCalls(visit: Visit): Promise<readonly ReceiptCall[]> {
  const lines = await receiptLines(visit);
  const instants = await visit.pane
    .getByRole('list', { name: 'Last calls' })
    .locator('time')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime') ?? ''));
  return lines.map((line, index) => {
    const startedAt = Date.parse(instants.toReversed()[index] ?? '');
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
