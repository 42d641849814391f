import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, it } from '@jest/globals';
import { documentToAdf } from '../../core/convert/document-to-adf.ts';
import { documentToText } from '../../core/convert/document-to-text.ts';
import { documentToWiki } from '../../core/convert/document-to-wiki.ts';
import { linkTarget } from '../../core/convert/links.ts';
import { textToDocument } from '../../core/convert/text-to-document.ts';
import { htmlToDocument } from '../../core/convert/html-to-document.ts';
import { safeFileName } from '../../core/filing/files/file-names.ts';
import { readJiraMessages } from '../../core/jira/jira-messages.ts';
import { readNumber } from '../../core/jira/read-number.ts';
import { threadIds } from '../../addin/outlook/thread-ids.ts';
import { parsePage } from '../support/convert/page-tree.ts';
import { AppError } from '../../contract/errors.ts';
import { baseUrlFromTyped, parseBaseUrl } from '../../contract/jira-url.ts';
import { readOauthProblem } from '../../contract/oauth-problem.ts';
import { checkTarget } from '../../contract/check-target.ts';
import { renderWiki } from '../../demo/jira/pages/render-wiki.ts';
import { readParents } from '../../jira-app/page/check-greeting.ts';
import { isPage } from '../../proxy/guard/classify-response.ts';
import { retryAfterOf } from '../../proxy/guard/retry-after.ts';
import { readReturned } from '../../proxy/signin/oauth1/read-returned.ts';
import { describe as describeValue } from '../../proxy/config/problems.ts';
import { addressOf } from '../../proxy/traffic/client-address.ts';
import { expectLinear } from '../support/run/expect-linear.ts';

/** Text that an expression with two ways to read it takes the square of the time for, or worse. */
const shapes = [
  '0',
  'a',
  '_',
  ' ',
  '.',
  ',',
  '(',
  '[',
  '{',
  '{{',
  '<',
  '<a@',
  '/',
  '"',
  'a="',
  'ab, ',
  '\\',
  '\\\\',
  '!',
  '*a ',
  '@',
  'x_',
  '&#',
  '\u00a0\u200b',
  'From: ',
  ' AND ',
  'http://',
  '://',
  '0.',
  '-',
  '%',
  '🙂',
  '\n',
  '\n\n',
  ': ',
  '{color:a}',
] as const;

const rowOf = (shape: string, end: string) => (length: number) =>
  shape.repeat(length / shape.length) + end;

/** Runs the work on rows of each shape, with an end that fits and one that does not. */
function staysLinear(work: (input: string) => void, { before = '', length = 10_000 } = {}): void {
  for (const shape of shapes) {
    for (const end of ['', '\u0001x']) {
      const row = rowOf(shape, end);
      try {
        expectLinear((count) => before + row(count), { length, work });
      } catch (thrown) {
        throw new Error(`rows of ${JSON.stringify(shape)}, ending in ${JSON.stringify(end)}`, {
          cause: thrown,
        });
      }
    }
  }
}

const head = (headers: Readonly<Record<string, string>>, status = 401) => ({
  status,
  header: (name: string) => headers[name] ?? null,
});

describe('the converter', () => {
  it.each<readonly [string, (shape: string) => string]>([
    ['text', (row) => row],
    ['the words for a picture', (row) => `<img src="cid:a" alt="${attribute(row)}">`],
    ['the name of a picture', (row) => `<img src="cid:${attribute(row)}%0A">`],
    ['a length', (row) => `<img src="a.png" width="${attribute(row)}">`],
    ['a style', (row) => `<p style="${attribute(row)}">a</p>`],
    ['a colour', (row) => `<p style="color:rgba(${attribute(row)}">a</p>`],
    [
      'a size',
      (row) =>
        `<p style="overflow:hidden;font-size:${attribute(row)};height:0${attribute(row)}">a</p>`,
    ],
    ['a class', (row) => `<div class="${attribute(row)}" id="${attribute(row)}">a</div>`],
    ['an address', (row) => `<a href="https://example.com/${attribute(row)}">a</a>`],
    [
      'a marker of Word',
      (row) =>
        `<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${row}</span>a</p>`,
    ],
    ['preformatted text', (row) => `<pre>${row}</pre><pre wrap>${row}</pre>`],
  ])(
    'reads %s in linear time',
    (_, html) => {
      staysLinear((row) => {
        const document = htmlToDocument(parsePage(html(row)));
        documentToAdf(document);
        documentToWiki(document);
        documentToText(document);
      });
    },
    120_000,
  );

  it('reads plain text in linear time', () => {
    staysLinear((row) => textToDocument(row));
  }, 120_000);

  it.each([
    'https://url.avanan.click/v2/___',
    'https://urldefense.com/v3/__',
    'https://urldefense.proofpoint.com/v2/url?u=',
    'https://example.com/',
  ])(
    'unwraps %s… in linear time',
    (start) => {
      staysLinear((row) => linkTarget(row), { before: start });
    },
    120_000,
  );
});

describe('the pane', () => {
  it.each<readonly [string, (row: string) => unknown]>([
    ['names of files', safeFileName],
    ['numbers', (row) => readNumber(row)],
    ['numbers with a comma', (row) => readNumber(row, ',')],
    ['the headers of an email', (row) => threadIds(`References: ${row}`)],
    ['what Jira says', readJiraMessages],
  ])(
    'reads %s in linear time',
    (_, work) => {
      staysLinear(work);
    },
    120_000,
  );
});

describe('the contract', () => {
  it.each<readonly [string, (row: string) => unknown]>([
    ['an OAuth problem', (row) => readOauthProblem(head({ 'www-authenticate': `OAuth ${row}` }))],
    ['an address of Jira', (row) => parseBaseUrl(`https://jira.example.com/${row}`)],
    ['a typed address', (row) => baseUrlFromTyped(`jira.example.com/browse/${row}`)],
    ['a target', (row) => checkTarget(`/rest/api/2/issue/${row}`)],
  ])(
    'reads %s in linear time',
    (_, work) => {
      staysLinear(work);
    },
    120_000,
  );
});

describe('Cloud Connect', () => {
  it.each<readonly [string, (row: string) => unknown]>([
    ['the type of an answer', (row) => isPage(head({ 'content-type': row }))],
    ['how long to wait', (row) => retryAfterOf(head({ 'retry-after': row }))],
    ['a value of the configuration', (row) => describeValue(row, ['sites', 0, 'baseUrl'])],
    ['the address of a client', (row) => addressOf(forwardedFor(row), () => true)],
    ['what came back from a sign-in', (row) => verifierIn(row)],
  ])(
    'reads %s in linear time',
    (_, work) => {
      staysLinear(work);
    },
    120_000,
  );
});

describe('the page in Jira', () => {
  it('reads its parents in linear time', () => {
    staysLinear((row) => readParents(row));
  }, 120_000);
});

describe('the stand-in for Jira', () => {
  it('shows wiki markup in linear time', () => {
    const context = { attachmentUrl: () => null, isPicture: () => false };

    // Longer text is refused, as by Jira.
    staysLinear((row) => renderWiki(row, context), { length: 8_000 });
  }, 120_000);
});

function forwardedFor(value: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.headers['x-forwarded-for'] = value;
  return request;
}

function verifierIn(returned: string): string | null {
  try {
    return readReturned(returned, 'token');
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

/** Fits between double quotes. */
function attribute(row: string): string {
  return row.replaceAll('"', '&quot;');
}
