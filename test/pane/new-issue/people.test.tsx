/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import { AppError } from '../../../contract/errors.ts';
import { aField, aMail, plainFields } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const preferences = { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } };
const mail = aMail({ cc: [{ name: 'Ann Bo', address: 'ann@acme.example' }] });

/** A Jira in which only Ann is among the people whom the user may find. */
function onlyAnn(address: string): Promise<{ readonly id: string; readonly name: string }> {
  return address.startsWith('ann')
    ? Promise.resolve({ id: 'ann', name: 'Ann Bo' })
    : Promise.reject(new AppError('PERMISSION_MISSING', { reason: '' }));
}

describe('the people of a mail', () => {
  it('are looked up only when somebody wants to know', async () => {
    const asked: string[] = [];
    const personOf = (address: string) => {
      asked.push(address);
      return Promise.resolve(null);
    };
    const { user } = showPane({ preferences, mail, jira: { personOf } });
    const show = await screen.findByRole('button', { name: 'Find in Jira' });
    expect(asked).toEqual([]);

    await user.click(show);

    expect(await screen.findByText(/Not found in Jira: “Jonas Weber” and “Ann Bo”/)).toBeTruthy();
    expect(asked).toEqual(['jonas.weber@customer.example', 'ann@acme.example']);
  });

  it('are named where Jira lets nobody search for them; those it knows can be ticked', async () => {
    const { user } = showPane({ preferences, mail, jira: { personOf: onlyAnn } });

    await user.click(await screen.findByRole('button', { name: 'Find in Jira' }));

    expect(
      await screen.findByText(
        /^You don’t have permission to search for people in this Jira.*: “Jonas Weber”\.$/,
      ),
    ).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Ann Bo (cc)' })).toBeTruthy();
    expect(screen.queryByText(/Not found in Jira/)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('become watchers by a tick, and the reporter by a click', async () => {
    const watching: string[] = [];
    const jira = {
      addWatcher: async (key: string, id: string) => void watching.push(`${id} ${key}`),
      personOf: (address: string) =>
        Promise.resolve(address.startsWith('ann') ? { id: 'ann', name: 'Ann Bo' } : null),
      createFields: () =>
        Promise.resolve([
          ...plainFields,
          aField({ id: 'reporter', name: 'Reporter', kind: 'user', hasDefault: true }),
        ]),
    };
    const { user, services } = showPane({ preferences, mail, jira });

    await user.click(await screen.findByRole('button', { name: 'Find in Jira' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Ann Bo (cc)' }));
    await user.click(await screen.findByRole('button', { name: 'Set Ann Bo as Reporter' }));
    await user.click(screen.getByRole('button', { name: 'Create issue' }));

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(services.plans[0]).toMatchObject({
      fields: { reporter: { value: { kind: 'found', items: [{ id: 'ann' }] } } },
    });
    expect(watching).toEqual(['ann HELP-42']);
  });

  it('stay ticked while another mail is read, and when the pane is opened again', async () => {
    const jira = { personOf: () => Promise.resolve({ id: 'ann', name: 'Ann Bo' }) };
    const first = showPane({ preferences, mail, jira });
    await first.user.click(await screen.findByRole('button', { name: 'Find in Jira' }));
    await first.user.click(await screen.findByRole('checkbox', { name: 'Ann Bo (cc)' }));

    act(() =>
      first.services.select(aMail({ itemId: 'i2', internetMessageId: '<2@x>', subject: 'B' })),
    );
    await screen.findByDisplayValue('B');
    act(() => first.services.select(mail));
    expect(await screen.findByText('1 watcher')).toBeTruthy();
    cleanup();
    const drafts = [...first.services.keptDrafts.values()];
    const second = showPane({ preferences, mail, jira, drafts });
    await second.user.click(await screen.findByRole('button', { name: 'Find in Jira' }));

    const tick = await screen.findByRole('checkbox', { name: 'Ann Bo (cc)' });
    expect(tick).toHaveProperty('checked', true);
  });
});
