import { describe, expect, it } from '@jest/globals';
import {
  decodeContinueInJira,
  continueInJiraUrl,
  issuesSince,
  type ContinueInJira,
} from '../../../../core/filing/plan/continue-in-jira.ts';
import type { FieldValue } from '../../../../core/jira/model.ts';
import { aField } from '../../../support/filing/a-mail.ts';

const place = {
  baseUrl: 'https://jira.example.com/jira',
  project: { id: '10000', key: 'DEV', name: 'Device Desk' },
  issueType: { id: '7', name: 'Hardware', isSubtask: false },
};
const red = { id: '1', label: 'Red' };
const fields = [
  aField('impact', 'option', { options: [red] }),
  aField('parts', 'options', { options: [red, { id: '2', label: 'Green' }] }),
  aField('labels', 'labels'),
  aField('count', 'number'),
  aField('due', 'date'),
  aField('notes', 'rich-text'),
];
const values: Record<string, FieldValue> = {
  impact: { kind: 'option', id: '1' },
  parts: { kind: 'options', ids: ['1', '2'] },
  labels: { kind: 'labels', labels: ['a', 'b'] },
  count: { kind: 'text', text: '3' },
  due: { kind: 'text', text: '2026-03-31' },
  notes: { kind: 'text', text: 'the whole story' },
};

describe('continueInJiraUrl', () => {
  it('leads to Jira’s create page with what an address can carry', () => {
    const { url, carried } = continueInJiraUrl({
      ...place,
      draft: { summary: 'Tap & sink', values },
      fields,
    });

    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe('/jira/secure/CreateIssueDetails!init.jspa');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      pid: '10000',
      issuetype: '7',
      summary: 'Tap & sink',
      impact: '1',
      count: '3',
    });
    expect(searchParams.getAll('parts')).toEqual(['1', '2']);
    expect(searchParams.getAll('labels')).toEqual(['a', 'b']);
    expect(carried).toEqual(['summary', 'impact', 'parts', 'labels', 'count']);
  });

  it('carries no long text: addresses stand in logs', () => {
    const { url } = continueInJiraUrl({ ...place, draft: { summary: 's', values }, fields });

    expect(url).not.toContain('story');
  });

  it('leaves out what would make the address too long, and says so', () => {
    const many = Array.from({ length: 600 }, (_, index) => `label-${index}`);
    const draft = { summary: 's', values: { labels: { kind: 'labels', labels: many } } } as const;

    const { url, carried } = continueInJiraUrl({ ...place, draft, fields });

    expect(url.length).toBeLessThan(4_000);
    expect(carried).toEqual(['summary']);
  });
});

const begun: ContinueInJira = {
  siteId: 'acme',
  mailKey: 'm',
  projectKey: 'DEV',
  startedAtMs: 1,
  carried: ['summary'],
  known: ['10'],
};

describe('issuesSince', () => {
  it('takes neither what was there before nor what is in another project', () => {
    const issue = { key: 'DEV-2', url: '', summary: '', status: '' };

    const found = issuesSince(begun, [
      { ...issue, id: '10', key: 'DEV-1' },
      { ...issue, id: '11' },
      { ...issue, id: '12', key: 'DEVX-1' },
    ]);

    expect(found.map(({ id }) => id)).toEqual(['11']);
  });
});

describe('decodeContinueInJira', () => {
  it('reads what was kept, and nothing else', () => {
    expect(decodeContinueInJira(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
    expect(decodeContinueInJira({ ...begun, startedAtMs: 'x' })).toBeNull();
    expect(decodeContinueInJira(undefined)).toBeNull();
  });
});
