import { describe, expect, it } from '@jest/globals';
import type { EffectiveDraft } from '../../../../core/filing/model.ts';
import { offerFiles } from '../../../../core/filing/files/offer-files.ts';
import { planFiling, type PlanOptions } from '../../../../core/filing/plan/plan-filing.ts';
import { explain } from '../../../../contract/error-guide.ts';
import { toAppError } from '../../../../contract/errors.ts';
import { aField, aMail, anAttachment, anEffectiveDraft } from '../../../support/filing/a-mail.ts';

const mail = aMail({
  attachments: [
    anAttachment({ name: 'a:b.txt' }),
    anAttachment({ name: 'a?b.txt' }),
    anAttachment({ name: 'huge.zip', sizeBytes: 10 ** 9 }),
    anAttachment({ name: 'shared.docx', kind: 'cloud' }),
    anAttachment({ name: 'not wanted.txt' }),
  ],
});
const files = offerFiles(mail, {
  limits: { isEnabled: true, maxBytes: 10_000 },
  canReadWholeMail: true,
  body: null,
  siteName: 'Acme',
});
const description = {
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Help', marks: {} }] }],
} as const;

function plan(draft: Partial<EffectiveDraft> = {}, options: Partial<PlanOptions> = {}) {
  return planFiling({
    draft: {
      ...anEffectiveDraft(mail, files),
      ...draft,
    },
    fields: [
      aField('summary', 'text', { name: 'Zusammenfassung', isRequired: true }),
      aField('description', 'rich-text', { name: 'Beschreibung' }),
    ],
    files,
    description,
    filingId: 'f-1',
    labels: { project: 'Project', issueType: 'Issue type', summary: 'Summary' },
    ...options,
  });
}

function refusal(draft: Partial<EffectiveDraft>, options: Partial<PlanOptions> = {}): string {
  try {
    plan(draft, options);
  } catch (thrown) {
    return explain(toAppError(thrown)).message;
  }
  return 'nothing was refused';
}

const summary = aField('summary', 'text', { name: 'Zusammenfassung', isRequired: true });

describe('planFiling', () => {
  it('plans what was chosen, typed and ticked', () => {
    const { files: sent, ...rest } = plan({
      tickedFiles: files.filter(({ name }) => name !== 'not wanted.txt').map(({ id }) => id),
      watchers: [{ id: 'ann', name: 'Ann Bo' }],
    });

    expect(rest).toEqual({
      filingId: 'f-1',
      projectId: '10000',
      issueTypeId: '1',
      summary: 'Printer on fire',
      description,
      fields: {},
      watchers: [{ id: 'ann', name: 'Ann Bo' }],
    });
    // Neither the one that is too large, nor the mail around it, nor the shared one, which is a link.
    expect(sent.map(({ name }) => name)).toEqual(['a_b.txt', 'a_b (2).txt']);
  });

  it('leaves the description out where the create screen has none', () => {
    expect(plan({}, { fields: [summary] }).description.blocks).toEqual([]);
  });

  it('sends the filled fields that Jira listed, and no others', () => {
    const planned = plan(
      {
        values: {
          cost: { kind: 'text', text: '3.5' },
          empty: { kind: 'text', text: ' ' },
          stale: { kind: 'text', text: 'x' },
        },
      },
      { fields: [summary, aField('cost', 'number'), aField('empty', 'text')] },
    );

    expect(planned.fields).toEqual({
      cost: { kind: 'number', value: { kind: 'text', text: '3.5' } },
    });
  });

  it('lets a required field with a default go', () => {
    const fields = [
      summary,
      aField('reporter', 'unsupported', { isRequired: true, hasDefault: true }),
      aField('priority', 'option', { isRequired: true, hasDefault: true }),
    ];

    expect(plan({}, { fields }).fields).toEqual({});
  });

  it('names the required fields that cannot be filled here', () => {
    const fields = [
      summary,
      aField('customfield_1', 'unsupported', { name: 'Approver', isRequired: true }),
      aField('customfield_2', 'unsupported', { name: 'Sprint', isRequired: true }),
      aField('customfield_3', 'unsupported', { name: 'Optional' }),
    ];

    expect(refusal({}, { fields })).toBe(
      'This project requires “Approver” and “Sprint”, which Postern doesn’t support.',
    );
  });

  it.each([
    ['a project', { projectId: null }, 'Required: “Project”.'],
    [
      'project, type and summary',
      { projectId: null, issueTypeId: null, summary: ' ' },
      'Required: “Project”, “Issue type” and “Zusammenfassung”.',
    ],
    ['a summary', { summary: '\n' }, 'Required: “Zusammenfassung”.'],
  ])('asks for %s', (_, draft, message) => {
    expect(refusal(draft)).toBe(message);
  });

  it('asks for everything that is missing at once', () => {
    const fields = [
      summary,
      aField('description', 'rich-text', { name: 'Beschreibung', isRequired: true }),
      aField('labels', 'labels', { name: 'Stichwörter', isRequired: true }),
    ];

    expect(refusal({}, { fields, description: { blocks: [] } })).toBe(
      'Required: “Beschreibung” and “Stichwörter”.',
    );
  });

  it('does not lose a number that is none without a word', () => {
    expect(
      refusal(
        { values: { cost: { kind: 'text', text: 'about 3' } } },
        { fields: [summary, aField('cost', 'number', { name: 'Cost' })] },
      ),
    ).toBe('Required: “Cost”.');
  });
});
