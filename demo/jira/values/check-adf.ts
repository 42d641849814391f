import { isRecord } from '../../../contract/connect-api.ts';
import * as rules from './adf-rules.ts';

const deepest = 60;

/**
 * Judges an ADF document. The reason it is refused, with the place (`content[2].content[0]`), or null
 * when Jira takes it. Jira itself only says `INVALID_INPUT`; the reason is for tests and the log.
 */
export function checkAdf(value: unknown): string | null {
  if (!isRecord(value)) return 'the document is no object';
  if (value['type'] !== 'doc' || value['version'] !== 1) return 'the root is no doc of version 1';
  const surplus = surplusKey(value, ['type', 'version', 'content']);
  if (surplus !== null) return `doc has an unknown ${surplus}`;
  if (!Array.isArray(value['content'])) return 'doc has no content';
  return checkContent(value, rules.docContent, { path: '', parent: 'doc', depth: 0 });
}

/** Counts the characters a reader sees; that is what Jira's limit of 32,767 is about. */
export function countAdfText(value: unknown): number {
  if (!isRecord(value)) return 0;
  const own = typeof value['text'] === 'string' ? value['text'].length : 0;
  const content: readonly unknown[] = Array.isArray(value['content']) ? value['content'] : [];
  return content.reduce<number>((sum, child) => sum + countAdfText(child), own);
}

interface Place {
  readonly path: string;
  readonly parent: string;
  readonly depth: number;
}

type Node = Readonly<Record<string, unknown>>;

function checkNode(value: unknown, place: Place): string | null {
  if (place.depth > deepest) return `${place.path}: nested too deep`;
  if (!isRecord(value) || typeof value['type'] !== 'string') return `${place.path}: no node`;
  const name = value['type'];
  const rule = Object.hasOwn(rules.nodeRules, name) ? rules.nodeRules[name] : undefined;
  if (rule === undefined) return `${place.path}: no node is called ${name}`;
  const surplus = surplusKey(value, keysOf(name, rule));
  if (surplus !== null) return `${place.path}: ${name} has an unknown ${surplus}`;
  const inside = { ...place, parent: name };
  return (
    checkText(value, place.path) ??
    checkNodeAttrs(value, rule, place.path) ??
    checkMarks(value, place) ??
    (rule.content === null ? null : checkContent(value, rule.content, inside)) ??
    checkPictureFrame(value, place.path)
  );
}

function keysOf(name: string, rule: rules.NodeRule): readonly string[] {
  return [
    'type',
    ...(name === 'text' ? ['text'] : []),
    ...(Object.keys(rule.attrs).length === 0 ? [] : ['attrs']),
    ...(rule.content === null ? [] : ['content']),
    ...(rule.marks === null ? [] : ['marks']),
  ];
}

function checkText(node: Node, path: string): string | null {
  if (node['type'] !== 'text') return null;
  const text = node['text'];
  if (typeof text !== 'string' || text === '') return `${path}: text is empty`;
  // Jira stores XML-like text: control characters and halves of a pair have no place in it.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text)) {
    return `${path}: text has a character that cannot be stored`;
  }
  return null;
}

function checkNodeAttrs(node: Node, rule: rules.NodeRule, path: string): string | null {
  const attrs = node['attrs'];
  if (node['type'] === 'media' && isRecord(attrs) && attrs['type'] === 'external') {
    return checkAttrs(attrs, rules.externalMedia, path);
  }
  if (node['type'] === 'mediaSingle' && isRecord(attrs) && attrs['widthType'] === 'pixel') {
    return checkAttrs(attrs, rules.pixelWidth, path);
  }
  if (node['type'] === 'nestedExpand' && attrs === undefined) return `${path}: attrs are missing`;
  return checkAttrs(attrs, rule.attrs, path);
}

function checkAttrs(
  attrs: unknown,
  allowed: Readonly<Record<string, rules.AttrRule>>,
  path: string,
): string | null {
  if (attrs !== undefined && !isRecord(attrs)) return `${path}: attrs are no object`;
  const given = attrs ?? {};
  const surplus = surplusKey(given, Object.keys(allowed));
  if (surplus !== null) return `${path}: unknown attribute ${surplus}`;
  for (const [name, { isNeeded, accepts }] of Object.entries(allowed)) {
    const value = given[name];
    if (value === undefined && isNeeded) return `${path}: attribute ${name} is missing`;
    if (value !== undefined && !accepts(value)) return `${path}: attribute ${name} has a bad value`;
  }
  return null;
}

function checkMarks(node: Node, { path, parent }: Place): string | null {
  const marks = node['marks'];
  if (marks === undefined) return null;
  if (!Array.isArray(marks)) return `${path}: marks are no list`;
  const names: string[] = [];
  for (const mark of marks) {
    const name: unknown = isRecord(mark) ? mark['type'] : undefined;
    if (!isRecord(mark) || typeof name !== 'string' || !Object.hasOwn(rules.markRules, name)) {
      return `${path}: no such mark`;
    }
    const allowedAttrs = rules.markRules[name] ?? {};
    const keys = Object.keys(allowedAttrs).length === 0 ? ['type'] : ['type', 'attrs'];
    const surplus = surplusKey(mark, keys);
    if (surplus !== null) return `${path}: mark ${name} has an unknown ${surplus}`;
    const problem = checkAttrs(mark['attrs'], allowedAttrs, `${path} mark ${name}`);
    if (problem !== null) return problem;
    names.push(name);
  }
  if (new Set(names).size < names.length) return `${path}: a mark stands twice`;
  const wrong = names.find((name) => !allowedMarks(node, parent, names).includes(name));
  return wrong === undefined ? null : `${path}: mark ${wrong} may not stand here`;
}

function allowedMarks(node: Node, parent: string, names: readonly string[]): readonly string[] {
  const type = String(node['type']);
  if (type === 'text') {
    if (parent === 'codeBlock') return [];
    return names.includes('code') ? ['code', 'link'] : rules.textMarks;
  }
  if (type === 'paragraph' || type === 'heading') return blockMarks(type, parent, names);
  return rules.nodeRules[type]?.marks ?? [];
}

// A block is aligned or indented, not both; an indented paragraph stands at the top only.
function blockMarks(type: string, parent: string, names: readonly string[]): readonly string[] {
  if (names.length > 1 || !rules.alignedIn.includes(parent)) return [];
  const mayIndent = parent === 'doc' || type === 'heading';
  return mayIndent ? ['alignment', 'indentation'] : ['alignment'];
}

function checkContent(node: Node, rule: rules.ContentRule, place: Place): string | null {
  const content = node['content'];
  const label = place.path === '' ? place.parent : `${place.path} (${place.parent})`;
  if (content === undefined) return rule.isNeeded ? `${label}: content is missing` : null;
  if (!Array.isArray(content)) return `${label}: content is no list`;
  if (rule.isNeeded && content.length === 0) return `${label}: content is empty`;
  if (rule.max !== undefined && content.length > rule.max) return `${label}: too much content`;
  for (const [index, child] of content.entries()) {
    const path = `${place.path === '' ? '' : `${place.path}.`}content[${index}]`;
    const name: unknown = isRecord(child) ? child['type'] : undefined;
    if (typeof name !== 'string' || !rule.allowed.includes(name)) {
      return `${path}: ${String(name)} may not stand in ${place.parent}`;
    }
    const problem = checkNode(child, { path, parent: place.parent, depth: place.depth + 1 });
    if (problem !== null) return problem;
  }
  return null;
}

// First the picture, then its caption; the table of rules cannot tell an order.
function checkPictureFrame(node: Node, path: string): string | null {
  if (node['type'] !== 'mediaSingle' || !Array.isArray(node['content'])) return null;
  const names = node['content'].map((child: unknown) => (isRecord(child) ? child['type'] : null));
  const isGood = names[0] === 'media' && (names.length === 1 || names[1] === 'caption');
  return isGood ? null : `${path}: mediaSingle holds one picture and maybe its caption`;
}

function surplusKey(value: Node, allowed: readonly string[]): string | null {
  return Object.keys(value).find((key) => !allowed.includes(key)) ?? null;
}
