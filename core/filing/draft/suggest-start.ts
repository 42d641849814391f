import type {
  IssueTemplate,
  MailRule,
  SiteGuidance,
} from '../../../contract/answers/site-guidance.ts';
import type { EmailDocument } from '../../convert/document.ts';
import { textToDocument } from '../../convert/text-to-document.ts';
import type { FieldValue, IssueField, IssueType, Project } from '../../jira/model.ts';
import { summaryLine } from '../../jira/one-line.ts';
import { documentToText } from '../../convert/document-to-text.ts';
import type { OpenEmail } from '../../email/email.ts';
import { fillTemplate, placeholderTexts, type PlaceholderTexts } from './fill-template.ts';
import { isTypeNamed } from './match-rule.ts';
import { readWrittenValues } from './write-values.ts';

/** What the organisation puts into the form of one mail, before the user types anything. */
export interface SuggestedStart {
  /** Null leaves the mail's subject. */
  readonly summary: string | null;
  /** Null leaves the mail's text. */
  readonly description: EmailDocument | null;
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
}

/** The mail that goes into the placeholders. */
interface SuggestSource {
  readonly mail: OpenEmail;
  /** Its text; without blocks while it is being read. */
  readonly body: EmailDocument;
  readonly formatDate: (date: Date) => string;
}

/** Fills the template of a project and type, and the values of the rule; null when there is nothing. */
export function suggestStart(
  { mail, body, formatDate }: SuggestSource,
  options: SuggestOptions,
): SuggestedStart | null {
  const { fields, project, issueType } = options;
  const texts = placeholderTexts(mail, { body: documentToText(body).trim(), formatDate });
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
      description === null || !takes('description') ? null : fillDocument(description, texts, body),
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
function fillDocument(
  template: string,
  texts: PlaceholderTexts,
  body: EmailDocument,
): EmailDocument {
  const pieces = template.split('{body}');
  return {
    blocks: pieces.flatMap((piece, index) => [
      ...(index === 0 ? [] : body.blocks),
      ...textToDocument(fillTemplate(piece, texts).trim()).blocks,
    ]),
  };
}
