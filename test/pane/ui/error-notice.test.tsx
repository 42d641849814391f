/** @jest-environment jsdom */
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../../contract/errors.ts';
import { PaneContext } from '../../../addin/pane/pane-context.ts';
import { ErrorNotice } from '../../../addin/pane/ui/ErrorNotice.tsx';
import { registerPaneIcons } from '../../../addin/pane/ui/icons.tsx';
import { fakeServices, type FakeServices } from '../../support/pane/fake-services.ts';

registerPaneIcons();
afterEach(cleanup);

const aMove = {
  host: 'jira.example.com',
  origin: 'https://issues.example.com',
  isOtherPath: false,
};

function show(error: AppError): FakeServices {
  const services = fakeServices();
  const pane = {
    services,
    language: services.language,
    announce: () => undefined,
    signInAgain: () => undefined,
    leave: () => undefined,
  };
  render(
    <PaneContext value={pane}>
      <ErrorNotice error={error} />
    </PaneContext>,
  );
  return services;
}

describe('ErrorNotice', () => {
  it('links an error that an administrator solves to its troubleshooting entry', async () => {
    const services = show(new AppError('JIRA_MOVED', aMove));

    await userEvent.setup().click(screen.getByRole('link', { name: 'JIRA_MOVED' }));

    expect(services.opened).toEqual([
      'https://connect.acme.example/docs/troubleshooting#JIRA_MOVED',
    ]);
  });

  it.each([
    ['that the user solves', new AppError('TICKET_EXPIRED', {})],
    ['while Connect can’t be reached', new AppError('CONNECT_UNREACHABLE', { host: 'c.example' })],
  ])('shows no link for an error %s', (_, error) => {
    show(error);

    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
