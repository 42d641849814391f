/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { modesOfRule, type ConnectionRule } from '../../../contract/connect-api.ts';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import { frameUnavailable } from '../../../addin/connection/greet-frame.ts';
import { aSession, aSite } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

/** A site that lets direct mode work with a token, which these sessions have. */
function directSite(connectionRule: ConnectionRule): Site {
  return aSite({ modes: modesOfRule(connectionRule), connectionRule, allowSecretsInPane: true });
}

describe('SecurityIndicator', () => {
  it('says in words which way and which sign-in, and calls a token a case for care', async () => {
    showPane();

    const indicator = await screen.findByRole('button', { name: /Cloud Connect/ });

    expect(indicator.textContent).toBe('Use with careCloud Connect · Personal access token');
    expect(indicator.className).toContain('security-caution');
  });

  it('calls OAuth secure', async () => {
    showPane({ sessions: [aSession({ method: 'oauth2' })] });

    const indicator = await screen.findByRole('button', { name: /Cloud Connect/ });

    expect(indicator.textContent).toBe('SecureCloud Connect · OAuth 2.0');
  });

  it('opens to the reason, the hosts and what can be done, and closes by Esc', async () => {
    const { user } = showPane();

    const indicator = await screen.findByRole('button', { name: /Cloud Connect/ });
    await user.click(indicator);

    const details = screen.getByRole('region', { name: 'Connection security' });
    expect(details.textContent).toContain('A personal access token has all your permissions');
    await screen.findByText('Data path');
    expect(details.textContent).toContain('connect.acme.example');
    expect(details.textContent).toContain('jira.acme.example/jira');
    expect(details.textContent).toContain('Ask your administrator to set up OAuth');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Connection security' })).toBeNull();
  });

  it('says direct, and that the window holds the token while it works', async () => {
    const { user } = showPane({
      sites: [directSite('prefer-direct')],
      openFrame: () =>
        Promise.resolve({
          send: () => Promise.reject(new Error('unused')),
          close: () => undefined,
        }),
    });

    await user.click(await screen.findByRole('button', { name: /Direct · Personal/ }));

    const details = screen.getByRole('region', { name: 'Connection security' });
    expect(details.textContent).toContain('This pane can reach your Jira directly.');
    expect(details.textContent).toContain('The pane keeps your token or password in memory');
  });

  it('says why it is Cloud Connect when Jira cannot be framed, and tells screen readers the level', async () => {
    const { user } = showPane({
      sites: [directSite('prefer-direct')],
    });

    await user.click(await screen.findByRole('button', { name: /Cloud Connect/ }));

    const details = screen.getByRole('region', { name: 'Connection security' });
    expect(details.textContent).toContain('because Jira’s add-in page is missing, can’t be framed');
    expect(screen.getByRole('status').textContent).toBe(
      'Use with care: Cloud Connect · Personal access token',
    );
  });

  it('goes direct once the frame is mended and the user says so', async () => {
    let isThere = false;
    const { user } = showPane({
      sites: [directSite('prefer-direct')],
      openFrame: (site) =>
        isThere
          ? Promise.resolve({
              send: () => Promise.reject(new Error('unused')),
              close: () => undefined,
            })
          : Promise.reject(frameUnavailable(site, 'no-handshake')),
    });
    await user.click(await screen.findByRole('button', { name: /Cloud Connect/ }));

    isThere = true;
    await user.click(screen.getByRole('button', { name: 'Check again' }));

    expect(await screen.findByRole('button', { name: /Direct · Personal/ })).toBeTruthy();
  });

  it('says that there is no way, whom to ask, and looks again when asked to', async () => {
    let isThere = false;
    const { user } = showPane({
      sites: [directSite('direct-only')],
      openFrame: (site) =>
        isThere
          ? Promise.resolve({
              send: () => Promise.reject(new Error('unused')),
              close: () => undefined,
            })
          : Promise.reject(frameUnavailable(site, 'no-handshake')),
    });

    await user.click(await screen.findByRole('button', { name: /^Can’t reach Jira/ }));
    const details = screen.getByRole('region', { name: 'Connection security' });
    expect(details.textContent).toMatch(/ask your Jira administrator/i);

    isThere = true;
    await user.click(within(details).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: /Direct · Personal/ })).toBeTruthy();
  });

  it('shows the last calls with sizes and signature', async () => {
    const { user } = showPane({
      calls: [
        {
          call: 'createIssue',
          method: 'POST',
          way: 'connect',
          signedBy: 'personal-access-token',
          bytesOut: 1_200,
        },
      ],
    });

    await user.click(await screen.findByRole('button', { name: /Cloud Connect/ }));
    await user.click(await screen.findByText(/^Recent requests/));

    const [call] = within(screen.getByRole('list', { name: 'Recent requests' })).getAllByRole(
      'listitem',
    );
    expect(call?.textContent).toContain('Create the issue');
    expect(call?.textContent).toContain('1.2 kB sent');
    expect(call?.textContent).toContain('signed by Personal access token');
  });

  it('closes again in browsers whose scrollIntoView answers with a promise', async () => {
    const asked: unknown[] = [];
    const scrollIntoView = (options: unknown): Promise<void> => {
      asked.push(options);
      return Promise.resolve();
    };
    Object.assign(Element.prototype, { scrollIntoView });
    const { user } = showPane();

    const indicator = await screen.findByRole('button', { name: /Cloud Connect/ });
    await user.click(indicator);
    await user.click(indicator);

    expect(asked).toEqual([{ block: 'nearest' }]);
    expect(screen.getByRole('button', { name: 'Create issue' })).toBeTruthy();
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  it('warns where anybody on the network can read along', async () => {
    const { user } = showPane({
      sites: [aSite({ baseUrl: 'http://jira.acme.example' })],
      isConnectHttps: false,
    });

    await user.click(await screen.findByRole('button', { name: /^Not secure/ }));

    const details = screen.getByRole('region', { name: 'Connection security' });
    expect(details.textContent).toContain('The connection to Jira isn’t encrypted');
    expect(details.textContent).toContain('The connection to Cloud Connect isn’t encrypted');
  });

  it('follows the method chosen at the sign-in', async () => {
    const { user } = showPane({ sessions: [] });

    await user.click(await screen.findByRole('radio', { name: 'Username and password' }));

    expect(screen.getByRole('button', { name: /Cloud Connect/ }).textContent).toContain(
      'Username and password',
    );
  });
});
