/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { AppError } from '../../../contract/errors.ts';
import { aSession, aSite, type FakeOptions } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const archive = aSite({ id: 'archive', name: 'Archive', baseUrl: 'https://old.acme.example' });
const inArchive = aSession({ siteId: 'archive', siteName: 'Archive' });

async function choose(user: UserEvent, name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'More options' }));
  const item = await screen.findByRole('menuitem', { name });
  // Fluent takes no clicks on a menu before it has found its place.
  await waitFor(() => user.click(item));
}

async function press(user: UserEvent, name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
}

async function signOut(options: FakeOptions = {}) {
  const shown = showPane(options);
  await choose(shown.user, 'Sign out of Acme Jira');
  await press(shown.user, 'Sign out');
  return shown;
}

describe('signing out', () => {
  it('asks first, and stays where it was when the user does', async () => {
    const { user, services } = showPane();
    const summary = await screen.findByRole('textbox', { name: /Summary/ });
    await user.clear(summary);
    await user.type(summary, 'Typed before');
    await choose(user, 'Sign out of Acme Jira');
    expect(await screen.findByRole('heading', { name: 'Sign out of Acme Jira?' })).toBeTruthy();

    await press(user, 'Cancel');

    expect(await screen.findByDisplayValue('Typed before')).toBe(summary);
    expect(services.sessions.snapshot()).toHaveLength(1);
  });

  it('ends the access, says so, and asks for a sign-in then', async () => {
    const revoked: string[] = [];
    const { user, services } = await signOut({
      signOut: async (_, ticket) => {
        revoked.push(ticket);
        return { revoked: true, page: null };
      },
    });

    expect(await screen.findByText('Access to Acme Jira was revoked.')).toBeTruthy();
    expect(revoked).toEqual(['ticket-1']);
    expect(services.sessions.snapshot()).toEqual([]);
    await press(user, 'Done');
    expect(await screen.findByRole('heading', { name: 'Sign in to Acme Jira' })).toBeTruthy();
  });

  it('leads to Jira’s page for what it cannot end', async () => {
    const { user, services } = await signOut({
      signOut: async () => ({ revoked: false, page: 'https://jira.acme.example/tokens' }),
    });

    expect(await screen.findByText(/still valid in Jira/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Open access settings in Jira' }));
    expect(services.opened).toEqual(['https://jira.acme.example/tokens']);
  });

  it('says what was not revoked when Connect does not answer', async () => {
    const { services } = await signOut({
      signOut: () => Promise.reject(new AppError('CONNECT_UNREACHABLE', { host: 'c' })),
    });

    expect(
      await screen.findByText(/Cloud Connect couldn’t revoke access to Acme Jira/),
    ).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toMatch(/ViewProfile/);
    expect(services.sessions.snapshot()).toEqual([]);
  });

  it('says so when Outlook keeps the ticket, and tries again', async () => {
    let isFailing = true;
    const { user } = await signOut({
      forget: async () => {
        if (isFailing) throw new AppError('OUTLOOK_FAILED', { call: 'x', outlookCode: 9019 });
      },
    });

    expect(await screen.findByText('Outlook returned an error (code 9019).')).toBeTruthy();
    isFailing = false;
    await press(user, 'Try again');

    await waitFor(() => expect(screen.queryByText(/code 9019/)).toBeNull());
  });

  it('signs out of all at once', async () => {
    const { user, services } = showPane({
      sites: [aSite(), archive],
      sessions: [aSession(), inArchive],
      preferences: { site: 'acme' },
    });
    await choose(user, 'Sign out everywhere');
    expect(await screen.findByText(/“Acme Jira” and “Archive”/)).toBeTruthy();

    await press(user, 'Sign out');

    expect(await screen.findByText('Access to Archive was revoked.')).toBeTruthy();
    expect(screen.getByText('Access to Acme Jira was revoked.')).toBeTruthy();
    expect(services.sessions.snapshot()).toEqual([]);
  });
});

describe('forgetting everything', () => {
  it('asks first, forgets, and starts the pane anew', async () => {
    const { user, services } = showPane({ preferences: { 'last-choice.acme': {} } });
    await choose(user, 'Remove all data…');
    expect(await screen.findByText(/You can’t undo this/)).toBeTruthy();

    await press(user, 'Remove all data');

    expect(await screen.findByRole('heading', { name: 'All data removed' })).toBeTruthy();
    expect(services.sessions.snapshot()).toEqual([]);
    expect(services.preferences.keys()).toEqual([]);
    await press(user, 'Done');
    expect(services.reloads()).toBe(1);
  });

  it('works while Connect does not answer at all', async () => {
    const { user, services } = showPane({
      sitesFailure: new AppError('CONNECT_UNREACHABLE', { host: 'c' }),
      signOut: () => Promise.reject(new AppError('CONNECT_UNREACHABLE', { host: 'c' })),
    });
    await press(user, 'Remove all data…');
    await press(user, 'Remove all data');

    expect(await screen.findByText(/couldn’t revoke access to Acme Jira/)).toBeTruthy();
    expect(services.sessions.snapshot()).toEqual([]);
  });
});
