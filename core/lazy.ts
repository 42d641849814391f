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

/** Which calls a part has; a type error names the one that was forgotten. */
type CallNames<T> = Readonly<Record<keyof T, true>>;

/** What can be called before its code is there: nothing but calls that answer later. */
type LaterCalls<T> = { readonly [Name in keyof T]: (...given: never[]) => Promise<unknown> };

/**
 * Makes the calls of a part whose code is fetched by the first of them, once for all; only who calls
 * learns that it did not come, and the next call fetches it again.
 */
export function lazy<T extends LaterCalls<T>>(names: CallNames<T>, load: () => Promise<T>): T;
export function lazy(
  names: Readonly<Record<string, true>>,
  load: () => Promise<Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>>,
): object {
  const part = loadOnce(load);
  return Object.fromEntries(
    Object.keys(names).map((name) => [
      name,
      async (...given: unknown[]) => (await part())[name]?.(...given),
    ]),
  );
}
