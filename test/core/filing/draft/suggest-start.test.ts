import { describe, expect, it } from '@jest/globals';
import type { IssueTemplate, MailRule } from '../../../../contract/answers/site-guidance.ts';
import { documentToText } from '../../../../core/convert/document-to-text.ts';
import { suggestStart, type SuggestOptions } from '../../../../core/filing/draft/suggest-start.ts';
import { effectiveDraft } from '../../../../core/filing/draft/effective-draft.ts';
import { textToDocument } from '../../../../core/convert/text-to-document.ts';
import { aDraft, aField, aKnown, aMail } from '../../../support/filing/a-mail.ts';

const mail = aMail({ subject: 'Tap', from: { name: 'Kim', address: 'kim@customer.example' } });
const body = textToDocument('It leaks.');

function aTemplate(change: Partial<IssueTemplate>): IssueTemplate {
  return {
    project: 'SUP',
    issueType: null,
    summary: null,
    description: null,
    fields: {},
    ...change,
  };
}

function suggest(
  templates: readonly IssueTemplate[],
  change: Partial<SuggestOptions> = {},
): ReturnType<typeof suggestStart> {
  return suggestStart(
    { mail, body, formatDate: () => '' },
    {
      guidance: { rules: [], templates },
      rule: null,
      project: { id: '1', key: 'SUP', name: 'Support' },
      issueType: { id: '2', name: 'Incident', isSubtask: false },
      fields: [
        aField('summary', 'text'),
        aField('description', 'rich-text'),
        aField('labels', 'labels'),
      ],
      ...change,
    },
  );
}

const rule: MailRule = {
  when: { domain: ['customer.example'] },
  project: 'SUP',
  issueType: null,
  fields: { labels: 'customer' },
};

describe('suggestStart', () => {
  it('takes the template of the type before the one for every type', () => {
    const start = suggest([
      aTemplate({ summary: 'any: {subject}' }),
      aTemplate({ issueType: 'incident', summary: 'INC: {subject}' }),
    ]);

    expect(start?.summary).toBe('INC: Tap');
  });

  it('puts the mail into the description as a document, between the texts of the template', () => {
    const start = suggest([aTemplate({ description: '{senderName} wrote:\n\n{body}\n\nEnd.' })]);

    expect(documentToText(start?.description ?? { blocks: [] })).toBe(
      'Kim wrote:\n\nIt leaks.\n\nEnd.',
    );
  });

  it('lets the values of the rule win over those of the template', () => {
    const start = suggest([aTemplate({ fields: { labels: 'mail' } })], { rule });

    expect(start?.values).toEqual({ labels: { kind: 'labels', labels: ['customer'] } });
    expect(start?.filled).toEqual(['labels']);
  });

  it('uses no values of a rule in another project than the rule’s', () => {
    expect(suggest([], { rule: { ...rule, project: 'OPS' } })).toBeNull();
  });

  it('names what does not fit', () => {
    const start = suggest([aTemplate({ description: 'x', fields: { Impact: 'High' } })], {
      fields: [aField('summary', 'text')],
    });

    expect(start?.description).toBeNull();
    expect(start?.skipped).toEqual(['description', 'Impact']);
  });

  it('has nothing to say without a template and rule for the place', () => {
    expect(suggest([aTemplate({ project: 'OPS', summary: 'x' })])).toBeNull();
  });
});

describe('what is suggested, in effectiveDraft', () => {
  const start = suggest([aTemplate({ summary: 'INC: {subject}', fields: { labels: 'mail' } })]);
  const known = aKnown({ suggested: start }, mail);

  it('puts the summary in the place of the mail’s subject, not of what the user typed', () => {
    expect(effectiveDraft(aDraft(), known).summary).toBe('INC: Tap');
    expect(effectiveDraft(aDraft({ summary: 'Mine' }), known).summary).toBe('Mine');
    expect(effectiveDraft(aDraft({ summary: 'Tap' }), known).summary).toBe('Tap');
  });

  it('keeps the user’s own values', () => {
    const own = { labels: { kind: 'labels', labels: ['mine'] } } as const;

    expect(effectiveDraft(aDraft({ values: own }), known).values).toEqual(own);
  });
});
