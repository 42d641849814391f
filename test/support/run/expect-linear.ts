/** What noise on a busy machine may add: other threads of this process count, and so does compiling. */
const allowanceMs = 250;

/**
 * Fails when the work for four times the input is more than eight times the work for the input: in
 * proportion it would be four times, by the square sixteen times. Counts the processor time of this
 * process, which a busy machine does not change much. The longest input comes first: where it costs
 * less than the allowance, no shorter one could show more.
 */
export function expectLinear(
  makeInput: (length: number) => string,
  { length, work }: { readonly length: number; readonly work: (input: string) => void },
): void {
  if (processorMs(work, makeInput(4 * length)) <= allowanceMs) return;
  const once = processorMs(work, makeInput(length));
  for (const factor of [2, 4]) {
    const input = makeInput(factor * length);
    const limit = 2 * factor * once + allowanceMs;
    let spent = Infinity;
    // What was noise is gone the next time.
    for (let left = 3; left > 0 && spent > limit; left -= 1) {
      spent = Math.min(spent, processorMs(work, input));
    }
    if (spent > limit) {
      throw new Error(
        `${factor} times the input took ${Math.round(spent)} ms of processor time, once ${Math.round(once)} ms`,
      );
    }
  }
}

/** Gives the processor time that some work takes, in milliseconds. */
export function processorMs(work: (input: string) => void, input: string): number {
  const before = process.cpuUsage();
  work(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
