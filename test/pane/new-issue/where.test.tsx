/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { MailRule } from '../../../contract/answers/site-guidance.ts';
import type { Project } from '../../../core/jira/model.ts';
import { aMail, aSite, projects, type FakeOptions } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const north: Project = { id: '77', key: 'NORTH', name: 'North Sea' };

function aRule(change: Partial<MailRule>): FakeOptions {
  const rule = { when: { domain: ['customer.example'] }, project: 'SALES', issueType: null };
  return {
    sites: [aSite({ guidance: { rules: [{ ...rule, fields: {}, ...change }], templates: [] } })],
  };
}

function place(id: string): Readonly<Record<string, string>> {
  return { projectId: id, issueTypeId: '2' };
}

async function chosen(name: string): Promise<string> {
  const box = await screen.findByRole('combobox', { name });
  return box instanceof HTMLInputElement ? box.value : '';
}

describe('the place of a mail', () => {
  it('is where mails of the same sender went last, before any other', async () => {
    const senders = [{ name: 'jonas.weber@customer.example', ...place('10002') }];
    showPane({ preferences: { 'last-choice.acme': { ...place('10001'), senders } } });

    await waitFor(async () => expect(await chosen('Project')).toBe('Sales'));
    await waitFor(async () => expect(await chosen('Issue type')).toBe('Task'));
  });

  it('is decided by the rule of the organisation before all memory', async () => {
    const preferences = { 'last-choice.acme': { projectId: '10001', issueTypeId: '1' } };
    showPane({ ...aRule({ issueType: 'task' }), preferences });

    await waitFor(async () => expect(await chosen('Project')).toBe('Sales'));
    await waitFor(async () => expect(await chosen('Issue type')).toBe('Task'));
  });

  it('stays what the user chose, whatever the rule says', async () => {
    const { user } = showPane(aRule({ issueType: 'Task' }));
    await waitFor(async () => expect(await chosen('Issue type')).toBe('Task'));

    await user.click(screen.getByRole('combobox', { name: 'Project' }));
    await user.keyboard('help{Enter}');
    await waitFor(async () => expect(await chosen('Issue type')).toBe('Task'));
    await user.click(screen.getByRole('combobox', { name: 'Issue type' }));
    await user.keyboard('incident{Enter}');

    expect(await chosen('Project')).toBe('Help desk');
    expect(await chosen('Issue type')).toBe('Incident');
  });

  it('may be a project that is not among the first hundred', async () => {
    const jira = {
      projects: () => Promise.resolve({ projects, isWhole: false }),
      project: () => Promise.resolve(north),
    };
    showPane({ ...aRule({ project: 'NORTH' }), jira });

    await waitFor(async () => expect(await chosen('Project')).toBe('North Sea'));
  });
});

describe('the project picker', () => {
  it('offers favourites first, then what was used last, and says which they are', async () => {
    const [help, infra, sales] = projects;
    if (!help || !infra || !sales) throw new TypeError('three projects');
    const jira = {
      projects: () =>
        Promise.resolve({
          projects: [help, infra, { ...sales, isFavourite: true }],
          isWhole: true,
        }),
      recentProjects: () => Promise.resolve([infra]),
    };
    const { user } = showPane({ jira });

    await user.click(await screen.findByRole('combobox', { name: 'Project' }));

    const offered = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'Sales, favouriteSALES',
      'Infrastructure and printers, recentINFRA',
      'Help deskHELP',
    ]);
  });

  it('finds projects beyond the first hundred by typing, and keeps the chosen one', async () => {
    const asked: string[] = [];
    const jira = {
      projects: () => Promise.resolve({ projects, isWhole: false }),
      searchProjects: (text: string) => {
        asked.push(text);
        return Promise.resolve([north]);
      },
    };
    const { user } = showPane({ mail: aMail(), jira });

    await user.click(await screen.findByRole('combobox', { name: 'Project' }));
    await user.keyboard('north');
    await user.click(await screen.findByRole('option', { name: /North Sea/ }));

    expect(asked).toEqual(['north']);
    expect(await chosen('Project')).toBe('North Sea');
  });
});

function summary(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Summary' });
}

describe('a template of the organisation', () => {
  const template = {
    project: 'SALES',
    issueType: null,
    summary: '[{senderName}] {subject}',
    description: 'By template:\n\n{body}',
    fields: { Nothing: 'x' },
  };
  const sites = [aSite({ guidance: { rules: [], templates: [template] } })];
  const preferences = { 'last-choice.acme': { projectId: '10002', issueTypeId: '2' } };

  it('is shown in the form before anything is sent, with a note of what does not fit', async () => {
    const { user, services } = showPane({ sites, preferences });

    expect(await screen.findByText(/Filled in by your organisation: “Summary” and/)).toBeTruthy();
    expect(summary()).toHaveProperty(
      'value',
      '[Jonas Weber] Printer on floor 3 prints blank pages since Monday',
    );
    expect(screen.getByText('By template:')).toBeTruthy();
    expect(screen.getByText(/Skipped \(not valid here\): “Nothing”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Create issue' }));

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(services.plans[0]?.summary).toMatch(/^\[Jonas Weber\]/);
    expect(JSON.stringify(services.plans[0]?.description)).toMatch(/By template.*new toner/);
  });

  it('is done without by a click', async () => {
    const { user } = showPane({ sites, preferences });

    await user.click(await screen.findByRole('button', { name: 'Turn off' }));

    expect(summary()).toHaveProperty('value', aMail().subject);
    expect(screen.queryByText('By template:')).toBeNull();
    expect(screen.getByRole('button', { name: 'Turn on' })).toBeTruthy();
  });

  it('never replaces what the user typed', async () => {
    const { user } = showPane({ sites });

    await user.type(await screen.findByRole('textbox', { name: 'Summary' }), '!');
    await user.click(screen.getByRole('combobox', { name: 'Project' }));
    await user.keyboard('sales{Enter}');

    await screen.findByText(/Filled in by your organisation/);
    expect(summary()).toHaveProperty('value', `${aMail().subject}!`);
  });
});
