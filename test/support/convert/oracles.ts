import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import type { AdfDocument } from '../../../core/convert/document-to-adf.ts';

const require = createRequire(import.meta.url);

const validate = new Ajv.default({ strict: false }).compile(
  require('@atlaskit/adf-schema/dist/json-schema/v1/full.json'),
);

/** Judges a document by Atlassian's own schema; an empty list for a valid one. */
export function schemaErrors(document: AdfDocument): readonly string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** A node of what Atlassian's parser read. */
export interface ReadNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: { readonly href?: string };
  }[];
  readonly content?: readonly ReadNode[];
}

interface WikiParser {
  parse(markup: string): { toJSON(): ReadNode };
}

// The package's ES modules lack file extensions, so Node can load only its CommonJS build.
const {
  WikiMarkupTransformer,
}: {
  WikiMarkupTransformer: new () => WikiParser;
} = require('@atlaskit/editor-wikimarkup-transformer');
const parser = new WikiMarkupTransformer();

/** Reads wiki markup as Jira Cloud does, and then character entities as Data Center does. */
export function readWiki(markup: string): ReadNode {
  return withEntitiesRead(parser.parse(markup).toJSON());
}

function withEntitiesRead(node: ReadNode): ReadNode {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: readEntities(node.text) }),
    ...(node.content === undefined ? {} : { content: node.content.map(withEntitiesRead) }),
  };
}

function readEntities(text: string): string {
  return text.replace(/&#(\d+);|&amp;/g, (_, code: string | undefined) =>
    code === undefined ? '&' : String.fromCodePoint(Number(code)),
  );
}

/** Gives all nodes, in reading order. */
export function allNodes(node: ReadNode): readonly ReadNode[] {
  return [node, ...(node.content ?? []).flatMap(allNodes)];
}

/** Gives a text among a node's attributes; empty where there is none. */
export function nameIn(node: ReadNode, attribute: string): string {
  const value = node.attrs?.[attribute];
  return typeof value === 'string' ? value : '';
}

/** Gives the text that a reader sees, a line for each block and break. */
export function readText(node: ReadNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const isBlock = !['doc', 'bulletList', 'orderedList', 'table', 'tableRow'].includes(node.type);
  return (node.content ?? []).map(readText).join('') + (isBlock ? '\n' : '');
}

/** Splits into words, whatever the blanks. */
export function words(text: string): readonly string[] {
  return text.split(/[\s\u00a0\u200b]+/).filter((word) => word !== '');
}
