import type { IssueTemplate, MailRule, SiteGuidance } from '../../contract/site-guidance.ts';
import type { MailDocument } from '../convert/document.ts';
import { textToDocument } from '../convert/text-to-document.ts';
import type { FieldValue, IssueField, IssueType, Project } from '../jira/model.ts';
import { summaryLine } from '../jira/one-line.ts';
import { fillTemplate, type PlaceholderTexts } from './fill-template.ts';
import { isTypeNamed } from './match-rule.ts';
import type { Draft } from './model.ts';
import { readWrittenValues } from './write-values.ts';

/** What the organisation puts into the form of one mail, before the user types anything. */
export interface SuggestedStart {
  /** Null leaves the mail's subject. */
  readonly summary: string | null;
  /** Null leaves the mail's text. */
  readonly description: MailDocument | null;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What was filled, by name: for saying so. */
  readonly filled: readonly string[];
  /** What does not fit here, by name. */
  readonly skipped: readonly string[];
}

export interface SuggestOptions {
  readonly guidance: SiteGuidance;
  /** The rule that holds for the mail. */
  readonly rule: MailRule | null;
  readonly project: Project;
  readonly issueType: IssueType;
  readonly fields: readonly IssueField[];
  readonly texts: PlaceholderTexts;
  /** The mail's text as a document, for `{body}` in a description. */
  readonly body: MailDocument;
}

/** Fills the template of a project and type, and the values of the rule; null when there is nothing. */
export function suggestStart(options: SuggestOptions): SuggestedStart | null {
  const { fields, texts, project, issueType } = options;
  const template = pickTemplate(options.guidance.templates, project, issueType);
  const written = { ...template?.fields, ...valuesOfRule(options) };
  const read = readWrittenValues(written, fields, texts);
  const nameOf = (id: string): string => fields.find((field) => field.id === id)?.name ?? id;
  const takes = (id: string): boolean => fields.some((field) => field.id === id);
  const summary = template?.summary ?? null;
  const description = template?.description ?? null;
  const start: SuggestedStart = {
    summary: summary === null ? null : summaryLine(fillTemplate(summary, texts)),
    description:
      description === null || !takes('description') ? null : fillDocument(description, options),
    values: read.values,
    filled: [
      ...(summary === null ? [] : [nameOf('summary')]),
      ...(description === null || !takes('description') ? [] : [nameOf('description')]),
      ...Object.keys(read.values).map(nameOf),
    ],
    skipped: [
      ...(description === null || takes('description') ? [] : [nameOf('description')]),
      ...read.skipped,
    ],
  };
  return start.filled.length + start.skipped.length === 0 ? null : start;
}

/** The draft as it is shown and sent: what the user typed, and below it what was suggested. */
export function withSuggested(
  draft: Draft,
  start: SuggestedStart | null,
  /** The summary the draft began with; another one is the user's. */
  ownSummary: string,
): Draft {
  if (start === null) return draft;
  const isOwn = draft.summary === ownSummary && start.summary !== null && start.summary !== '';
  return {
    ...draft,
    summary: isOwn ? (start.summary ?? draft.summary) : draft.summary,
    values: { ...start.values, ...draft.values },
  };
}

function pickTemplate(
  templates: readonly IssueTemplate[],
  project: Project,
  type: IssueType,
): IssueTemplate | null {
  const here = templates.filter((template) => template.project === project.key);
  return (
    here.find(({ issueType }) => isTypeNamed(type, issueType)) ??
    here.find(({ issueType }) => issueType === null) ??
    null
  );
}

function valuesOfRule({ rule, project, issueType }: SuggestOptions): MailRule['fields'] {
  if (rule === null || rule.project !== project.key) return {};
  return rule.issueType === null || isTypeNamed(issueType, rule.issueType) ? rule.fields : {};
}

/** Keeps the mail's tables and pictures: `{body}` is put in as a document, not as text. */
function fillDocument(template: string, { texts, body }: SuggestOptions): MailDocument {
  const pieces = template.split('{body}');
  return {
    blocks: pieces.flatMap((piece, index) => [
      ...(index === 0 ? [] : body.blocks),
      ...textToDocument(fillTemplate(piece, texts).trim()).blocks,
    ]),
  };
}
