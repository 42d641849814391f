/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { emailKey } from '../../../core/filing/email-key.ts';
import { aMail, plainFields } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const preferences = { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } };
const name = 'Printer on floor 3 prints blank pages since Monday.txt';
const last = 'This is the last line.';
const longText = `${'The printer is broken again. '.repeat(2_000)}\n\n${last}`;

async function formOf(options: Parameters<typeof showPane>[0]) {
  const pane = showPane({ preferences, canReadWholeMail: false, ...options });
  const button = await screen.findByRole('button', { name: 'Create issue' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  return {
    ...pane,
    create: async () => {
      await pane.user.click(button);
      await screen.findByRole('link', { name: /Open HELP-42/ });
      return pane.services.plans[0]?.files.find(({ source }) => source === 'text');
    },
  };
}

const readLong = (): Promise<string> => Promise.resolve(`<p>${longText}</p>`);
const withoutDescription = {
  createFields: () => Promise.resolve(plainFields.filter(({ id }) => id !== 'description')),
};

describe('a text that Jira would cut, in an Outlook that gives no whole email', () => {
  it('goes along whole as a file, which is shown and ticked before the click', async () => {
    const { create } = await formOf({ readBody: readLong });

    const box = screen.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    expect(box).toHaveProperty('checked', true);
    expect(screen.getByText(/exceeds Jira’s limit.* complete in this file\./)).toBeTruthy();
    const file = await create();

    expect(file?.name).toBe(name);
    expect(file?.text).toContain(last);
    expect(file?.text).toContain('Jonas Weber');
  });

  it('stays behind where the user takes the tick away, also in a new pane', async () => {
    const first = await formOf({ readBody: readLong });
    await first.user.click(screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }));
    const kept = first.services.drafts.load(emailKey(aMail()));
    cleanup();

    const { create } = await formOf({
      readBody: readLong,
      drafts: kept === null ? [] : [kept],
    });

    expect(screen.getByRole('checkbox', { name: new RegExp(`^${name}`) })).toHaveProperty(
      'checked',
      false,
    );
    expect(await create()).toBeUndefined();
  });

  it('is offered with a comment as well', async () => {
    const { user } = await formOf({ readBody: readLong });

    await user.click(screen.getByRole('button', { name: 'Add to an existing issue' }));

    await screen.findByRole('heading', { name: 'Add the email to an issue' });
    const box = await screen.findByRole('checkbox', { name: new RegExp(`^${name}`) });
    expect(box).toHaveProperty('checked', true);
  });
});

describe('a screen without a description, in an Outlook that gives no whole email', () => {
  it('gets the text as a file', async () => {
    const { create } = await formOf({ jira: withoutDescription });

    expect(
      screen.getByText(/no description\. The email’s text is attached as a file\./),
    ).toBeTruthy();
    const file = await create();

    expect(file?.text).toContain('Hello Mara,');
  });

  it('says that the text is not sent once the tick is taken away', async () => {
    const { user } = await formOf({ jira: withoutDescription });

    await user.click(screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }));

    expect(screen.getByText(/no description\. The email’s text isn’t included\./)).toBeTruthy();
  });
});

describe('an Outlook that gives the whole email', () => {
  it.each([
    ['a long text', { readBody: readLong }],
    ['a screen without a description', { jira: withoutDescription }],
  ])('makes no second copy of %s', async (_, options) => {
    const { create } = await formOf({ canReadWholeMail: true, ...options });

    expect(screen.queryByRole('checkbox', { name: new RegExp(`^${name}`) })).toBeNull();
    expect(await create()).toBeUndefined();
  });
});

describe('a text that fits', () => {
  it('makes no file', async () => {
    const { create } = await formOf({});

    expect(await create()).toBeUndefined();
  });
});
