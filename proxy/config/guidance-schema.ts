import { z } from 'zod';
import { placeholders, unknownPlaceholders } from '../../contract/placeholders.ts';
import type { SiteGuidance } from '../../contract/answers/site-guidance.ts';
import { text } from './schema-parts.ts';

const projectKey = z
  .string('the key of a project')
  .regex(/^[A-Z][A-Z0-9_]{0,254}$/, 'the key of a project, in capitals')
  .describe('The key of the project.');

const issueType = text('the name or id of an issue type');

const known = placeholders.map((name) => `{${name}}`).join(', ');

const template = text('a text')
  .refine((value) => unknownPlaceholders(value).length === 0, `no names in braces but ${known}`)
  .describe(`A text; ${known} are put in from the mail.`);

const oneOrMore = <T extends z.ZodType<string>>(item: T, expected: string) =>
  z.union([item.transform((value) => [value]), z.array(item).min(1, expected)], expected);

const fields = (value: z.ZodType<string>) =>
  z
    .record(
      text('the id or name of a field'),
      z.union([value, z.array(value)], 'a text or a list of texts'),
      'a mapping of fields to texts',
    )
    .default({})
    .describe('Values by field id or name, written as people read them.');

const address = z.string('a mail address').regex(/^[^\s@]+@[^\s@]+$/, 'a mail address');
const domain = z
  .string('a domain')
  .regex(/^[^\s@/*]+\.[^\s@/*.]+$/, 'a domain such as customer.example, without @ and *');

const condition = z
  .strictObject(
    {
      sender: oneOrMore(address, 'a mail address or a list of them')
        .optional()
        .describe('Mail addresses of senders.'),
      domain: oneOrMore(domain, 'a domain or a list of them')
        .optional()
        .describe('Domains of senders; subdomains are included.'),
      subject: oneOrMore(text('a part of a subject'), 'a part of a subject or a list of them')
        .optional()
        .describe('Parts of the subject; * stands for any characters.'),
    },
    'a mapping of sender, domain or subject',
  )
  .refine((when) => Object.keys(when).length > 0, 'at least one of sender, domain and subject')
  .describe('Which mails; all that is given must hold, and of each list one entry.');

/** Keys of a site that say where mails go and what their issues start with. */
export const guidanceParts = {
  rules: z
    .array(
      z.strictObject(
        {
          when: condition,
          project: projectKey,
          issueType: issueType.optional().describe('Left out: the user chooses.'),
          fields: fields(template),
        },
        'a rule',
      ),
      'a list of rules',
    )
    .default([])
    .describe('Where mails go by themselves; the first rule that holds is the only one.'),
  templates: z
    .array(
      z.strictObject(
        {
          project: projectKey,
          issueType: issueType.optional().describe('Left out: every type of the project.'),
          summary: template.optional(),
          description: template.optional(),
          fields: fields(template),
        },
        'a template',
      ),
      'a list of templates',
    )
    .default([])
    .describe('What issues start with; they win over Jira’s own defaults.'),
};

type GuidanceFile = z.infer<z.ZodObject<typeof guidanceParts>>;

/** Makes what the pane is told of what stands in the file. */
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
