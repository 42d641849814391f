/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { AppError } from '../../../contract/errors.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import { labelsFromText } from '../../../addin/pane/fields/labels.ts';
import { aField, plainFields } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const towns = [
  { id: '1', label: 'Berlin' },
  { id: '2', label: 'Gothenburg' },
];

async function formWith(field: IssueField, locale = 'en-GB') {
  const pane = showPane({
    locale,
    preferences: { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } },
    jira: { createFields: () => Promise.resolve([...plainFields, field]) },
  });
  const button = await screen.findByRole('button', { name: /^(Create issue|Vorgang erstellen)$/ });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  return {
    ...pane,
    create: async () => {
      await pane.user.click(button);
      await screen.findByRole('link', { name: /HELP-42/ });
      return pane.services.plans[0]?.fields['f'];
    },
  };
}

describe('fieldEditors', () => {
  it('sends the chosen option', async () => {
    const { user, create } = await formWith(
      aField({ id: 'f', name: 'Town', kind: 'option', options: towns }),
    );

    await user.click(screen.getByRole('combobox', { name: 'Town' }));
    await user.keyboard('{ArrowDown}{Enter}');

    expect(await create()).toEqual({ kind: 'option', value: { kind: 'option', id: '2' } });
  });

  it('adds and takes away options', async () => {
    const { user, create } = await formWith(
      aField({ id: 'f', name: 'Towns', kind: 'options', options: towns }),
    );

    await user.click(screen.getByRole('combobox', { name: 'Towns' }));
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('combobox', { name: 'Towns' }));
    await user.keyboard('goth{Enter}');
    await user.click(screen.getByRole('button', { name: 'Remove Berlin' }));

    expect(await create()).toEqual({ kind: 'options', value: { kind: 'options', ids: ['2'] } });
  });

  it('parts labels', async () => {
    const { user, create } = await formWith(aField({ id: 'f', name: 'Tags', kind: 'labels' }));

    await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'printer, floor-3 printer');
    await user.tab();

    expect(await create()).toEqual({
      kind: 'labels',
      value: { kind: 'labels', labels: ['printer', 'floor-3'] },
    });
  });

  it('takes a number as the locale writes it', async () => {
    const { user, create } = await formWith(
      aField({ id: 'f', name: 'Length', kind: 'number' }),
      'de-DE',
    );

    await user.type(screen.getByRole('textbox', { name: 'Length' }), '1.234,5');

    expect(await create()).toEqual({
      kind: 'number',
      value: { kind: 'text', text: '1.234,5', decimal: ',' },
    });
  });

  it('says what a field is for where Jira tells it, and goes on without where it does not', async () => {
    const field = aField({ id: 'customfield_7', name: 'Length', kind: 'number' });
    let asked = 0;
    showPane({
      preferences: { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } },
      jira: {
        createFields: () => Promise.resolve([...plainFields, field]),
        fieldHelp: () => {
          asked += 1;
          return asked === 1
            ? Promise.resolve({ customfield_7: 'Over all.' })
            : Promise.reject(new AppError('PERMISSION_MISSING', { reason: '' }));
        },
      },
    });
    const described = await screen.findByText('Over all.');
    const input = screen.getByRole('textbox', { name: 'Length' });
    expect(input.getAttribute('aria-describedby')).toContain(described.closest('[id]')?.id);
    cleanup();

    await formWith(field);

    expect(screen.getByRole('textbox', { name: 'Length' })).toBeTruthy();
    expect(screen.queryByText('Over all.')).toBeNull();
  });

  it('asks which number is meant where it could be two', async () => {
    const { user } = await formWith(aField({ id: 'f', name: 'Length', kind: 'number' }), 'de-DE');
    const field = screen.getByRole('textbox', { name: 'Length' });
    await user.type(field, '1.234');

    await user.click(screen.getByRole('button', { name: 'Vorgang erstellen' }));

    expect(await screen.findByText(/nicht eindeutig/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('shows a number that Jira gives as the locale writes it', async () => {
    const field = aField({ id: 'f', name: 'Length', kind: 'number' });
    await formWith({ ...field, defaultValue: { kind: 'text', text: '17.5' } }, 'de-DE');

    expect(screen.getByRole('textbox', { name: 'Length' })).toHaveProperty('value', '17,5');
  });

  it('closes the list by Esc and keeps what was chosen', async () => {
    const { user } = await formWith(
      aField({ id: 'f', name: 'Town', kind: 'option', options: towns }),
    );

    const field = screen.getByRole('combobox', { name: 'Project' });
    await user.click(field);
    await user.keyboard('sal{Escape}');

    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field).toHaveProperty('value', 'Infrastructure and printers');
  });
});

describe('labelsFromText', () => {
  it('parts by blanks and commas, each label once', () => {
    expect(labelsFromText(' a, b  c;a,')).toEqual(['a', 'b', 'c']);
    expect(labelsFromText(' , ')).toEqual([]);
  });
});
