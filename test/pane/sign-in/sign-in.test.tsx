/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import type { SignInRequest } from '../../../contract/connect-api.ts';
import { AppError } from '../../../contract/errors.ts';
import { aSession, aSite } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const cloud = aSite({
  id: 'cloud',
  name: 'Acme Cloud',
  kind: 'cloud',
  baseUrl: 'https://acme.atlassian.example',
  signInMethods: ['api-token'],
});

describe('SitesScreen', () => {
  it('goes to the sign-in of the Jira whose page address was pasted', async () => {
    const { user, services } = showPane({ sessions: [], sites: [cloud, aSite()] });

    const field = await screen.findByRole('textbox', { name: 'Jira ID or URL' });
    await user.type(field, 'https://jira.acme.example/jira/browse/HELP-1{Enter}');

    expect(screen.getByRole('heading', { name: 'Sign in to Acme Jira' })).toBeTruthy();
    expect(services.preferences.get('site')).toBe('acme');
  });

  it('names an address nobody set up, and the next step', async () => {
    const { user } = showPane({ sessions: [], sites: [cloud, aSite()] });

    await user.type(await screen.findByRole('textbox'), 'jira.elsewhere.example{Enter}');

    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Unknown Jira ID “jira.elsewhere.example”.');
    expect(alert.textContent).toContain('ask your administrator to add this one');
  });

  it('says at the field when what was typed is no address', async () => {
    const { user } = showPane({ sessions: [], sites: [cloud, aSite()] });

    const field = await screen.findByRole('textbox');
    await user.type(field, 'our jira{Enter}');

    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(await screen.findByText(/isn’t a Jira ID or a URL/)).toBeTruthy();
  });

  it('says what to do when no Jira is set up', async () => {
    showPane({ sessions: [], sites: [] });

    expect(await screen.findByText('No Jira is set up yet.')).toBeTruthy();
  });

  it('asks Connect again by “Check again”', async () => {
    let sites: readonly Site[] = [];
    const { user } = showPane({
      sessions: [],
      get sites() {
        return sites;
      },
    });
    await screen.findByText('No Jira is set up yet.');
    sites = [aSite()];

    await user.click(screen.getByRole('button', { name: 'Check again' }));

    expect(await screen.findByRole('heading', { name: 'Sign in to Acme Jira' })).toBeTruthy();
  });
});

describe('SignInScreen', () => {
  it('offers only the methods of the site', async () => {
    showPane({ sessions: [], sites: [aSite()] });

    await screen.findByRole('heading', { name: 'Sign in to Acme Jira' });
    const offered = screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent);
    expect(offered).toEqual(['Personal access token', 'Username and password']);
  });

  it('keeps what was typed and says why when Jira refuses', async () => {
    const refusal = new AppError('CREDENTIALS_REJECTED', { site: 'cloud' }, { requestId: 'r-1' });
    const { user, services } = showPane({
      sessions: [],
      sites: [cloud],
      signIn: () => Promise.reject(refusal),
    });

    await user.type(await screen.findByLabelText(/Email address/), 'mara@acme.example');
    await user.type(screen.getByLabelText(/^API token/), 'wrong-token');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Jira rejected your sign-in.');
    expect(alert.textContent).toContain('r-1');
    expect(screen.getByLabelText(/Email address/)).toHaveProperty('value', 'mara@acme.example');
    expect(screen.getByLabelText(/^API token/)).toHaveProperty('value', 'wrong-token');
    expect(services.sessions.snapshot()).toEqual([]);
  });

  it('asks for what is missing before anything is sent', async () => {
    const sent: SignInRequest[] = [];
    const { user } = showPane({
      sessions: [],
      sites: [cloud],
      signIn: (request) => {
        sent.push(request);
        return Promise.reject(new Error('not expected'));
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Sign in' }));

    expect(await screen.findByText('Fill in “API token”.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('sends a pasted token without the blanks around it, and shows the form afterwards', async () => {
    const sent: SignInRequest[] = [];
    const { account } = aSession();
    const { user, services } = showPane({
      sessions: [],
      sites: [aSite()],
      signIn: (request) => {
        sent.push(request);
        return Promise.resolve({ ticket: 'sealed', account });
      },
    });

    await user.type(
      await screen.findByLabelText(/^Personal access token/, { selector: 'input[type=password]' }),
      '  token-1  ',
    );
    await user.keyboard('{Enter}');

    expect(await screen.findByRole('button', { name: 'Create issue' })).toBeTruthy();
    expect(sent).toEqual([{ method: 'personal-access-token', user: '', secret: 'token-1' }]);
    expect(services.sessions.snapshot()).toMatchObject([{ siteId: 'acme', ticket: 'sealed' }]);
  });

  it('leads to the page of that Jira on which a token is made', async () => {
    const { user, services } = showPane({ sessions: [], sites: [aSite()] });

    await user.click(await screen.findByRole('link', { name: 'Create a token in Jira' }));

    expect(services.opened[0]).toMatch(/^https:\/\/jira\.acme\.example\/jira\/secure\/ViewProfile/);
  });
});
