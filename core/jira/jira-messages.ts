import { isRecord } from '../../contract/connect-api.ts';
import type { RejectedField } from '../../contract/errors.ts';

/** What Jira said about a failure, fit to be shown: no markup, of limited length. */
export interface JiraMessages {
  readonly fields: readonly RejectedField[];
  readonly messages: readonly string[];
}

const maxMessageLength = 400;
const maxMessages = 20;

/**
 * Reads the words of a failed answer. Jira and what stands in front of it use at least six shapes;
 * the order is the one in which a richer shape wins.
 */
export function readJiraMessages(text: string): JiraMessages {
  const value = parseJson(text);
  if (!isRecord(value)) {
    const said = typeof value === 'string' ? value : text;
    return { fields: [], messages: isHtml(said) ? [] : clean([said]) };
  }
  const fields = isRecord(value['errors']) ? readFields(value['errors']) : [];
  const listed = texts(value['errorMessages']);
  if (fields.length > 0 || listed.length > 0) return { fields, messages: clean(listed) };
  // `errorMessage` is Service Management's, `message` the REST library's and the Cloud gateway's.
  const single = [value['errorMessage'], value['message'], value['error']].find(isFilledText);
  return { fields: [], messages: single === undefined ? [] : clean([single]) };
}

/** Tells a page for people from data; by its beginning, since Connect renames the type of pages. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype\s+html|<html|<head|<body|<!--)/i.test(text.slice(0, 1000));
}

/** Parses JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller names what came instead.
    return undefined;
  }
}

function readFields(errors: Record<string, unknown>): readonly RejectedField[] {
  return Object.entries(errors)
    .slice(0, maxMessages)
    .map(([id, value]) => ({
      id,
      message: clean(texts(typeof value === 'string' ? [value] : value)).join(' '),
    }));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(isFilledText) : [];
}

function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function clean(messages: readonly string[]): readonly string[] {
  return messages
    .map(plainText)
    .filter((message) => message !== '')
    .slice(0, maxMessages);
}

/** Takes markup out of words of Jira and shortens them; they are shown as text in any case. */
export function plainText(message: string): string {
  return shorten(withoutMarkup(message));
}

// The result is shown as text, never as markup: this is for reading, not for safety.
function withoutMarkup(message: string): string {
  return message
    .slice(0, 10_000)
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

function shorten(message: string): string {
  return message.length <= maxMessageLength
    ? message
    : `${message.slice(0, maxMessageLength - 1)}…`;
}
