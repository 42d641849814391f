/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { AppError } from '../../../contract/errors.ts';
import type { FinishOauthRequest } from '../../../contract/connect-api.ts';
import { aSession, aSite, type FakeOptions } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const site = aSite({ signInMethods: ['oauth1', 'personal-access-token', 'password'] });
const start = { authorizeUrl: 'https://jira.acme.example/authorize', transaction: 'by-window' };
const { account } = aSession();

function show(options: FakeOptions = {}) {
  return showPane({ sessions: [], sites: [site], ...options });
}

describe('OauthScreen', () => {
  it('offers the window first, and calls it secure', async () => {
    show();

    expect(await screen.findByRole('button', { name: 'Sign in with Jira' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Secure.*OAuth 1.0a/ })).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('opens the window, and shows the form once Jira has allowed it', async () => {
    const finished: FinishOauthRequest[] = [];
    const { user, services } = show({
      oauthWindow: async ({ onStarted }) => {
        onStarted(start);
        return '?oauth_verifier=AbC123';
      },
      finishOauth: async (_, request) => {
        finished.push(request);
        return {
          ticket: 'sealed',
          account,
          expiresAt: null,
          accessExpiresAt: null,
          alsoGranted: [],
        };
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Sign in with Jira' }));

    expect(await screen.findByRole('button', { name: 'Create issue' })).toBeTruthy();
    expect(finished).toEqual([{ transaction: 'by-window', returned: '?oauth_verifier=AbC123' }]);
    expect(services.sessions.snapshot()).toMatchObject([
      { siteId: 'acme', method: 'oauth1', ticket: 'sealed', account },
    ]);
  });

  it('waits with a way out, and says nothing about what the user cancelled', async () => {
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: 'Sign in with Jira' }));
    expect(await screen.findByText('Waiting for the Jira window…')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(await screen.findByRole('button', { name: 'Sign in with Jira' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['DIALOG_BLOCKED', 'DIALOG_CLOSED', 'OAUTH_DENIED'] as const)(
    'tells %s at the place, and offers the code way',
    async (code) => {
      const { user } = show({ oauthWindow: () => Promise.reject(new AppError(code, {})) });

      await user.click(await screen.findByRole('button', { name: 'Sign in with Jira' }));

      expect((await screen.findByRole('alert')).textContent).not.toBe('');
      expect(screen.getByRole('button', { name: 'Use a code instead' })).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Sign in with Jira' })).toBeTruthy();
    },
  );

  it('opens Jira’s page for the code way and signs in with the pasted address', async () => {
    const finished: FinishOauthRequest[] = [];
    const { user, services } = show({
      finishOauth: async (_, request) => {
        finished.push(request);
        return {
          ticket: 'sealed',
          account,
          expiresAt: null,
          accessExpiresAt: null,
          alsoGranted: [],
        };
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Use a code instead' }));
    await screen.findByRole('button', { name: 'Reopen page' });
    expect(services.opened[0]).toMatch(/oauth\/authorize/);
    const pasted = 'https://connect.acme.example/oauth/callback?oauth_verifier=AbC123';
    await user.type(screen.getByRole('textbox', { name: 'Code or URL' }), `${pasted}{Enter}`);

    expect(await screen.findByRole('button', { name: 'Create issue' })).toBeTruthy();
    expect(finished).toEqual([{ transaction: 'code-transaction', returned: pasted }]);
  });

  it('asks only for the code where a window shows it, and offers Jira’s page', async () => {
    const { user, services } = show({
      oauthWindow: ({ onStarted }) => {
        onStarted(start);
        return Promise.reject(new AppError('DIALOG_CLOSED', {}));
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Sign in with Jira' }));

    await user.click(await screen.findByRole('button', { name: 'Enter the code from the window' }));

    expect(
      await screen.findByText('Copy the code from the sign-in window and paste it here.'),
    ).toBeTruthy();
    expect(screen.queryByText(/Select “Allow”/)).toBeNull();
    expect(services.opened).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Open Jira page' }));
    expect(await screen.findByText(/Select “Allow” on the Jira page/)).toBeTruthy();
    expect(services.opened).toEqual([start.authorizeUrl]);
  });

  it('keeps a code that Jira refused, and says what to do', async () => {
    const { user, services } = show({
      finishOauth: () => Promise.reject(new AppError('OAUTH_CODE_REJECTED', {})),
    });

    await user.click(await screen.findByRole('button', { name: 'Use a code instead' }));
    await user.type(await screen.findByRole('textbox', { name: 'Code or URL' }), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Copy the whole code');
    expect(screen.getByRole('textbox', { name: 'Code or URL' })).toHaveProperty('value', 'wrong');
    expect(services.sessions.snapshot()).toEqual([]);
  });

  it('asks for the code before anything is sent', async () => {
    let sent = 0;
    const { user } = show({
      finishOauth: () => {
        sent += 1;
        return Promise.reject(new Error('not expected'));
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Use a code instead' }));
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));

    expect(await screen.findByText('Fill in “Code or URL”.')).toBeTruthy();
    expect(sent).toBe(0);
  });

  it('says why when Jira’s page for the code cannot be had', async () => {
    const { user } = show({
      startOauth: () => Promise.reject(new AppError('OAUTH_CONSUMER_UNKNOWN', { site: 'acme' })),
    });

    await user.click(await screen.findByRole('button', { name: 'Use a code instead' }));

    expect((await screen.findByRole('alert')).textContent).toContain(
      'has no application link for Cloud Connect',
    );
    expect(screen.getByRole('button', { name: 'Open Jira page' })).toBeTruthy();
  });

  it('folds the other ways away, with the reminder to revoke, and leads back', async () => {
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: 'Other methods (for evaluation)' }));
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(screen.getByText(/Revoke the token .*afterwards/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back' }));

    expect(screen.getByRole('button', { name: 'Sign in with Jira' })).toBeTruthy();
  });

  it('offers no other ways where only OAuth is allowed', async () => {
    show({ sites: [aSite({ signInMethods: ['oauth1'] })] });

    await screen.findByRole('button', { name: 'Sign in with Jira' });
    expect(screen.queryByRole('button', { name: /Other methods/ })).toBeNull();
  });
});
