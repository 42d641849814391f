/**
 * Gives a part of the program that is fetched when it is first asked for; one that did not come is
 * fetched again at the next time. The one way to keep an `import()`: `toAppError` names its failure.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
