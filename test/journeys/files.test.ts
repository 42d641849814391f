import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../demo/jira/server.ts';
import { serve } from '../../proxy/serve.ts';
import { breakThe, isAttach } from '../support/journeys/jira-requests.ts';
import {
  openStage,
  paneFrame,
  storedIssue,
  until,
  type Visit,
} from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** A picture as far as its head: enough to tell its size. */
function aPng(widthPx: number, heightPx: number, fill: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const sides = Buffer.alloc(8);
  sides.writeUInt32BE(widthPx, 0);
  sides.writeUInt32BE(heightPx, 4);
  return Buffer.concat([head, sides, Buffer.alloc(900, fill)]);
}

const listed = aPng(400, 300, 1);

const pictures = [
  { name: 'screenshot.png', content: aPng(800, 600, 2) },
  { name: 'icon.png', content: aPng(24, 24, 3) },
  { name: 'twice.png', content: aPng(180, 60, 4) },
  { name: 'company.png', content: listed },
] as const;

const files = [
  { name: 'report.pdf', content: Buffer.from('a report') },
  { name: 'nothing.txt', content: Buffer.alloc(0) },
  { name: 'setup.exe', content: Buffer.from('MZ') },
  { name: 'plan.pdf.gpg', content: Buffer.from('secret') },
] as const;

function part(head: readonly string[], content: Buffer): string {
  const base64 = ['Content-Transfer-Encoding: base64', '', content.toString('base64')];
  return ['--b', ...head, ...base64, ''].join('\r\n');
}

function aMailWithFiles(): string {
  const [first, icon, twice, company] = pictures.map(({ name }) => `<img src="cid:${name}@m">`);
  const html = `<p>Look:</p><p>${first}</p><p>${icon} ${twice} ${twice} ${company}</p>`;
  return [
    'From: Kim <kim@example.com>',
    'Subject: Files of all kinds',
    'Message-ID: <files@example.com>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    html,
    ...pictures.map(({ name, content }) =>
      part(
        [
          `Content-Type: image/png; name=${name}`,
          `Content-ID: <${name}@m>`,
          `Content-Disposition: inline; filename=${name}`,
        ],
        content,
      ),
    ),
    ...files.map(({ name, content }) =>
      part(
        [
          `Content-Type: application/octet-stream; name=${name}`,
          `Content-Disposition: attachment; filename=${name}`,
        ],
        content,
      ),
    ),
    '--b--',
    '',
  ].join('\r\n');
}

let folder: string;
let visit: Visit;

const stage = stageForTests(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'postern-files-'));
  await writeFile(path.join(folder, 'files.eml'), aMailWithFiles());
  const rules = { logos: [sha256(listed)], blockedExtensions: ['exe'] };
  return openStage({
    mailFolder: folder,
    startConnect: async (config) => {
      const sites = config.sites.map((site) => ({ ...site, files: rules }));
      const connect = await serve({ ...config, sites }, { log: { write: () => undefined } });
      return { close: () => connect.close({ withinMs: 1000 }) };
    },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function openForm(): Promise<void> {
  visit = await stage.visit();
  await visit.selectMail('files.eml');
  await visit.signIn('datacenter');
  await visit.chooseProject('WEB', 'Task');
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function namesOn(key: string): readonly string[] {
  return storedIssue(stage.demo, 'datacenter', key).attachments.map(({ name }) => name);
}

function row(name: string) {
  return visit.pane.locator('.row-file', { hasText: name });
}

describe('before the click', () => {
  it('says why a picture is not ticked, and what cannot go along; the screenshot stays', async () => {
    await openForm();

    await row('company.png').getByText('your organisation lists it as a logo').waitFor();
    await row('icon.png').getByText('very small').waitFor();
    await row('twice.png').getByText('appears several times').waitFor();
    await row('nothing.txt').getByText('nothing.txt is empty').waitFor();
    await row('setup.exe').getByText('.exe files are blocked in this Jira.').waitFor();
    await row('plan.pdf.gpg').getByText('Protected or encrypted').waitFor();
    const ticked = async (name: string): Promise<boolean> =>
      row(name).getByRole('checkbox').isChecked();
    await until(() => ticked('screenshot.png'));
    await until(() => ticked('report.pdf'));
    await until(() => ticked('plan.pdf.gpg'));
    await until(async () => !(await ticked('icon.png')));

    // One click takes it along after all.
    await row('twice.png').getByText('twice.png').click();
    await row('twice.png').getByText('appears several times').waitFor({ state: 'detached' });
    const key = await visit.createIssue();
    await visit.untilFilesSent();

    expect(namesOn(key)).toEqual([
      'screenshot.png',
      'twice.png',
      'report.pdf',
      'plan.pdf.gpg',
      'Files of all kinds.eml',
    ]);
  });
});

describe('a file that Jira refuses for its size', () => {
  const tooLarge: readonly (readonly [string, Fault, RegExp])[] = [
    [
      '413 of a gateway, as a page',
      {
        status: 413,
        headers: { 'content-type': 'text/html' },
        body: '<html><head><title>413 Request Entity Too Large</title></head></html>',
      },
      /^report\.pdf exceeds the limit of the gateway in front of Jira\. Remove it/,
    ],
    [
      '404 of Data Center',
      {
        status: 404,
        headers: { 'content-type': 'application/json' },
        body: '{"errorMessages":["The field file exceeds its maximum permitted size of 5 bytes."],"errors":{}}',
      },
      /^report\.pdf exceeds Jira’s limit.*\. Remove it/,
    ],
  ];

  it.each(tooLarge)('is named at the file with what to do: %s', async (_, fault, words) => {
    await openForm();
    breakThe(stage.demo.jira, isAttach, fault);

    const key = await visit.createIssue();

    const upload = visit.pane.locator('.row-failed', { hasText: 'report.pdf' });
    await upload.getByText(words).waitFor();
    expect(namesOn(key)).toEqual([]);
    // It can be saved, byte for byte, and sent again.
    const saving = visit.page.waitForEvent('download');
    await upload.getByRole('button', { name: /^Save report\.pdf/ }).click();
    const saved = await (await saving).path();
    expect(sha256(await readFile(saved))).toBe(sha256(files[0].content));
    stage.demo.jira.setFaults(null);
    await upload.getByRole('button', { name: 'Retry report.pdf' }).click();
    await visit.pane.locator('.row-done', { hasText: 'report.pdf' }).waitFor();
    expect(namesOn(key)).toContain('report.pdf');
  });
});

describe('a file from the disk, when the pane is closed', () => {
  const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('my notes') };

  async function add(button: string): Promise<void> {
    const chooser = visit.page.waitForEvent('filechooser');
    await visit.pane.getByRole('button', { name: button }).click();
    await (await chooser).setFiles(notes);
  }

  it('is named in the draft, and there again when it is chosen again', async () => {
    await openForm();
    await add('Add files…');
    await row('notes.txt').getByRole('checkbox').waitFor();
    const frame = await paneFrame(visit);
    await until(() =>
      frame.evaluate(() =>
        Object.values(localStorage).some((value) => String(value).includes('notes.txt')),
      ),
    );

    await visit.page.reload();
    await visit.selectMail('files.eml');
    await row('notes.txt').getByText('because the pane was closed').waitFor();
    await add('Add files…');
    await row('notes.txt').getByText('because the pane was closed').waitFor({ state: 'detached' });
    const key = await visit.createIssue();
    await visit.untilFilesSent();

    expect(namesOn(key)).toContain('notes.txt');
  });

  it('is named at the issue, and sent when it is chosen again', async () => {
    await openForm();
    await add('Add files…');
    await row('notes.txt').getByRole('checkbox').waitFor();
    breakThe(stage.demo.jira, isAttach, 'never');
    const key = await visit.createIssue();

    stage.demo.jira.setFaults(null);
    await visit.page.reload();
    await visit.selectMail('files.eml');
    const upload = visit.pane.locator('.row-failed', { hasText: 'notes.txt' });
    await upload.getByText('Select the file again.').waitFor();
    await add('Select notes.txt again');
    await visit.untilFilesSent();

    const sent = storedIssue(stage.demo, 'datacenter', key).attachments.find(
      ({ name }) => name === 'notes.txt',
    );
    expect(sent?.sha256).toBe(sha256(notes.buffer));
  });
});
