import { z } from 'zod';
import { placeholders, unknownPlaceholders } from '../../contract/placeholders.ts';
import type { SiteGuidance } from '../../contract/answers/site-guidance.ts';
import { text } from './schema-parts.ts';

const projectKey = z
  .string('the key of a project')
  .regex(/^[A-Z][A-Z0-9_]{0,254}$/, 'the key of a project, in capitals')
  .describe('Project key.');

const issueType = text('the name or ID of an issue type');

const known = placeholders.map((name) => `{${name}}`).join(', ');

const putIn = `${known} are replaced with values from the email.`;

const template = text('a text')
  .refine((value) => unknownPlaceholders(value).length === 0, `no names in braces but ${known}`)
  .describe(`Text. ${putIn}`);

const oneOrMore = <T extends z.ZodType<string>>(item: T, expected: string) =>
  z.union([item.transform((value) => [value]), z.array(item).min(1, expected)], expected);

const fields = (value: z.ZodType<string>) =>
  z
    .record(
      text('the ID or name of a field'),
      z.union([value, z.array(value)], 'a text or a list of texts'),
      'a mapping of fields to values',
    )
    .default({})
    .describe('Values by field ID or name, written as Jira displays them.');

const address = z.string('an email address').regex(/^[^\s@]+@[^\s@]+$/, 'an email address');
const domain = z
  .string('a domain')
  .regex(/^[^\s@/*]+\.[^\s@/*.]+$/, 'a domain without @ or *, for example customer.example');

const condition = z
  .strictObject(
    {
      sender: oneOrMore(address, 'an email address or a list of email addresses')
        .optional()
        .describe('Email addresses of senders.'),
      domain: oneOrMore(domain, 'a domain or a list of them')
        .optional()
        .describe('Domains of senders, including subdomains.'),
      subject: oneOrMore(text('a part of a subject'), 'a part of a subject or a list of them')
        .optional()
        .describe('Parts of the subject; `*` matches any characters.'),
    },
    'a mapping of sender, domain or subject',
  )
  .refine((when) => Object.keys(when).length > 0, 'at least one of sender, domain and subject')
  .describe(
    'Which emails match. Every given condition must match, with at least one entry of each list.',
  );

/** Keys of a site that preset the project, issue type and fields of new issues. */
export const guidanceParts = {
  rules: z
    .array(
      z.strictObject(
        {
          when: condition,
          project: projectKey,
          issueType: issueType
            .optional()
            .describe('Issue type, by name or ID. Without it, the user chooses.'),
          fields: fields(template),
        },
        'a rule',
      ),
      'a list of rules',
    )
    .default([])
    .describe(
      'Rules that choose the project for an email. Only the first rule that matches applies.',
    ),
  templates: z
    .array(
      z.strictObject(
        {
          project: projectKey,
          issueType: issueType
            .optional()
            .describe(
              'Issue type, by name or ID. Without it, the template applies to every issue type of the project.',
            ),
          summary: template.optional().describe(`Initial summary. ${putIn}`),
          description: template.optional().describe(`Initial description. ${putIn}`),
          fields: fields(template),
        },
        'a template',
      ),
      'a list of templates',
    )
    .default([])
    .describe('Templates with initial values. They take precedence over Jira’s own defaults.'),
};

type GuidanceFile = z.infer<z.ZodObject<typeof guidanceParts>>;

/** Converts rules and templates to the form that the pane receives. */
export function toGuidance({ rules, templates }: GuidanceFile): SiteGuidance {
  return {
    rules: rules.map(({ when, issueType: type, ...rule }) => ({
      ...rule,
      when: {
        ...(when.sender === undefined ? {} : { sender: when.sender }),
        ...(when.domain === undefined ? {} : { domain: when.domain }),
        ...(when.subject === undefined ? {} : { subject: when.subject }),
      },
      issueType: type ?? null,
    })),
    templates: templates.map(({ project, fields: values, ...given }) => ({
      project,
      issueType: given.issueType ?? null,
      summary: given.summary ?? null,
      description: given.description ?? null,
      fields: values,
    })),
  };
}
