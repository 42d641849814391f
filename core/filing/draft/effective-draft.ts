import type { MailRule } from '../../../contract/answers/site-guidance.ts';
import { fittingValue } from '../../jira/fitting-value.ts';
import type { FieldValue, IssueField, IssueType, Project } from '../../jira/model.ts';
import type { Draft, EffectiveDraft, OfferedFile } from '../model.ts';
import { isTypeNamed } from './match-rule.ts';
import type { SuggestedStart } from './suggest-start.ts';

/** What is known of where an issue can go. */
export interface KnownDestinations {
  /** All projects known so far. */
  readonly projects: readonly Project[];
  /** The only project of this Jira; null when there are others, or before Jira's answer. */
  readonly onlyProject: Project | null;
  /** The rule of the organisation for this email. */
  readonly rule: MailRule | null;
}

/** What is known besides the user's input. It grows while Outlook and Jira answer. */
export interface KnownForDraft extends KnownDestinations {
  /** Of the project; null before Jira's answer. */
  readonly issueTypes: readonly IssueType[] | null;
  /** Of the project and type; null before Jira's answer. */
  readonly fields: readonly IssueField[] | null;
  /** The summary that the email gives. */
  readonly ownSummary: string;
  /** What the organisation suggests; null when there is nothing, or when the user turned it off. */
  readonly suggested: SuggestedStart | null;
  /** What the portal fills in, by field ID. */
  readonly given: Draft['values'];
  readonly files: readonly OfferedFile[];
}

/** Returns the draft as the form shows it and as it is sent: the user's input, completed by what is known. */
export function effectiveDraft(draft: Draft, known: KnownForDraft): EffectiveDraft {
  const { fields, suggested, given } = known;
  return {
    mailKey: draft.mailKey,
    projectId: effectiveProjectId(draft, known),
    issueTypeId: effectiveTypeId(draft, known),
    summary: effectiveSummary(draft, known),
    descriptionText: draft.descriptionText,
    values: {
      ...given,
      ...suggested?.values,
      ...(fields === null ? draft.values : fittingValues(draft.values, fields)),
    },
    tickedFiles: effectiveTicks(draft, known.files),
    watchers: draft.watchers,
  };
}

/** Returns the project: the user's choice, else the rule's, else the only one there is. */
export function effectiveProjectId(
  { projectId }: Draft,
  { projects, onlyProject, rule }: KnownDestinations,
): string | null {
  const ruled = projects.find(({ key }) => key === rule?.project);
  // A chosen project that is gone stays chosen: no issue goes elsewhere unless the user says so.
  return projectId ?? ruled?.id ?? onlyProject?.id ?? null;
}

/**
 * Returns the type: the user's choice where the project has it, else the rule's, else the project's first.
 * Never a sub-task by itself: it needs a parent.
 */
export function effectiveTypeId(
  { issueTypeId }: Draft,
  { issueTypes, rule }: Pick<KnownForDraft, 'issueTypes' | 'rule'>,
): string | null {
  if (issueTypes === null || issueTypes.some(({ id }) => id === issueTypeId)) return issueTypeId;
  const type =
    issueTypes.find((one) => isTypeNamed(one, rule?.issueType ?? null)) ??
    issueTypes.find(({ isSubtask }) => !isSubtask);
  return type?.id ?? null;
}

function effectiveSummary(
  { summary, older }: Draft,
  { ownSummary, suggested }: KnownForDraft,
): string {
  if (summary !== null) return summary;
  // Older versions stored the email's own summary like a typed one.
  if (older !== undefined && older.summary !== ownSummary) return older.summary;
  return suggested?.summary || ownSummary;
}

/** Returns the IDs of the files to send: the user's choice for a file, else what is ticked at first. */
export function effectiveTicks(
  { tickedFiles, untickedFiles, older }: Draft,
  files: readonly OfferedFile[],
): readonly string[] {
  return files
    .filter(({ id, isTickedAtFirst }) => {
      if (untickedFiles.includes(id)) return false;
      return tickedFiles.includes(id) || (older?.tickedFiles.includes(id) ?? isTickedAtFirst);
    })
    .map(({ id }) => id);
}

/**
 * Returns the entered values that fit the fields of the chosen type. The draft keeps the others: they are
 * back with the project they were entered for.
 */
export function fittingValues(
  values: Draft['values'],
  fields: readonly IssueField[],
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const field = fields.find((candidate) => candidate.id === id);
      const fitting = field === undefined ? null : fittingValue(field, value);
      return fitting === null ? [] : [[id, fitting] as const];
    }),
  );
}
