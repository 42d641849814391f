/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const leftOut = 'This Jira can’t store emoji, so they’re left out.';

/** A site whose Jira was found unable to store emoji. */
function showForm() {
  return showPane({ preferences: { 'without-emoji.acme': true } });
}

describe('EmojiNotice', () => {
  it('says at a new issue and at a comment that emoji are left out', async () => {
    const { user } = showForm();

    await screen.findByText(leftOut, { exact: false });
    await user.click(await screen.findByRole('button', { name: 'Add to an existing issue' }));

    await screen.findByRole('button', { name: 'Add to issue' });
    expect(screen.getByText(leftOut, { exact: false })).toBeTruthy();
  });

  it('includes emoji again by a click, also for the next email', async () => {
    const { user, services } = showForm();

    await user.click(await screen.findByRole('button', { name: 'Include emoji' }));

    expect(screen.queryByText(leftOut, { exact: false })).toBeNull();
    expect(services.preferences.get('without-emoji.acme')).not.toBe(true);
  });
});
