/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { AppError } from '../../../contract/errors.ts';
import { emailKey } from '../../../core/filing/email-key.ts';
import type { CreatedIssue } from '../../../core/jira/model.ts';
import { aField, aMail, anAttachment, plainFields } from '../../support/pane/fake-services.ts';
import { later, showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const remembered = { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } };

const other = aMail({
  itemId: 'item-2',
  internetMessageId: '<invoice@customer.example>',
  subject: 'Invoice 4711',
  attachments: [],
});

/** The button, once nothing is missing that Jira or Outlook still has to tell. */
async function createButton(): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name: 'Create issue' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  return button;
}

describe('FormScreen', () => {
  it('starts with the last project and type, the subject, the text and the files of the mail', async () => {
    showPane({ preferences: remembered });

    await createButton();

    expect(screen.getByRole('combobox', { name: 'Project' })).toHaveProperty(
      'value',
      'Infrastructure and printers',
    );
    expect(screen.getByRole('combobox', { name: 'Issue type' })).toHaveProperty('value', 'Task');
    expect(screen.getByRole('textbox', { name: 'Summary' })).toHaveProperty(
      'value',
      'Printer on floor 3 prints blank pages since Monday',
    );
    expect(screen.getByText('new toner')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /error-log/ })).toHaveProperty('checked', true);
    expect(screen.getByText('48 kB')).toBeTruthy();
  });

  it('names a mail without subject', async () => {
    showPane({ mail: aMail({ subject: '' }) });

    expect(await screen.findByRole('textbox', { name: 'Summary' })).toHaveProperty(
      'value',
      'Email without subject',
    );
  });

  it('finds a project by its key and offers its types', async () => {
    const { user } = showPane();

    await user.click(await screen.findByRole('combobox', { name: 'Project' }));
    await user.keyboard('infra{Enter}');

    expect(screen.getByRole('combobox', { name: 'Project' })).toHaveProperty(
      'value',
      'Infrastructure and printers',
    );
    await user.click(screen.getByRole('combobox', { name: 'Issue type' }));
    const offered = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(offered.map((option) => option.textContent)).toEqual(['Incident', 'Task', 'Sub-task']);
  });

  it.each(['Control', 'Meta'])('creates the issue by %s+Enter', async (key) => {
    const { user, services } = showPane({ preferences: remembered });

    await createButton();
    await user.click(screen.getByRole('textbox', { name: 'Summary' }));
    await user.keyboard(`{${key}>}{Enter}{/${key}}`);

    expect(await screen.findByRole('link', { name: 'Open HELP-42 in Jira' })).toBeTruthy();
    expect(services.plans).toMatchObject([
      { projectId: '10001', issueTypeId: '2', summary: /Printer/.exec(aMail().subject)?.input },
    ]);
  });

  it('does not create by Enter alone', async () => {
    const { user, services } = showPane({ preferences: remembered });

    await createButton();
    await user.type(screen.getByRole('textbox', { name: 'Summary' }), '{Enter}');

    expect(services.plans).toEqual([]);
  });

  it('sends only the ticked files', async () => {
    const { user, services } = showPane({ preferences: remembered });

    const button = await createButton();
    await user.click(screen.getByRole('checkbox', { name: /error-log/ }));
    await user.click(screen.getByRole('checkbox', { name: /Entire email/ }));
    await user.click(button);

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(services.plans[0]?.files.map(({ name }) => name)).toEqual([
      'Photo of the display panel.jpg',
      'image001.png',
    ]);
  });

  it('adds up the ticked files, the whole mail as what it will be about', async () => {
    const log = anAttachment({ name: 'error.log', sizeBytes: 57_000 });
    const { user } = showPane({ mail: aMail({ attachments: [log] }) });

    expect(await screen.findByText('2 selected, approx. 151 kB')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /Entire email/ }));
    expect(screen.getByText('1 selected, 57 kB')).toBeTruthy();
  });

  it('says before the click that a file is too large, and leaves it out', async () => {
    const video = anAttachment({ name: 'video.mp4', sizeBytes: 40_000_000 });
    showPane({ mail: aMail({ attachments: [video] }) });

    expect(await screen.findByText(/video\.mp4 exceeds Jira’s limit of 10 MB/)).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /video/ })).toHaveProperty('disabled', true);
  });

  it('names required fields it cannot show, before the click', async () => {
    const fields = [...plainFields, aField({ name: 'Approver', kind: 'unsupported' })];
    const { user, services } = showPane({
      preferences: remembered,
      jira: { createFields: () => Promise.resolve(fields) },
    });

    expect(await screen.findByText(/requires “Approver”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Create issue' }));
    expect(services.plans).toEqual([]);
  });

  it('asks for a further required field and puts the focus there', async () => {
    const fields = [...plainFields, aField({ id: 'c5', name: 'Devices', kind: 'number' })];
    const { user, services } = showPane({
      preferences: remembered,
      jira: { createFields: () => Promise.resolve(fields) },
    });

    const button = await createButton();
    await user.click(button);
    const field = screen.getByRole('textbox', { name: 'Devices' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(await screen.findByText('Fill in “Devices”.')).toBeTruthy();

    await user.type(field, '3');
    await user.click(button);

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(services.plans[0]?.fields).toEqual({
      c5: { kind: 'number', value: { kind: 'text', text: '3' } },
    });
  });

  it('shows what Jira says at the field it says it of', async () => {
    const fields = [{ id: 'summary', message: 'Too long for this project.' }];
    const { user } = showPane({
      preferences: remembered,
      createIssue: () => Promise.reject(new AppError('FIELDS_REJECTED', { fields, messages: [] })),
    });

    await user.click(await createButton());

    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Summary' }).getAttribute('aria-invalid')).toBe(
        'true',
      ),
    );
    expect(
      screen.getByText('Correct the marked fields, then create the issue again.'),
    ).toBeTruthy();
  });

  it('files the own text of the user, and the mail’s again after a reset', async () => {
    const { user, services } = showPane({ preferences: remembered });

    await createButton();
    await user.click(screen.getByRole('button', { name: 'Edit as text' }));
    const text = screen.getByRole('textbox', { name: 'Description as plain text' });
    await user.clear(text);
    await user.type(text, 'Blank pages');
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect(screen.queryByText('new toner')).toBeNull();
    expect(screen.getByText('Blank pages')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reset' }));

    expect(screen.getByText('new toner')).toBeTruthy();
    await user.click(await createButton());
    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(JSON.stringify(services.plans[0]?.description)).toContain('new toner');
  });

  describe('with parts that are not the writer’s', () => {
    const html =
      '<p>Pump 4 leaks.</p><p>Kind regards,<br>Jonas Alva</p><div class="gmail_quote"><div class="gmail_attr">On Mon, 4 May 2026 at 10:00, Mara &lt;mara@example.com&gt; wrote:</div><blockquote class="gmail_quote"><p>Which pump?</p></blockquote></div>';
    const readBody = (): Promise<string> => Promise.resolve(html);

    it('leaves them out, shows each folded in its place, and says how many above the button', async () => {
      const { user, services } = showPane({ preferences: remembered, readBody });
      const create = await createButton();
      expect(screen.getByText('Pump 4 leaks.')).toBeTruthy();
      expect(screen.queryByText('Which pump?')).toBeNull();
      expect(screen.queryByText(/Alva/)).toBeNull();
      const signature = screen.getByRole('region', { name: 'Signature, not included' });
      expect(within(signature).getByText('Kind regards,')).toBeTruthy();
      expect(screen.getByText('2 parts not included')).toBeTruthy();

      await user.click(within(signature).getByRole('button', { name: 'Signature, not included' }));
      expect(screen.getByText(/Alva/)).toBeTruthy();
      await user.click(create);

      await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
      const description = JSON.stringify(services.plans[0]?.description);
      expect(description).toContain('Pump 4 leaks.');
      expect(description).not.toContain('Kind regards');
      expect(description).not.toContain('Which pump?');
    });

    it('includes a kind by its checkbox, and remembers that', async () => {
      const { user, services } = showPane({ preferences: remembered, readBody });
      await createButton();

      await user.click(screen.getByRole('checkbox', { name: 'Earlier messages (2 lines)' }));

      expect(screen.getByText('Which pump?')).toBeTruthy();
      expect(screen.getByText('1 part not included')).toBeTruthy();
      expect(screen.getByRole('checkbox', { name: 'Signature (2 lines)' })).toHaveProperty(
        'checked',
        false,
      );
      expect(services.preferences.get('parts-in')).toEqual(['history']);
    });

    it('includes one of them for this email alone', async () => {
      const { user, services } = showPane({ preferences: remembered, readBody });
      const create = await createButton();

      await user.click(screen.getByRole('button', { name: 'Include: Signature' }));

      expect(screen.getByText(/Alva/)).toBeTruthy();
      expect(screen.getByText('1 part not included')).toBeTruthy();
      expect(services.preferences.get('parts-in')).toBeUndefined();
      await user.click(create);
      await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
      expect(JSON.stringify(services.plans[0]?.description)).toContain('Alva');
    });

    it('includes what is only likely one, marks it, and removes it by a click', async () => {
      const unproven =
        '<p>Pump 4 leaks.</p><div id="divRplyFwdMsg">From: Mara<br>Sent: x<br>To: y</div><p>Which pump?</p>';
      const { user } = showPane({
        preferences: remembered,
        readBody: () => Promise.resolve(unproven),
      });
      await createButton();
      const marked = screen.getByRole('region', { name: 'Earlier messages' });
      expect(within(marked).getByText('Looks like: Earlier messages')).toBeTruthy();
      expect(within(marked).getByText('Which pump?')).toBeTruthy();
      expect(screen.queryByText(/not included/)).toBeNull();

      await user.click(screen.getByRole('button', { name: 'Remove: Earlier messages' }));

      expect(screen.queryByText('Which pump?')).toBeNull();
      expect(screen.getByText('1 part not included')).toBeTruthy();
    });
  });

  it('takes only the selected text, and the whole mail by a click', async () => {
    const { user } = showPane({ preferences: remembered, selection: '<p>only this</p>' });
    await createButton();
    expect(await screen.findByText('only this')).toBeTruthy();
    expect(screen.queryByText('new toner')).toBeNull();

    await user.click(screen.getByRole('checkbox', { name: /Rest of the email/ }));

    expect(screen.getByText('new toner')).toBeTruthy();
  });

  it('uses the text body where the HTML has no text', async () => {
    showPane({
      readBody: (_, format) => Promise.resolve(format === 'html' ? '<p></p>' : 'Only as text'),
    });

    expect(await screen.findByText('Only as text')).toBeTruthy();
  });

  it('lets the user go on with a text of their own when Outlook does not hand the mail over', async () => {
    const silent = new AppError('OUTLOOK_FAILED', { call: 'body', outlookCode: 5001 });
    const { user, services } = showPane({
      preferences: remembered,
      readBody: () => Promise.reject(silent),
    });

    expect(await screen.findByText('Outlook returned an error (code 5001).')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Edit as text' }));
    await user.type(screen.getByRole('textbox', { name: /Description as/ }), 'See the mail');
    await user.click(await createButton());

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(JSON.stringify(services.plans[0]?.description)).toContain('See the mail');
  });
});

describe('following the selected mail', () => {
  it('keeps the drafts of two mails apart', async () => {
    const { user, services } = showPane({ preferences: remembered });

    await createButton();
    const summary = screen.getByRole('textbox', { name: 'Summary' });
    await user.clear(summary);
    await user.type(summary, 'Printer, mine');
    act(() => services.select(other));
    expect(await screen.findByDisplayValue('Invoice 4711')).toBeTruthy();
    expect(screen.queryByDisplayValue('Printer, mine')).toBeNull();
    act(() => services.select(aMail()));

    expect(await screen.findByDisplayValue('Printer, mine')).toBeTruthy();
    expect([...services.keptDrafts.keys()]).toEqual([emailKey(aMail())]);
  });

  it('shows nothing of a body that arrives for the mail before', async () => {
    const late = later<string>();
    const { services } = showPane({
      readBody: (mail) =>
        mail.itemId === 'item-1' ? late.promise : Promise.resolve('<p>Second mail</p>'),
    });

    await screen.findByText('Loading email…');
    act(() => services.select(other));
    await screen.findByText('Second mail');
    await act(async () => late.resolve('<p>First mail</p>'));

    expect(screen.queryByText('First mail')).toBeNull();
    expect(screen.getByText('Second mail')).toBeTruthy();
  });

  it('shows the issue of a mail only at that mail', async () => {
    const late = later<CreatedIssue>();
    const { user, services } = showPane({
      preferences: remembered,
      createIssue: () => late.promise,
    });

    await user.click(await createButton());
    act(() => services.select(other));
    await screen.findByDisplayValue('Invoice 4711');
    await act(async () =>
      late.resolve({ id: '1', key: 'HELP-7', url: 'https://jira.acme.example/jira/browse/HELP-7' }),
    );
    expect(screen.queryByRole('link', { name: /HELP-7/ })).toBeNull();
    act(() => services.select(aMail()));

    expect(await screen.findByRole('link', { name: 'Open HELP-7 in Jira' })).toBeTruthy();
  });

  it('says so when no mail is selected', async () => {
    const { services } = showPane();

    await screen.findByRole('combobox', { name: 'Project' });
    act(() => services.select(null));

    expect(await screen.findByRole('heading', { name: 'No email selected' })).toBeTruthy();
  });

  it('keeps the draft when the sign-in has expired', async () => {
    const { user } = showPane({
      preferences: remembered,
      createIssue: () => Promise.reject(new AppError('TICKET_EXPIRED', {})),
    });

    const button = await createButton();
    await user.type(screen.getByRole('textbox', { name: 'Summary' }), '!');
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    await user.type(
      await screen.findByLabelText(/^Personal access token/, { selector: 'input[type=password]' }),
      'new-token{Enter}',
    );

    expect(await screen.findByDisplayValue(`${aMail().subject}!`)).toBeTruthy();
  });
});
