import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Frame, JSHandle, Page } from 'playwright-core';
import { startOutlookPreview, type OutlookPreview } from '../../demo/outlook/server.ts';
import { testCertificate } from '../support/network/certificate.ts';
import { launchChromium } from '../support/journeys/chromium.ts';
import { bundleForBrowser, previewPageFolder } from '../support/demo/preview-page.ts';
import { plainMail, richMail, testMailFolder } from '../support/demo/test-mails.ts';
import type { TestPane } from '../support/demo/test-pane.ts';

let preview: OutlookPreview;
let paneServer: Server;
let paneUrl: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let elsewhere: string[];

beforeAll(async () => {
  const tls = await testCertificate();
  const paneScript = path.join(
    await bundleForBrowser({ pane: 'test/support/demo/test-pane.ts' }),
    'pane.js',
  );
  preview = await startOutlookPreview({
    tls,
    port: 0,
    paneUrl: () => paneUrl,
    mailFolder: testMailFolder(),
    pageFolder: await previewPageFolder(),
  });
  paneServer = createServer(tls, (request, response) => {
    const isScript = request.url === '/pane.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('content-security-policy', panePolicy());
    const scripts = [...preview.officeJs, '/pane.js'];
    response.end(
      isScript
        ? readFileSync(paneScript)
        : `<!doctype html>${scripts.map((src) => `<script src="${src}"></script>`).join('')}<p>pane`,
    );
  });
  await new Promise<void>((resolve) => paneServer.listen(0, 'localhost', resolve));
  const address = paneServer.address();
  paneUrl = `https://localhost:${typeof address === 'object' ? address?.port : ''}/taskpane.html`;
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  paneServer?.closeAllConnections();
  paneServer?.close();
  await preview?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  elsewhere = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere.push(request.url());
  });
});

afterEach(async () => {
  await context.close();
  // Neither the library nor a mail may reach for the network.
  expect(elsewhere).toEqual([]);
});

/** As strict as Office.js bears it: no inline code, no `eval`, nothing from elsewhere. */
function panePolicy(): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${preview.url}`,
    "connect-src 'self'",
    `frame-ancestors ${preview.url}`,
  ].join('; ');
}

async function openPreview(query = ''): Promise<void> {
  await page.goto(`${preview.url}/${query}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** The add-in's rooms inside the pane's frame. */
async function pane(): Promise<JSHandle<TestPane>> {
  return (await paneFrame()).evaluateHandle(() => window.testPane);
}

async function paneFrame(): Promise<Frame> {
  const element = await page.locator('iframe.pane').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  await frame.waitForFunction(() => 'testPane' in window);
  return frame;
}

async function select(subject: string): Promise<void> {
  await page.getByRole('button', { name: subject }).click();
}

describe('startOutlookPreview', () => {
  it('tells the unmodified library every property of the open mail', async () => {
    await openPreview();

    const mail = await (
      await pane()
    ).evaluate(({ isInOutlook, reader }) => ({
      isInOutlook,
      ...reader.current(),
      receivedAt: reader.current()?.receivedAt?.toISOString(),
    }));

    expect(mail).toMatchObject({
      isInOutlook: true,
      mode: 'read',
      subject: 'Re: Pumpe 4 läuft aus',
      from: { name: 'Kim Delegate', address: 'kim@example.com' },
      sender: { name: 'Ola Assistant', address: 'ola@example.com' },
      to: [
        { name: 'Service', address: 'service@example.com' },
        { name: 'Jürgen', address: 'juergen@example.com' },
      ],
      cc: [{ address: 'a@example.com' }, { address: 'b@example.com' }],
      receivedAt: '2026-03-04T05:06:07.000Z',
      internetMessageId: '<rich@example.com>',
      attachments: [
        {
          name: 'logo.png',
          contentType: 'image/png',
          kind: 'file',
          isInline: true,
          contentId: 'logo@1',
        },
        { name: 'values.csv', sizeBytes: 8, kind: 'file', isInline: false, contentId: null },
        { name: 'The earlier mail', contentType: 'message/rfc822', kind: 'item', isInline: false },
      ],
    });
  });

  it('gives bodies, attachments and the whole mail', async () => {
    await openPreview();

    const given = await (
      await pane()
    ).evaluate(async ({ reader }) => {
      const mail = reader.current();
      if (mail === null) throw new Error('No mail is open.');
      const contents = await Promise.all(
        mail.attachments.map((attachment) => reader.readAttachment(mail, attachment)),
      );
      return {
        html: await reader.readBody(mail, 'html'),
        text: await reader.readBody(mail, 'text'),
        contents: await Promise.all(
          contents.map(async (one) =>
            one.kind === 'file' ? { type: one.content.type, text: await one.content.text() } : null,
          ),
        ),
        canReadWholeMail: reader.canReadWholeMail(),
        wholeMail: await (await reader.readWholeMail(mail)).text(),
      };
    });

    expect(given.html).toContain('src="cid:logo@1"');
    expect(given.html).not.toMatch(/script|onclick/);
    expect(given.text).toContain('Läuft');
    expect(given.contents[0]?.type).toBe('image/png');
    expect(given.contents[1]).toEqual({ type: 'text/csv', text: 'a;1\nb;2\n' });
    expect(given.contents[2]).toMatchObject({
      type: 'message/rfc822',
      text: expect.stringContaining('Subject: The earlier mail'),
    });
    expect(given.canReadWholeMail).toBe(true);
    expect(given.wholeMail).toBe(richMail);
  });

  it('tells of a selection that moved while the pane was still loading', async () => {
    // The library starts with its page, the pane's own script comes later.
    await page.route('**/pane.js', (route) => route.fulfill({ body: '' }));
    await openPreview();
    const frame = await (await page.waitForSelector('iframe.pane')).contentFrame();
    await frame?.waitForFunction(() => {
      const office: typeof Office | undefined = Reflect.get(window, 'Office');
      return office?.context?.mailbox?.item !== undefined;
    });

    await select('Plain <b>not bold</b>');
    await page.unroute('**/pane.js');
    await frame?.evaluate(() => {
      const script = document.createElement('script');
      script.src = '/pane.js';
      document.head.append(script);
    });

    const handle = await pane();
    await (
      await paneFrame()
    ).waitForFunction(
      ({ reader }) => reader.current()?.subject === 'Plain <b>not bold</b>',
      handle,
    );
  });

  it('lets the pane follow the selection, and drops what was asked for the mail before', async () => {
    await openPreview();
    const handle = await pane();
    const subjects = await handle.evaluateHandle(({ reader }) => {
      const seen: (string | undefined)[] = [];
      reader.subscribe(() => seen.push(reader.current()?.subject));
      return { seen, first: reader.current() };
    });

    await select('Plain <b>not bold</b>');
    await page.waitForFunction(() =>
      document.querySelector('h1')?.textContent?.startsWith('Plain'),
    );
    await (await paneFrame()).waitForFunction(({ seen }) => seen.length === 1, subjects);
    const late = await handle.evaluate(async ({ reader }, { first }) => {
      if (first === null) return 'no mail';
      return reader.readBody(first, 'html').catch((thrown: { code: string }) => thrown.code);
    }, subjects);
    const now = await handle.evaluate(async ({ reader }) => {
      const mail = reader.current();
      return mail === null ? null : await reader.readBody(mail, 'html');
    });

    expect(await subjects.evaluate(({ seen }) => seen)).toEqual(['Plain <b>not bold</b>']);
    expect(late).toBe('MAIL_CHANGED');
    expect(now).toContain('one &lt; two<br>');
  });

  it('closes an unpinned pane when another mail is selected', async () => {
    await openPreview();
    await page.getByRole('button', { name: /^Unpin/ }).click();

    await select('Plain <b>not bold</b>');

    await page.locator('iframe.pane').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Postern', exact: true }).click();
    const subject = await (await pane()).evaluate(({ reader }) => reader.current()?.subject);
    expect(subject).toBe('Plain <b>not bold</b>');
  });

  it('keeps roaming settings and custom properties over a reload', async () => {
    await openPreview();
    await (
      await pane()
    ).evaluate(async ({ store, mailbox }) => {
      await store.set('last', { project: 'OPS' });
      await new Promise<void>((resolve, reject) => {
        mailbox.item?.loadCustomPropertiesAsync((loaded) => {
          loaded.value.set('issue', 'OPS-1');
          loaded.value.saveAsync(({ status }) =>
            String(status) === 'succeeded' ? resolve() : reject(new Error(String(status))),
          );
        });
      });
    });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();

    const kept = await (
      await pane()
    ).evaluate(async ({ store, mailbox }) => ({
      last: store.get('last'),
      issue: await new Promise((resolve) => {
        mailbox.item?.loadCustomPropertiesAsync((loaded) => resolve(loaded.value.get('issue')));
      }),
    }));

    expect(kept).toEqual({ last: { project: 'OPS' }, issue: 'OPS-1' });
  });

  it('gives the headers and shows notifications, but refuses categories', async () => {
    await openPreview();

    const given = await (
      await pane()
    ).evaluate(async ({ mailbox }) => {
      const { item } = mailbox;
      if (!item) throw new Error('No mail is open.');
      type Result = { status: unknown; value?: unknown; error?: { code: number } };
      const call = (start: (callback: (result: Result) => void) => void): Promise<Result> =>
        new Promise((resolve) => start(resolve));
      const message = {
        type: 'informationalMessage',
        message: 'Filed as OPS-1',
        icon: 'i',
        persistent: true,
      };
      const added = await call((back) =>
        item.notificationMessages.addAsync('filed', message, back),
      );
      const again = await call((back) =>
        item.notificationMessages.addAsync('filed', message, back),
      );
      const categories = await call((back) => item.categories.addAsync(['Jira'], back));
      const headers = await call((back) => item.getAllInternetHeadersAsync(back));
      return {
        added: added.status,
        again: again.error?.code,
        categories: categories.status,
        headers: headers.value,
      };
    });

    expect(given).toMatchObject({ added: 'succeeded', again: 9023, categories: 'failed' });
    expect(given.headers).toMatch(/^From: Kim[^]*Message-ID: <rich@example.com>\r\n/);
    await page.getByText('Filed as OPS-1').waitFor();
  });

  it('tells the colours at start and with each change', async () => {
    await openPreview('?theme=dark');
    const handle = await pane();
    const atStart = await handle.evaluate(({ host }) => host.theme());
    const next = handle.evaluate(
      ({ host }) => new Promise((resolve) => host.subscribeTheme(() => resolve(host.theme()))),
    );
    await page.getByLabel('Theme').selectOption('High contrast');

    expect(atStart).toMatchObject({ isDark: true, background: '#292929' });
    expect(await next).toMatchObject({ background: '#000000', controlForeground: '#ffff00' });
  });

  it('plays an older host without the whole mail, and another language', async () => {
    await openPreview();
    await page.getByLabel('Host').selectOption('older');
    await page.getByLabel('Language').selectOption('Deutsch');

    const told = await (
      await pane()
    ).evaluate(({ reader, host, requirements }) => ({
      canReadWholeMail: reader.canReadWholeMail(),
      contentId: reader.current()?.attachments[0]?.contentId,
      theme: host.theme(),
      locale: host.locale,
      sets: ['1.8', '1.9'].map((version) => requirements.isSetSupported('Mailbox', version)),
    }));

    expect(told).toEqual({
      canReadWholeMail: false,
      contentId: null,
      theme: null,
      locale: 'de-DE',
      sets: [true, false],
    });
    await page.getByText('Posteingang').waitFor();
  });

  it('says which file of the folder is no mail, and shows the others', async () => {
    await openPreview();

    await page.getByText('broken.eml isn’t a valid email file.').waitFor();
    await expect(page.locator('.mail').count()).resolves.toBe(2);
  });

  it('takes the visitor’s own files, and names a broken one', async () => {
    await openPreview();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open .eml' }).click();
    await (
      await chooser
    ).setFiles([
      { name: 'empty.eml', mimeType: 'message/rfc822', buffer: Buffer.alloc(0) },
      {
        name: 'mine.eml',
        mimeType: 'message/rfc822',
        buffer: Buffer.from(plainMail.replace('Plain', 'Mine')),
      },
    ]);

    await page.getByText('empty.eml isn’t a valid email file.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    await expect(page.locator('.mail').count()).resolves.toBe(3);
  });

  it('shows a mail’s text without running or loading anything', async () => {
    await openPreview();
    const body = page.frameLocator('iframe.body');

    await body.getByText('Läuft').waitFor();
    const sources = await body
      .locator('img')
      .evaluateAll((pictures) =>
        pictures.map((picture) => [
          picture.getAttribute('src')?.slice(0, 22),
          picture instanceof HTMLImageElement && picture.naturalWidth,
        ]),
      );

    expect(sources).toEqual([
      ['data:image/png;base64,', 1],
      [undefined, 0],
    ]);
  });

  it('says what to do when the browser does not show the pane’s page', async () => {
    const shown = paneUrl;
    paneUrl = 'https://localhost:1/taskpane.html';
    await page.goto(preview.url);

    const link = page.getByRole('link', { name: 'Open the page' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(paneUrl);
    await page.getByText('accept the certificate').waitFor();
    paneUrl = shown;
  });

  it.each([
    ['/mails/..%2F..%2Fpackage.json', 404],
    ['/mails/notes.txt', 404],
    ['/page/..%2Fserver.ts', 404],
    ['/office-js/../package.json', 404],
    ['/office-js/EN-US/Office_Strings.js', 200],
    ['/office-js/AgaveErrorUX/index.html', 200],
    ['/mails/%E0%A4', 404],
  ])('answers %s with %i', async (address, status) => {
    const response = await context.request.get(preview.url + address);

    expect(response.status()).toBe(status);
  });
});
