/** Makes a gate that lets at most `limit` tasks run at a time; the others wait in order. */
export function limitConcurrency(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (task) => {
    // A task that is woken takes over the place of the one that ended.
    if (running === limit) await new Promise<void>((wake) => waiting.push(wake));
    else running += 1;
    try {
      return await task();
    } finally {
      const wake = waiting.shift();
      if (wake === undefined) running -= 1;
      else wake();
    }
  };
}
