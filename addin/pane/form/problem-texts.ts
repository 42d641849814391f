import { isAppError } from '../../../contract/errors.ts';
import type { IssueField } from '../../jira/model.ts';
import type { Texts } from '../i18n/en.ts';
import type { Problem } from './draft-problems.ts';

/** What stands at each field: what is missing, else what Jira said of it at the last try. */
export function problemTexts(known: {
  readonly problems: ReadonlyMap<string, Problem>;
  readonly fields: readonly IssueField[];
  readonly error: unknown;
  readonly texts: Texts;
}): ReadonlyMap<string, string> {
  const { problems, fields, error, texts } = known;
  const names = new Map([
    ...fields.map(({ id, name }) => [id, name] as const),
    ['project', texts.form.project],
    ['issuetype', texts.form.issueType],
    ['summary', texts.form.summary],
    ['description', texts.form.description],
  ]);
  const written = new Map<string, string>(
    isAppError(error, 'FIELDS_REJECTED')
      ? error.facts.fields.map(({ id, message }) => [fieldOf(id), message])
      : [],
  );
  for (const [id, problem] of problems) {
    const empty = texts.fieldEmpty(names.get(id) ?? id);
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

/** Jira names the two halves of time tracking, which are one field. */
function fieldOf(id: string): string {
  return id.replace(/^timetracking_.*/, 'timetracking');
}
