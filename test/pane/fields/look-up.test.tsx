/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { AppError } from '../../../contract/errors.ts';
import type { FieldSearch } from '../../../core/jira/field-search.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import { aField, fakeSearch, plainFields } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const people = [
  { id: 'mia', label: 'Mia Lindqvist', detail: 'mia@acme.example' },
  { id: 'milo', label: 'Milo Brandt' },
];

async function formWith(field: IssueField, search: Partial<FieldSearch>) {
  const pane = showPane({
    preferences: { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } },
    jira: {
      createFields: () => Promise.resolve([...plainFields, field]),
      search: { ...fakeSearch, ...search },
    },
  });
  const button = await screen.findByRole('button', { name: 'Create issue' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  return {
    ...pane,
    create: async () => {
      await pane.user.click(button);
      await screen.findByRole('link', { name: /Open HELP-42/ });
      return pane.services.plans[0]?.fields['f'];
    },
  };
}

describe('a field that is searched in Jira', () => {
  it('asks once for what was typed, not for every key, and not again in this session', async () => {
    const asked: string[] = [];
    const { user } = await formWith(aField({ id: 'f', name: 'Skipper', kind: 'user' }), {
      users: (text) => {
        asked.push(text);
        return Promise.resolve(people);
      },
    });
    const field = screen.getByRole('combobox', { name: /Skipper/ });

    await user.click(field);
    await user.keyboard('mi');
    await screen.findByRole('option', { name: /Milo/ });
    await user.keyboard('{Escape}');
    await user.click(field);
    await user.keyboard('mi');
    await screen.findByRole('option', { name: /Milo/ });

    expect(asked).toEqual(['mi']);
  });

  it('calls off what is under way when the text changes', async () => {
    const signals: AbortSignal[] = [];
    const { user } = await formWith(aField({ id: 'f', name: 'Skipper', kind: 'user' }), {
      users: (_, signal) => {
        if (signal !== undefined) signals.push(signal);
        return new Promise(() => undefined);
      },
    });

    await user.click(screen.getByRole('combobox', { name: /Skipper/ }));
    await user.keyboard('m');
    await waitFor(() => expect(signals).toHaveLength(1));
    await user.keyboard('i');

    await waitFor(() => expect(signals[0]?.aborted).toBe(true));
  });

  it('offers the user before anybody is asked for, and writes the plain name', async () => {
    const { user, create } = await formWith(
      aField({ id: 'f', name: 'Assignee', kind: 'assignee' }),
      { assignees: () => Promise.resolve(people) },
    );
    await user.click(screen.getByRole('combobox', { name: /Assignee/ }));
    const list = await screen.findByRole('listbox');
    await within(list).findByRole('option', { name: /Milo/ });
    const shown = within(list).getAllByRole('option');
    expect(shown.map(({ textContent }) => textContent)).toEqual([
      'Me (Mara Lindqvist)mara@acme.example',
      'Mia Lindqvistmia@acme.example',
      'Milo Brandt',
    ]);

    await user.keyboard('{Enter}');

    expect(screen.getByRole('combobox', { name: /Assignee/ })).toHaveProperty(
      'value',
      'Mara Lindqvist',
    );
    expect(await create()).toEqual({
      kind: 'assignee',
      value: {
        kind: 'found',
        items: [{ id: 'mara', label: 'Mara Lindqvist', detail: 'mara@acme.example' }],
      },
    });
  });

  it('says in the list why Jira found nothing, and lets the rest of the form alone', async () => {
    const { user } = await formWith(aField({ id: 'f', name: 'Yard', kind: 'group' }), {
      groups: () => Promise.reject(new AppError('PERMISSION_MISSING', { reason: 'No browsing.' })),
    });

    await user.click(screen.getByRole('combobox', { name: /Yard/ }));

    expect(await screen.findByText(/No browsing/)).toBeTruthy();
  });

  it('keeps several, each to be taken away', async () => {
    const { user, create } = await formWith(aField({ id: 'f', name: 'Crew', kind: 'users' }), {
      users: () => Promise.resolve(people),
    });
    const field = screen.getByRole('combobox', { name: /Crew/ });
    await user.click(field);
    await user.keyboard('mi');
    await screen.findByRole('option', { name: /Milo/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(field);
    await user.keyboard('mi');
    await screen.findByRole('option', { name: /Mia/ });
    await user.keyboard('{Enter}');

    await user.click(screen.getByRole('button', { name: 'Remove Milo Brandt' }));

    expect(document.activeElement).toBe(field);
    expect(await create()).toEqual({
      kind: 'users',
      value: { kind: 'found', items: [people[0]] },
    });
  });
});

describe('somebody who may not search for people', () => {
  const words = /^You don’t have permission to search for people and groups in this Jira\./;
  const jonas = { id: 'jonas', name: 'Jonas Weber' };

  /** The sender is known among those of the project. */
  async function forbiddenForm(kind: IssueField['kind'], search: Partial<FieldSearch>) {
    const pane = showPane({
      preferences: { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } },
      jira: {
        createFields: () =>
          Promise.resolve([...plainFields, aField({ id: 'f', name: 'Skipper', kind })]),
        personOf: (address) => Promise.resolve(address.startsWith('jonas') ? jonas : null),
        search: { ...fakeSearch, ...search },
      },
    });
    await screen.findByRole('combobox', { name: /Skipper/ });
    return pane;
  }

  it.each(['user', 'assignee', 'users'] as const)(
    'is told so in a field of kind %s, and chooses themselves or people of the mail',
    async (kind) => {
      const { user } = await forbiddenForm(kind, { mayFindPeople: () => Promise.resolve(false) });

      await user.click(screen.getByRole('combobox', { name: /Skipper/ }));

      expect(await screen.findByText(words)).toBeTruthy();
      const offered = await screen.findAllByRole('option');
      expect(offered.map(({ textContent }) => textContent)).toEqual([
        'Me (Mara Lindqvist)mara@acme.example',
        'Jonas Weberjonas.weber@customer.example',
      ]);
      await user.keyboard('zzz');
      expect(screen.queryByText('No results')).toBeNull();
      expect(screen.getByText(words)).toBeTruthy();
    },
  );

  it('is told so where Jira tells only by refusing the search', async () => {
    const { user } = await forbiddenForm('user', {
      users: () => Promise.reject(new AppError('PERMISSION_MISSING', { reason: 'No.' })),
    });

    await user.click(screen.getByRole('combobox', { name: /Skipper/ }));
    await user.keyboard('jon');

    expect(await screen.findByText(words)).toBeTruthy();
    expect(await screen.findByRole('option', { name: /Jonas Weber/ })).toBeTruthy();
  });

  it('is told so in a field of groups', async () => {
    const { user } = await forbiddenForm('group', {
      mayFindPeople: () => Promise.resolve(false),
      groups: () => Promise.resolve([]),
    });

    await user.click(screen.getByRole('combobox', { name: /Skipper/ }));

    expect(await screen.findByText(words)).toBeTruthy();
  });
});
