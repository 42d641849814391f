/** What an organisation says about where mails go and what their issues start with. */

/** Names that stand in braces in a template, and what a mail puts in their place. */
export const placeholders = [
  'subject',
  'senderName',
  'senderAddress',
  'recipients',
  'date',
  'body',
  'link',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** Values of fields as an administrator writes them, by field id or name: texts as people read them. */
export type WrittenValues = Readonly<Record<string, string | readonly string[]>>;

/** Which mails a rule is for; all that is given must hold, and of each list one entry. */
export interface RuleCondition {
  /** Whole addresses. */
  readonly sender?: readonly string[];
  /** `customer.example` also means its subdomains. */
  readonly domain?: readonly string[];
  /** Parts of the subject; `*` stands for any characters. */
  readonly subject?: readonly string[];
}

/** Sends mails of a kind to a project. The first rule that holds is the only one. */
export interface MailRule {
  readonly when: RuleCondition;
  /** Key of the project. */
  readonly project: string;
  /** Id or name; null leaves the choice to the user. */
  readonly issueType: string | null;
  readonly fields: WrittenValues;
}

/** What an issue of a project starts with; texts may hold placeholders. */
export interface IssueTemplate {
  /** Key of the project. */
  readonly project: string;
  /** Id or name; null is for every type of the project. */
  readonly issueType: string | null;
  readonly summary: string | null;
  readonly description: string | null;
  readonly fields: WrittenValues;
}

export interface SiteGuidance {
  readonly rules: readonly MailRule[];
  readonly templates: readonly IssueTemplate[];
}

/** Finds the names in braces that are no placeholders. */
export function unknownPlaceholders(text: string): readonly string[] {
  const known: readonly string[] = placeholders;
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !known.includes(name));
}

/** Reads guidance as Connect sends it; what has another shape is left out, for it only saves typing. */
export function decodeGuidance(value: unknown): SiteGuidance {
  const given = recordOf(value);
  return {
    rules: listOf(given['rules']).flatMap((rule) => {
      const { when, project, issueType, fields } = recordOf(rule);
      if (typeof project !== 'string') return [];
      const condition = decodeCondition(when);
      // A rule without its condition would catch every mail.
      if (Object.keys(condition).length === 0) return [];
      return [
        { when: condition, project, issueType: textOrNull(issueType), fields: valuesOf(fields) },
      ];
    }),
    templates: listOf(given['templates']).flatMap((template) => {
      const { project, issueType, summary, description, fields } = recordOf(template);
      if (typeof project !== 'string') return [];
      return [
        {
          project,
          issueType: textOrNull(issueType),
          summary: textOrNull(summary),
          description: textOrNull(description),
          fields: valuesOf(fields),
        },
      ];
    }),
  };
}

function decodeCondition(value: unknown): RuleCondition {
  const { sender, domain, subject } = recordOf(value);
  return {
    ...(Array.isArray(sender) ? { sender: textsOf(sender) } : {}),
    ...(Array.isArray(domain) ? { domain: textsOf(domain) } : {}),
    ...(Array.isArray(subject) ? { subject: textsOf(subject) } : {}),
  };
}

function valuesOf(value: unknown): WrittenValues {
  return Object.fromEntries(
    Object.entries(recordOf(value)).flatMap(
      ([name, written]): (readonly [string, string | readonly string[]])[] => {
        if (typeof written === 'string') return [[name, written]];
        return Array.isArray(written) ? [[name, textsOf(written)]] : [];
      },
    ),
  );
}

function textsOf(list: readonly unknown[]): readonly string[] {
  return list.filter((text): text is string => typeof text === 'string');
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
