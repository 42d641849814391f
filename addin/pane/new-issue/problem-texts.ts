import { isAppError } from '../../../contract/errors.ts';
import type { Texts } from '../i18n/messages.ts';
import type { Problem } from './draft-problems.ts';
import { placeOf } from './read-refusal.ts';

/** What stands at each field: what is missing, else what Jira said of it at the last try. */
export function problemTexts(known: {
  readonly problems: ReadonlyMap<string, Problem>;
  /** What the form shows, by field id. */
  readonly shown: ReadonlyMap<string, string>;
  readonly error: unknown;
  readonly texts: Texts;
}): ReadonlyMap<string, string> {
  const { problems, shown, error, texts } = known;
  const written = new Map<string, string>();
  for (const { id, message } of isAppError(error, 'FIELDS_REJECTED') ? error.facts.fields : []) {
    const place = placeOf(id);
    const earlier = written.get(place);
    written.set(place, earlier === undefined ? message : `${earlier} ${message}`);
  }
  for (const [id, problem] of problems) {
    const empty = texts.fieldEmpty(shown.get(id) ?? id);
    const text = {
      empty,
      'no-number': texts.fieldNoNumber,
      'two-numbers': texts.fieldTwoNumbers,
      'no-date': texts.fieldNoDate,
      'no-url': texts.fields.noUrl,
      'no-duration': texts.fields.noDuration,
    };
    written.set(id, text[problem]);
  }
  return written;
}
