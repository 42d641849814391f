/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { AppError } from '../../../contract/errors.ts';
import type { JiraClient } from '../../../core/jira/client.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import { aField, issueTypes, plainFields, projects } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const remembered = { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } };
const berth = aField({ id: 'c1', name: 'Berth' });
const lock = aField({ id: 'c2', name: 'Lock' });
const hull = aField({ id: 'c3', name: 'Hull', isRequired: false });

/** A form whose project is set up anew while it is being filled. */
async function formOf(before: readonly IssueField[], after: readonly IssueField[]) {
  let fields = before;
  let tries = 0;
  const refusal = new AppError('FIELDS_REJECTED', {
    fields: [{ id: 'c2', message: 'Field c2 cannot be set.' }],
    messages: [],
  });
  const pane = showPane({
    preferences: remembered,
    jira: { createFields: () => Promise.resolve([...plainFields, ...fields]) },
    createIssue: () => {
      tries += 1;
      fields = after;
      return tries === 1
        ? Promise.reject(refusal)
        : Promise.resolve({ id: '1', key: 'HELP-42', url: 'https://jira.acme.example/x' });
    },
  });
  const button = await screen.findByRole('button', { name: 'Create issue' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  return { ...pane, button };
}

describe('a form that is older than the project’s set-up', () => {
  it('reads itself anew, says what changed, and keeps what still fits', async () => {
    const { user, services, button } = await formOf(
      [berth, lock],
      [berth, { ...hull, isRequired: true }],
    );
    await user.type(screen.getByRole('textbox', { name: /Berth/ }), 'B 12');
    await user.type(screen.getByRole('textbox', { name: /Lock/ }), 'South');
    await user.click(button);

    expect(await screen.findByText(/New: “Hull”\. Removed: “Lock”\./)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /Lock/ })).toBeNull();
    expect(screen.getByRole('textbox', { name: /Berth/ })).toHaveProperty('value', 'B 12');

    await user.type(screen.getByRole('textbox', { name: /Hull/ }), 'Oak');
    await user.click(button);

    await screen.findByRole('link', { name: /Open HELP-42/ });
    expect(services.plans.at(-1)?.fields).toEqual({
      c1: { kind: 'text', value: { kind: 'text', text: 'B 12' } },
      c3: { kind: 'text', value: { kind: 'text', text: 'Oak' } },
    });
  });

  it('says nothing of a change where there is none, and puts the focus on the refused field', async () => {
    const { user, button } = await formOf([lock], [lock]);
    await user.type(screen.getByRole('textbox', { name: /Lock/ }), 'South');
    await user.click(button);

    expect(await screen.findByText('Field c2 cannot be set.', { selector: 'p *, div, span' }));
    const field = screen.getByRole('textbox', { name: /Lock/ });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(screen.queryByText(/form has changed/)).toBeNull();
  });
});

/** A form at whose first click Jira refuses the issue, and from then on answers with `after`. */
async function refusedForm(refusal: AppError, after: Partial<JiraClient> = {}) {
  let isSetUpAnew = false;
  let tries = 0;
  const asked = <N extends keyof JiraClient>(name: N, before: JiraClient[N]): JiraClient[N] =>
    isSetUpAnew ? (after[name] ?? before) : before;
  const fields = [
    ...plainFields,
    berth,
    { ...lock, kind: 'unsupported', isRequired: false } as const,
  ];
  const pane = showPane({
    preferences: remembered,
    jira: {
      projects: () => asked('projects', () => Promise.resolve({ projects, isWhole: true }))(),
      issueTypes: (project) => asked('issueTypes', () => Promise.resolve(issueTypes))(project),
      createFields: (project, type) =>
        asked('createFields', () => Promise.resolve(fields))(project, type),
    },
    createIssue: () => {
      tries += 1;
      isSetUpAnew = true;
      return tries === 1
        ? Promise.reject(refusal)
        : Promise.resolve({ id: '1', key: 'HELP-42', url: 'https://jira.acme.example/x' });
    },
  });
  const button = await screen.findByRole('button', { name: 'Create issue' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  await pane.user.type(screen.getByRole('textbox', { name: /Berth/ }), 'B 12');
  await pane.user.click(button);
  return { ...pane, button };
}

describe('a project that is closed while the form is open', () => {
  const noPermission = new AppError('PERMISSION_MISSING', { reason: 'Not for you.' });

  it('is said to be closed, and what was typed goes into another one', async () => {
    const { user, services, button } = await refusedForm(noPermission, {
      projects: () => Promise.resolve({ projects: projects.slice(0, 1), isWhole: true }),
      project: () => Promise.reject(new AppError('JIRA_NOT_FOUND', { host: 'h' })),
    });

    expect(
      await screen.findByText(/can no longer create issues in “Infrastructure and printers”/),
    ).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: /Project/ }));
    await user.keyboard('{ArrowDown}{Enter}');
    const field = await screen.findByRole('textbox', { name: /Berth/ });
    expect(field).toHaveProperty('value', 'B 12');
    expect(screen.queryByText(/can no longer create/)).toBeNull();
    await user.click(button);

    await screen.findByRole('link', { name: /Open HELP-42/ });
    expect(services.plans.at(-1)?.projectId).toBe('10000');
  });

  it('is said to be closed where Jira still lists it, but gives no types for it', async () => {
    const refusal = new AppError('FIELDS_REJECTED', {
      fields: [{ id: 'project', message: 'You do not have permission here.' }],
      messages: [],
    });
    await refusedForm(refusal, { issueTypes: () => Promise.reject(noPermission) });

    expect(await screen.findByText(/can no longer create issues in “Infra/)).toBeTruthy();
    expect(screen.getAllByText('You do not have permission here.')).toHaveLength(1);
    const project = screen.getByRole('combobox', { name: /Project/ });
    await waitFor(() => expect(document.activeElement).toBe(project));
  });

  it('is one notice, in sight and with the focus, however many calls fail for it', async () => {
    const refuse = (): Promise<never> => Promise.reject(noPermission);
    await refusedForm(noPermission, {
      projects: refuse,
      issueTypes: refuse,
      createFields: refuse,
      project: refuse,
    });

    const notice = await screen.findByText(/can no longer create issues in “Infra/);
    const alert = notice.closest('[role="alert"]');
    await waitFor(() => expect(screen.getAllByRole('alert')).toEqual([alert]));
    await waitFor(() => expect(document.activeElement).toBe(alert));
    expect(screen.queryByText(/Not for you\./)).toBeNull();
  });

  it('says that its type is gone, and goes on with another one', async () => {
    const refusal = new AppError('FIELDS_REJECTED', {
      fields: [{ id: 'issuetype', message: 'The issue type selected is invalid.' }],
      messages: [],
    });
    const { user, services, button } = await refusedForm(refusal, {
      issueTypes: () => Promise.resolve(issueTypes.slice(0, 1)),
    });

    expect(await screen.findByText(/Issue type “Task” no longer exists\./)).toBeTruthy();
    const field = await screen.findByRole('textbox', { name: /Berth/ });
    expect(field).toHaveProperty('value', 'B 12');
    await user.click(button);

    await screen.findByRole('link', { name: /Open HELP-42/ });
    expect(services.plans.at(-1)?.issueTypeId).toBe('1');
  });
});

describe('what Jira says of something that the form does not show', () => {
  it('stands beside the button by name, and the way to Jira’s own page is offered', async () => {
    await refusedForm(
      new AppError('FIELDS_REJECTED', {
        fields: [
          { id: 'c1', message: 'There is no such berth.' },
          { id: 'c2', message: 'Lock is required.' },
          { id: 'customfield_9', message: 'Nine is required.' },
        ],
        messages: ['The board has to agree.'],
      }),
    );

    expect(await screen.findByText('Jira rejected “Berth”.')).toBeTruthy();
    expect(screen.getByText('Lock: Lock is required.')).toBeTruthy();
    expect(screen.getByText('customfield_9: Nine is required.')).toBeTruthy();
    expect(screen.getByText('The board has to agree.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Continue in Jira' })).toBeTruthy();
    const field = screen.getByRole('textbox', { name: /Berth/ });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(screen.getAllByText('There is no such berth.')).toHaveLength(1);
  });

  it('is the whole message when Jira names no field', async () => {
    await refusedForm(
      new AppError('FIELDS_REJECTED', { fields: [], messages: ['The board has to agree.'] }),
    );

    expect(await screen.findByText('Jira didn’t accept the issue.')).toBeTruthy();
    expect(screen.getByText('The board has to agree.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /Berth/ })).toHaveProperty('value', 'B 12');
  });
});

describe('the folded fields', () => {
  it('open by themselves when Jira refuses one of them', async () => {
    const { user, button } = await formOf(
      [berth, { ...lock, isRequired: false }],
      [berth, { ...lock, isRequired: false }],
    );
    await user.type(screen.getByRole('textbox', { name: /Berth/ }), 'B 12');
    expect(screen.queryByRole('textbox', { name: 'Lock' })).toBeNull();

    await user.click(button);

    const field = await screen.findByRole('textbox', { name: 'Lock' });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('name what is filled while they are closed', async () => {
    const { user } = await formOf([hull], [hull]);
    const more = screen.getByRole('button', { name: /More fields/ });
    await user.click(more);
    await user.type(screen.getByRole('textbox', { name: 'Hull' }), 'Oak');
    await user.click(more);

    expect(screen.getByText('Filled: “Hull”')).toBeTruthy();
    expect(more.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('a default of Jira', () => {
  const season = aField({
    id: 'c4',
    name: 'Season',
    kind: 'radio',
    isRequired: false,
    hasDefault: true,
    options: [
      { id: '1', label: 'Summer' },
      { id: '2', label: 'Winter' },
    ],
    defaultValue: { kind: 'option', id: '2' },
  });

  it('stands in the field, is left to Jira, and is taken away when it is cleared', async () => {
    const { user, services, button } = await formOf([season], [season]);
    await user.click(screen.getByRole('button', { name: /More fields/ }));
    expect(screen.getByRole('radio', { name: 'Winter' })).toHaveProperty('checked', true);
    await user.click(button);
    await waitFor(() => expect(services.plans).toHaveLength(1));
    expect(services.plans[0]?.fields).toEqual({});

    await user.click(await screen.findByRole('radio', { name: 'None' }));
    await user.click(button);

    await waitFor(() => expect(services.plans).toHaveLength(2));
    expect(services.plans[1]?.fields).toEqual({
      c4: { kind: 'radio', value: { kind: 'cleared' } },
    });
  });
});
