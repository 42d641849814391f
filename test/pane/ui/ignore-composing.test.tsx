/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const remembered = { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } };

/** Chromium marks the key; Safari ends the composition first and leaves only the code. */
const composing = [
  ['as Chromium reports them', { isComposing: true, keyCode: 229 }],
  ['as Safari reports them', { isComposing: false, keyCode: 229 }],
] as const;

describe.each(composing)('keys of an input method, %s,', (_, marks) => {
  it('choose, move and close nothing in a list', async () => {
    const { user } = showPane();
    const box = await screen.findByRole('combobox', { name: /^Project/ });
    await user.click(box);
    await screen.findAllByRole('option');
    const before = box.getAttribute('aria-activedescendant');

    for (const key of ['Enter', 'ArrowDown', 'Tab', 'Escape']) {
      fireEvent.keyDown(box, { key, ...marks });
    }

    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(box.getAttribute('aria-activedescendant')).toBe(before);
    expect(box).toHaveProperty('value', '');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(box).not.toHaveProperty('value', '');
  });

  it('create no issue and close no details', async () => {
    const { services } = showPane({ preferences: remembered });
    const button = await screen.findByRole('button', { name: 'Create issue' });
    await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
    const indicator = screen.getByRole('button', { name: /Cloud Connect/ });
    fireEvent.click(indicator);

    const summary = screen.getByRole('textbox', { name: 'Summary' });
    fireEvent.keyDown(summary, { key: 'Enter', ctrlKey: true, ...marks });
    fireEvent.keyDown(indicator, { key: 'Escape', ...marks });

    expect(screen.getByRole('button', { name: 'Create issue' })).toBe(button);
    expect(button.textContent).toContain('Create issue');
    expect(services.plans).toHaveLength(0);
    expect(indicator.getAttribute('aria-expanded')).toBe('true');
  });
});
