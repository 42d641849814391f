import { describe, expect, it } from '@jest/globals';
import type { EmailReader } from '../../../../core/email/email.ts';
import { offerFiles } from '../../../../core/filing/files/offer-files.ts';
import {
  planSubmission,
  type PlanningParts,
  type Submission,
} from '../../../../core/filing/plan/plan-submission.ts';
import { documentToText } from '../../../../core/convert/document-to-text.ts';
import { aField, aMail, anAttachment, anEffectiveDraft } from '../../../support/filing/a-mail.ts';
import { aReader } from '../../../support/filing/a-queue.ts';

const email = aMail({
  attachments: [
    anAttachment({ id: 'a', name: 'a.txt' }),
    anAttachment({ id: 'b', name: 'shared.docx', kind: 'cloud' }),
    anAttachment({ id: 'c', name: 'not ticked.docx', kind: 'cloud' }),
  ],
});
const files = offerFiles(email, {
  limits: { isEnabled: true, maxBytes: 10_000 },
  canReadWholeMail: false,
  body: null,
  siteName: 'Acme',
});
const reader: EmailReader = aReader(({ name }) =>
  Promise.resolve({ kind: 'link', url: `https://share.example.com/${name}` }),
);
const parts: PlanningParts = {
  filingId: 'f-1',
  baseUrl: 'https://jira.acme.example',
  reader,
  labels: { project: 'Project', issueType: 'Type', summary: 'Summary' },
  mailLabels: { from: 'From', date: 'Date', sharedFiles: 'Shared files', formatDate: String },
};
const entered = {
  email,
  draft: {
    ...anEffectiveDraft(email, files),
    tickedFiles: files.slice(0, 2).map(({ id }) => id),
  },
  files,
  document: {
    blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Help', marks: {} }] }],
  },
} as const;
const newIssue: Submission = {
  kind: 'new-issue',
  ...entered,
  fields: [
    aField('summary', 'text'),
    aField('description', 'rich-text'),
    aField('priority', 'text', { name: 'Priority', isRequired: true }),
  ],
  destination: {
    project: { id: '10000', key: 'ABC', name: 'ABC' },
    issueType: { id: '1', name: 'Task', isSubtask: false },
  },
};
const issue = { id: '9', key: 'ABC-9', url: 'u/9', summary: 'An older one', status: 'Open' };

describe('planSubmission', () => {
  it('plans a comment with the ticked files, and the shared ones as links in its text', async () => {
    const plan = await planSubmission(
      { kind: 'comment', ...entered, issue, audience: { kind: 'internal' } },
      parts,
    );

    expect(plan).toMatchObject({
      filingId: 'f-1',
      summary: 'An older one',
      comment: { issue: { key: 'ABC-9' }, audience: { kind: 'internal' } },
    });
    expect(plan.files.map(({ name }) => name)).toEqual(['a.txt']);
    expect(documentToText(plan.description)).toContain('shared.docx');
    expect(documentToText(plan.description)).not.toContain('not ticked.docx');
  });

  it('refuses a new issue without what Jira requires', async () => {
    await expect(planSubmission(newIssue, parts)).rejects.toMatchObject({
      code: 'FIELDS_MISSING',
      facts: { names: ['Priority'] },
    });
  });

  it('does not ask for what Jira’s own page has filled, and fills the issue made there', async () => {
    const handOver = {
      siteId: 'acme',
      mailKey: entered.draft.mailKey,
      projectKey: 'ABC',
      startedAtMs: 0,
      carried: [],
      known: [],
    };

    const plan = await planSubmission({ ...newIssue, madeInJira: { issue, handOver } }, parts);

    expect(plan).toMatchObject({ summary: 'An older one', into: { key: 'ABC-9' } });
  });
});
