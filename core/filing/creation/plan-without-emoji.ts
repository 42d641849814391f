import { documentWithoutEmoji, hasEmoji, withoutEmoji } from '../../convert/without-emoji.ts';
import { documentToText } from '../../convert/document-to-text.ts';
import type { FilledField } from '../../jira/model.ts';
import { fileNameWithoutEmoji, uniqueFileNames } from '../files/file-names.ts';
import type { FilingPlan } from '../model.ts';

/** Tells whether a plan has characters that some databases of Jira cannot store. */
export function planHasEmoji({ summary, description, fields, files }: FilingPlan): boolean {
  return (
    hasEmoji(summary) ||
    hasEmoji(documentToText(description)) ||
    Object.values(fields).some(({ value }) => hasEmoji(JSON.stringify(value))) ||
    files.some(({ name }) => hasEmoji(name))
  );
}

/** The same plan for a Jira that cannot store emoji. */
export function planWithoutEmoji(plan: FilingPlan): FilingPlan {
  const names = uniqueFileNames(plan.files.map(({ name }) => fileNameWithoutEmoji(name)));
  return {
    ...plan,
    // Jira wants a summary, also of a subject that has nothing else.
    summary: withoutEmoji(plan.summary).trim() || '–',
    description: documentWithoutEmoji(plan.description),
    fields: Object.fromEntries(
      Object.entries(plan.fields).map(([id, field]) => [id, fieldWithoutEmoji(field)]),
    ),
    files: plan.files.map((file, index) => ({ ...file, name: names[index] ?? file.name })),
  };
}

/** What people type; all else Jira has offered itself. */
function fieldWithoutEmoji(field: FilledField): FilledField {
  const { value } = field;
  if (value.kind === 'text') {
    return { ...field, value: { ...value, text: withoutEmoji(value.text) } };
  }
  if (value.kind === 'labels') {
    const labels = value.labels.map(withoutEmoji).filter((label) => label !== '');
    return { ...field, value: { ...value, labels } };
  }
  return field;
}
