import { type Answer, refuse } from '../core/answer.ts';

/** A page as asked for. */
export interface Page {
  readonly startAt: number;
  readonly maxResults: number;
}

/** Reads `startAt` and `maxResults`; what is more than the limit or no whole number is refused. */
export function readPage(
  query: URLSearchParams,
  { maxResults, limit }: { readonly maxResults: number; readonly limit: number },
): Page | { readonly refusal: Answer } {
  const asked = {
    startAt: Number(query.get('startAt') ?? 0),
    maxResults: Number(query.get('maxResults') ?? maxResults),
  };
  for (const [name, value] of Object.entries(asked)) {
    if (!Number.isInteger(value) || value < 0) {
      return { refusal: refuse(400, [`Parameter '${name}' must be a whole number.`]) };
    }
  }
  if (asked.maxResults > limit) {
    return {
      refusal: refuse(400, [`Parameter 'maxResults' must not exceed the limit '${limit}'`]),
    };
  }
  return asked;
}
