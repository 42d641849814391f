import { createRequire } from 'node:module';
import { markdownToAdf } from 'marklassian';
import TurndownService from 'turndown';
import type { ReadNode } from '../../test/support/convert/oracles.ts';

const { to_jira: markdownToWiki }: { to_jira: (markdown: string) => string } = createRequire(
  import.meta.url,
)('jira2md');

/** Converts by way of Markdown, with turndown and marklassian, as a quick integration would. */
export function rivalAdf(html: string): ReadNode {
  return JSON.parse(JSON.stringify(markdownToAdf(new TurndownService().turndown(html))));
}

/** Converts by way of Markdown, with turndown and jira2md. */
export function rivalWiki(html: string): string {
  return markdownToWiki(new TurndownService().turndown(html));
}
