import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { Browser, Page } from 'playwright-core';
import { readyToParse } from '../../core/convert/parse-html.ts';
import { setAside } from '../../core/convert/set-aside.ts';
import { ownEmails } from '../support/convert/email-corpora.ts';
import { launchChromium } from '../support/journeys/chromium.ts';

// The strictest policy: whatever a parser asks it about is a violation.
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.setHeader('content-security-policy', "default-src 'none'; base-uri 'none'");
  response.end('<!doctype html><title>Pane</title>');
});

let browser: Browser;
let page: Page;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${portOf(server.address())}/`);
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

it('emails are parsed in Chromium without a violation of the policy of the page', async () => {
  const emails = [...(await Promise.all(readEmails())), ...fixtures()];

  expect(emails.length).toBeGreaterThan(40);
  expect(await violations(emails.map(readyToParse))).not.toEqual([]);
  expect(await violations(emails.map((html) => setAside(readyToParse(html))))).toEqual([]);
}, 60_000);

function violations(sources: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    const seen: string[] = [];
    const note = ({ effectiveDirective, sample }: SecurityPolicyViolationEvent): void =>
      void seen.push(`${effectiveDirective} ${sample}`);
    document.addEventListener('securitypolicyviolation', note);
    for (const source of all) new DOMParser().parseFromString(source, 'text/html');
    // Events are delivered as tasks; one of a later kind comes behind them.
    await new Promise((resolve) => requestIdleCallback(resolve));
    document.removeEventListener('securitypolicyviolation', note);
    return seen;
  }, sources);
}

function readEmails(): readonly Promise<string>[] {
  const demo = readdirSync('demo/emails').filter((name) => name.endsWith('.eml'));
  return [{ folder: 'demo/emails', files: demo }, ownEmails].flatMap(({ folder, files }) =>
    files.map(async (file) => {
      const { html, text } = await PostalMime.parse(readFileSync(path.join(folder, file)));
      return html ?? text ?? '';
    }),
  );
}

function fixtures(): readonly string[] {
  const names = readdirSync('test/fixtures/convert');
  return names.map((name) => readFileSync(`test/fixtures/convert/${name}/mail.html`, 'utf8'));
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
