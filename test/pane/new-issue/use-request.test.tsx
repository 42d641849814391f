/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { AppError } from '../../../contract/errors.ts';
import type { ServiceDeskClient } from '../../../core/jira/service-desk-client.ts';
import type { IssueField, IssueType } from '../../../core/jira/model.ts';
import { quietDesk } from '../../support/jira/quiet-desk.ts';
import { aField, aSite, plainFields, type FakeOptions } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const question: IssueType = {
  id: 'request:25',
  name: 'Ask a question',
  isSubtask: false,
  request: {
    deskId: '4',
    requestTypeId: '25',
    issueTypeId: '1',
    portalId: '2',
    description: 'Anything that is not broken.',
    group: 'Common requests',
  },
};
const incident: IssueType = { id: '1', name: 'Incident', isSubtask: false };

const onBehalf = aField({
  id: 'raiseOnBehalfOf',
  name: 'raiseOnBehalfOf',
  kind: 'customer',
  isRequired: false,
});

/** A service project with one request type, for a mail of Jonas Weber. */
function aDesk(
  desk: Partial<ServiceDeskClient> = {},
  fields: readonly IssueField[] = [onBehalf, ...plainFields],
): FakeOptions {
  return {
    preferences: { 'last-choice.acme': { projectId: '10000', issueTypeId: 'request:25' } },
    jira: {
      issueTypes: () => Promise.resolve([incident, question]),
      createFields: () => Promise.resolve(fields),
      desk: { ...quietDesk, ...desk },
    },
  };
}

const jonas = { id: 'jonas', label: 'Jonas Weber', detail: 'jonas.weber@customer.example' };

async function valueOf(name: string): Promise<string> {
  const box = await screen.findByRole('combobox', { name });
  return box instanceof HTMLInputElement ? box.value : '';
}

describe('the form of a request type', () => {
  it('is there again where mails of the sender went last', async () => {
    showPane(aDesk());

    await waitFor(async () => expect(await valueOf('Issue type')).toBe('Ask a question'));
  });

  it('is chosen by the name that a rule of the organisation gives', async () => {
    const rule = {
      when: { domain: ['customer.example'] },
      project: 'HELP',
      issueType: 'ask a question',
      fields: {},
    };
    const sites = [aSite({ guidance: { rules: [rule], templates: [] } })];
    showPane({ ...aDesk(), preferences: {}, sites });

    await waitFor(async () => expect(await valueOf('Issue type')).toBe('Ask a question'));
  });

  it('is for the sender where Jira knows them, until the user takes them away', async () => {
    const { user } = showPane(aDesk({ customerOf: () => Promise.resolve(jonas) }));
    await waitFor(async () => expect(await valueOf('Raise on behalf of')).toBe('Jonas Weber'));

    await user.click(screen.getByRole('combobox', { name: 'Raise on behalf of' }));
    await user.click(await screen.findByRole('option', { name: 'None' }));

    await waitFor(async () => expect(await valueOf('Raise on behalf of')).toBe(''));
    expect(screen.queryByText('New')).toBeNull();
  });

  it('marks a sender whom Jira does not know, without a tick', async () => {
    const { user, services } = showPane(aDesk());
    await screen.findByText('New');
    const tick = screen.getByRole('checkbox', { name: /^Create Jonas Weber as a customer/ });
    expect(tick).toHaveProperty('checked', false);

    await user.click(tick);

    await waitFor(async () => expect(await valueOf('Raise on behalf of')).toBe('Jonas Weber'));
    const [draft] = services.keptDrafts.values();
    expect(draft?.values['raiseOnBehalfOf']).toEqual({
      kind: 'found',
      items: [
        {
          id: 'jonas.weber@customer.example',
          label: 'Jonas Weber',
          detail: 'jonas.weber@customer.example',
          isNew: true,
        },
      ],
    });
  });

  it('says when it could not be found out whether Jira knows the sender, and goes on', async () => {
    const refused = new AppError('PERMISSION_MISSING', { reason: 'No agent.' });
    showPane(aDesk({ customerOf: () => Promise.reject(refused) }));

    await screen.findByText('Couldn’t check whether the sender has a Jira account.');
    expect(screen.queryByText('New')).toBeNull();
    const create = screen.getByRole('button', { name: 'Create issue' });
    await waitFor(() => expect(create.getAttribute('aria-disabled')).not.toBe('true'));
  });

  it('puts the organisation’s value before what the portal fills in', async () => {
    const mooring = aField({
      id: 'customfield_5',
      name: 'Mooring',
      startValue: { kind: 'text', text: 'As before' },
    });
    const berth = aField({
      id: 'customfield_6',
      name: 'Berth',
      startValue: { kind: 'text', text: 'As before' },
    });
    const template = {
      project: 'HELP',
      issueType: 'Ask a question',
      summary: null,
      description: null,
      fields: { Berth: ['B 12'] },
    };
    const sites = [aSite({ guidance: { rules: [], templates: [template] } })];
    showPane({ ...aDesk({}, [...plainFields, mooring, berth]), sites });

    const filled = await screen.findByRole('textbox', { name: 'Berth' });
    await waitFor(() => expect(filled).toHaveProperty('value', 'B 12'));
    expect(screen.getByRole('textbox', { name: 'Mooring' })).toHaveProperty('value', 'As before');
  });

  it('has its group and what the portal says of it in the list', async () => {
    const { user } = showPane(aDesk());
    await waitFor(async () => expect(await valueOf('Issue type')).toBe('Ask a question'));

    await user.click(screen.getByRole('combobox', { name: 'Issue type' }));
    await user.keyboard('broken');

    await screen.findByRole('option', {
      name: /^Ask a question.*Common requests.*that is not broken/,
    });
    expect(screen.queryByRole('option', { name: /Incident/ })).toBeNull();
  });
});
