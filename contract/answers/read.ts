import * as v from 'valibot';
import { isRecord } from '../connect-api.ts';
import { AppError } from '../errors.ts';

/** What a schema reads, for reading only. */
export type Read<S extends v.GenericSchema> = ForReading<v.InferOutput<S>>;

type ForReading<T> = T extends object ? { readonly [Key in keyof T]: ForReading<T[Key]> } : T;

// Valibot's names of what it expects, as a person says them.
const plainNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  Array: 'a list',
  Object: 'an object',
};

/** Reads an answer. @throws {AppError} REQUEST_INVALID with the first wrong place, and what is expected there. */
export function readAnswer<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const expected = issue.expected ?? 'a different value';
  const place = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  const plain = plainNames[expected] ?? expected;
  throw new AppError('REQUEST_INVALID', {
    expected: place === '' ? plain : `${plain} in ${place}`,
  });
}

/** Reads a value; null for one that is not as the schema says. */
export function readOrNull<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

/** A text; null for anything else, also for none. */
export const textOrNull = v.fallback(v.nullable(v.string()), null);

/** True for true, and false for anything else. */
export const isTrue = v.fallback(v.boolean(), false);

/** A text that is not empty. */
export const filled = v.custom<string>((text) => typeof text === 'string' && text !== '');

/** What of a list can be read; a value that is no list is refused. */
export function readableOf<S extends v.GenericSchema>(schema: S) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.flatMap((one) => readable(schema, one))),
  );
}

/** As `readableOf`, and empty for anything that is no list. */
export function anyOf<S extends v.GenericSchema>(schema: S) {
  return v.fallback(readableOf(schema), []);
}

/** An object with named members. */
export const anyObject = v.custom<Readonly<Record<string, unknown>>>(isRecord);

/** An object as the schema says; null for what is no object. One of another shape is refused. */
export function objectOrNull<S extends v.GenericSchema>(schema: S) {
  return v.pipe(v.fallback(v.custom<unknown>(isRecord), null), v.nullable(schema));
}

/** What of the values of an object can be read; empty for anything that is no object. */
export function anyValuesOf<S extends v.GenericSchema>(schema: S) {
  return v.pipe(
    v.fallback(anyObject, {}),
    v.transform((given) =>
      Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) =>
          readable(schema, value).map((read) => [name, read] as const),
        ),
      ),
    ),
  );
}

/** The entries of a list that are known here; one of a newer version is left out, not refused. */
export function knownOf<T extends string>(known: readonly T[]) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) => known.filter((one) => list.includes(one))),
  );
}

function readable<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): readonly v.InferOutput<S>[] {
  const result = v.safeParse(schema, value);
  return result.success ? [result.output] : [];
}
