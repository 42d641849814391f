import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { storedIssue, untilEnabled, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** An Outlook that does not give the whole email as a file: its text still reaches Jira, once. */
const stage = stageForTests();

const fileName = 'the-log-book.eml';
const lastLine = 'This is the last line of the log book.';
const lines = Array.from({ length: 1_500 }, (_, index) => `${index + 1}: the water stood high.`);

function longMail(): Uint8Array {
  return Buffer.from(
    [
      'From: Jonas Okafor <jonas@brightwater.example>',
      'To: Mia Lindqvist <mia@brightwater.example>',
      'Subject: The log book',
      'Date: Mon, 17 Aug 2026 09:12:00 +0000',
      'Message-ID: <log-book@brightwater.example>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...lines,
      lastLine,
      '',
    ].join('\r\n'),
  );
}

async function openForm(): Promise<Visit> {
  const visit = await stage.visit({ query: 'host=older&width=320' });
  await visit.dropMail(fileName, longMail());
  await visit.selectMail(fileName);
  await visit.signIn('datacenter');
  await visit.chooseProject('WEB', 'Task');
  await untilEnabled(visit.pane.getByRole('button', { name: 'Create issue' }));
  return visit;
}

/** The text files on an issue. */
async function textsOf(key: string): Promise<readonly string[]> {
  const { attachments } = storedIssue(stage.demo, 'datacenter', key);
  const texts = attachments.filter(({ name }) => name.endsWith('.txt'));
  return Promise.all(
    texts.map(async ({ file, sha256 }) => {
      const bytes = await readFile(file);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      return bytes.toString('utf8');
    }),
  );
}

describe('a text longer than Jira accepts', () => {
  it('is cut in the issue and whole in a file, also when the answer to its upload is lost', async () => {
    const visit = await openForm();
    const box = visit.pane.getByRole('checkbox', { name: /^The log book\.txt/ });
    expect(await box.isChecked()).toBe(true);
    let uploads = 0;
    stage.demo.jira.setFaults((_, { method, path }) => {
      if (method !== 'POST' || !path.endsWith('/attachments')) return null;
      uploads += 1;
      return uploads === 1 ? 'lost-answer' : null;
    });

    const key = await visit.createIssue();
    await visit.untilFilesSent();
    await visit.untilFiled();

    const texts = await textsOf(key);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(lines[0]);
    expect(texts[0]).toContain(lastLine);
    const description = storedIssue(stage.demo, 'datacenter', key).values.get('description');
    expect(String(description)).not.toContain(lastLine);
    expect(uploads).toBeGreaterThan(0);
  }, 180_000);
});

describe('a screen without a description', () => {
  it('gets the text as a file', async () => {
    stage.demo.jira.store.datacenter.changeProject('WEB', ({ issueTypes }) => ({
      issueTypes: issueTypes.map((type) => ({
        ...type,
        fields: type.fields.filter(({ id }) => id !== 'description'),
      })),
    }));
    const visit = await openForm();
    await visit.pane.getByText(/no description\. The email’s text is attached as a file/).waitFor();

    const key = await visit.createIssue();
    await visit.untilFilesSent();

    const texts = await textsOf(key);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(lastLine);
  }, 180_000);
});
