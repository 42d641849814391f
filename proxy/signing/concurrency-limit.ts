/** Runs a job when it is its turn. */
type Turns = <T>(job: () => Promise<T>) => Promise<T>;

/** Lets so many jobs run at once; the others wait, in the order in which they came. */
export function limitConcurrency(limit: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (job) => {
    if (running < limit) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await job();
    } finally {
      // Whoever waits takes over the place.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
