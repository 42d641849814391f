/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { contractNumber } from '../../../contract/connect-api.ts';
import { AppError } from '../../../contract/errors.ts';
import { initials } from '../../../addin/pane/account/Avatar.tsx';
import { aSession, aSite, type FakeOptions } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const { account } = aSession();
const oauthSite = aSite({ signInMethods: ['oauth1', 'personal-access-token'] });

async function signInByToken(options: FakeOptions = {}) {
  const shown = showPane({ sessions: [], ...options });
  const token = await screen.findByLabelText(/^Personal access token/, {
    selector: 'input[type=password]',
  });
  await shown.user.type(token, 'secret-1{Enter}');
  return shown;
}

async function signInByOauth(options: FakeOptions = {}) {
  const shown = showPane({
    sessions: [],
    sites: [oauthSite],
    oauthWindow: async ({ onStarted }) => {
      onStarted({ authorizeUrl: 'https://jira.acme.example/authorize', transaction: 't' });
      return '?oauth_verifier=x';
    },
    ...options,
  });
  await shown.user.click(await screen.findByRole('button', { name: 'Sign in with Jira' }));
  return shown;
}

describe('the words after a sign-in', () => {
  it('shows whose account it is, by initials where Jira has no picture', async () => {
    await signInByToken();

    expect(await screen.findByText('Signed in as Mara Lindqvist')).toBeTruthy();
    expect(screen.getByText('mara@acme.example')).toBeTruthy();
    expect(screen.getByText('ML')).toBeTruthy();
  });

  it('shows the picture that Jira has', async () => {
    await signInByToken({
      signIn: async () => ({
        ticket: 'x',
        account: { ...account, avatar: 'data:image/png;base64,AAAA' },
      }),
    });

    await screen.findByText('Signed in as Mara Lindqvist');
    expect(document.querySelector('img.avatar')?.getAttribute('src')).toMatch(/^data:image/);
  });

  it('marks a token as for evaluation, and leads to where it is revoked', async () => {
    const { user, services } = await signInByToken();

    expect(await screen.findByText(/Revoke the token once OAuth is set up/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Your tokens in Jira' }));
    expect(services.opened[0]).toMatch(/ViewProfile/);
  });

  it('reminds of the token that was used before, once OAuth works', async () => {
    const { user } = showPane({
      sites: [oauthSite],
      sessions: [aSession()],
      jira: { projects: () => Promise.reject(new AppError('TICKET_EXPIRED', {})) },
      oauthWindow: async ({ onStarted }) => {
        onStarted({ authorizeUrl: 'https://jira.acme.example/authorize', transaction: 't' });
        return '?oauth_verifier=x';
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    await user.click(await screen.findByRole('button', { name: 'Sign in with Jira' }));

    expect(await screen.findByText(/Revoke the token you used before/)).toBeTruthy();
  });

  it('says that the sign-in stays on this device when the mailbox did not take it', async () => {
    await signInByToken({ keptIn: 'device' });

    expect(await screen.findByText(/It’s saved on this device/)).toBeTruthy();
  });

  it('is silent about the device where the administrator wants it so', async () => {
    await signInByToken({ keptIn: 'device', about: { keepTickets: 'device' } });

    await screen.findByText('Signed in as Mara Lindqvist');
    expect(screen.queryByText(/It’s saved on this device/)).toBeNull();
  });

  it('offers the other sites of the same consent', async () => {
    const other = aSite({ id: 'other', name: 'Other Jira' });
    const { user } = await signInByOauth({
      sites: [oauthSite, other],
      preferences: { site: 'acme' },
      finishOauth: async () => ({
        ticket: 'x',
        account,
        expiresAt: null,
        accessExpiresAt: null,
        alsoGranted: ['other'],
      }),
    });

    await user.click(await screen.findByRole('button', { name: 'Sign in to Other Jira' }));

    expect(await screen.findByRole('heading', { name: 'Sign in to Other Jira' })).toBeTruthy();
  });

  it('goes when it is closed', async () => {
    const { user } = await signInByToken();

    await screen.findByText('Signed in as Mara Lindqvist');
    await user.click(screen.getByRole('button', { name: 'Close' }));

    expect(screen.queryByText('mara@acme.example')).toBeNull();
  });
});

describe('the comparison of versions', () => {
  it('asks for a reload when the pane is older than Connect', async () => {
    const { user, services } = showPane({ about: { contract: contractNumber + 1 } });

    await screen.findByText('This pane is older than Cloud Connect.');
    await user.click(screen.getByRole('button', { name: 'Reload' }));

    expect(services.reloads()).toBe(1);
  });

  it('names Connect when it is the older one', async () => {
    showPane({ about: { contract: 0, version: '0.0.9' } });

    expect(await screen.findByText('Cloud Connect 0.0.9 is older than this pane.')).toBeTruthy();
  });

  it('names a Jira that is too old, after the sign-in', async () => {
    await signInByToken({
      jira: {
        serverInfo: async () => ({
          kind: 'datacenter',
          version: '7.13.18',
          versionNumbers: [7, 13, 18],
        }),
      },
    });

    expect(await screen.findByText(/Acme Jira runs Jira 7\.13\.18/)).toBeTruthy();
  });
});

describe('a sign-in that Jira renews no more', () => {
  it('offers a reload, for another device may have renewed it, and a sign-in', async () => {
    const { user, services } = showPane({
      jira: { projects: () => Promise.reject(new AppError('RENEWAL_REFUSED', { site: 'Acme' })) },
    });

    expect(await screen.findByText('Jira didn’t renew your sign-in.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reload' }));

    expect(services.reloads()).toBe(1);
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
  });
});

describe('initials', () => {
  it.each([
    ['Mara Lindqvist', 'ML'],
    ['mara', 'M'],
    ['José María de la Cruz', 'JC'],
    ['山田 太郎', '山太'],
    ['(bot) 7', 'B7'],
    ['', ''],
  ])('of “%s” are “%s”', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
