import * as v from 'valibot';
import { anyOf, anyValuesOf, readableOf, textOrNull, type Read } from './read.ts';

const texts = readableOf(v.string());
const textsOrNull = v.fallback(v.nullable(texts), null);

/** Which mails a rule is for; all that is given must hold, and of each list one entry. */
const condition = v.pipe(
  v.object({
    /** Whole addresses. */
    sender: textsOrNull,
    /** `customer.example` also means its subdomains. */
    domain: textsOrNull,
    /** Parts of the subject; `*` stands for any characters. */
    subject: textsOrNull,
  }),
  v.transform(({ sender, domain, subject }) => ({
    ...(sender === null ? {} : { sender }),
    ...(domain === null ? {} : { domain }),
    ...(subject === null ? {} : { subject }),
  })),
);
export type RuleCondition = Read<typeof condition>;

/** Values of fields as an administrator writes them, by field id or name: texts as people read them. */
const writtenValues = anyValuesOf(v.union([v.string(), texts]));
export type WrittenValues = Read<typeof writtenValues>;

/** Sends mails of a kind to a project. The first rule that holds is the only one. */
const rule = v.object({
  when: condition,
  /** Key of the project. */
  project: v.string(),
  /** Id or name; null leaves the choice to the user. */
  issueType: textOrNull,
  fields: writtenValues,
});
export type MailRule = Read<typeof rule>;

/** What an issue of a project starts with; texts may hold placeholders. */
const template = v.object({
  /** Key of the project. */
  project: v.string(),
  /** Id or name; null is for every type of the project. */
  issueType: textOrNull,
  summary: textOrNull,
  description: textOrNull,
  fields: writtenValues,
});
export type IssueTemplate = Read<typeof template>;

/** Guidance as Connect sends it; what has another shape is left out, for it only saves typing. */
export const guidanceSchema = v.object({
  rules: v.pipe(
    anyOf(rule),
    // A rule without its condition would catch every mail.
    v.transform((rules) => rules.filter(({ when }) => Object.keys(when).length > 0)),
  ),
  templates: anyOf(template),
});
export type SiteGuidance = Read<typeof guidanceSchema>;
