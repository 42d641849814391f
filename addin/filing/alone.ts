/** The part of the browser's locks that is needed: they end with the page that holds them. */
export interface PageLocks {
  request(
    name: string,
    options: { readonly ifAvailable: true },
    work: (lock: unknown) => Promise<boolean>,
  ): Promise<boolean>;
}

/**
 * Does a piece of work unless another pane of this browser is at the same one; false when it is. A
 * browser without locks just does it: the kept filing still makes the second pane find the first one's issue.
 */
export function alone(
  name: string,
  work: () => Promise<void>,
  locks: PageLocks | undefined,
): Promise<boolean> {
  const doIt = async (): Promise<boolean> => {
    await work();
    return true;
  };
  if (locks === undefined) return doIt();
  return locks.request(`postern.${name}`, { ifAvailable: true }, (lock) =>
    lock === null ? Promise.resolve(false) : doIt(),
  );
}
