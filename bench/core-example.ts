/** Converts an email and prints its create request in plain Node.js: `node dist/bench/core-example.js email.eml`. */
import { readFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { htmlToDocument } from '../core/convert/html-to-document.ts';
import { textToDocument } from '../core/convert/text-to-document.ts';
import { cloudDialect } from '../core/jira/dialect-cloud.ts';
import { encodeIssue } from '../core/jira/jira-client.ts';
import { createTextEncoding } from '../core/jira/text-encoding.ts';
import { parsePage } from '../test/support/convert/page-tree.ts';

const {
  subject = '',
  html,
  text = '',
} = await PostalMime.parse(
  await readFile(process.argv[2] ?? 'demo/emails/02-outlook-release-checklist.eml'),
);
const description = html === undefined ? textToDocument(text) : htmlToDocument(parsePage(html));
const issue = { projectId: '10000', issueTypeId: '10001', summary: subject, description };
const encoding = createTextEncoding(cloudDialect, '…');
console.log(
  JSON.stringify(encodeIssue({ ...issue, fields: {}, properties: [] }, encoding), null, 2),
);
