import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type { AdfNode } from '../convert/document-to-adf.ts';
import { documentToAdf } from '../convert/document-to-adf.ts';
import { documentToWiki } from '../convert/document-to-wiki.ts';
import type { Image, MailDocument } from '../convert/document.ts';
import { imagesOf } from '../convert/images-of.ts';
import type { Dialect } from './dialect.ts';
import type { PictureName } from './issue-client.ts';
import type { JsonCalls } from './json-calls.ts';

/** Shortens a document to Jira's limit, as it was when the issue was made. */
export type Shorten = (document: MailDocument) => MailDocument;

interface Way {
  readonly calls: JsonCalls;
  readonly dialect: Dialect;
  readonly shorten: Shorten;
}

interface Placing {
  readonly issueId: string;
  readonly document: MailDocument;
  readonly nameOf: PictureName;
}

/**
 * Puts attached pictures into a description. Data Center names them in its markup. Cloud's own
 * format wants ids that its REST calls do not hand out; but what is written once as markup, by the
 * older version of the call, comes back with them.
 */
export async function placePictures(way: Way, placing: Placing): Promise<'placed' | 'edited'> {
  const document = way.shorten(placing.document);
  const pictures = imagesOf(document).filter((image) => placing.nameOf(image) !== null);
  if (pictures.length === 0) return 'placed';
  const markup = documentToWiki(document, { image: markupOf(placing.nameOf) });
  const before = await readDescription(way, placing.issueId);
  const { version } = way.dialect;
  if (version === '2') {
    if (before === markup) return 'placed';
    if (textOf(before) !== textOf(documentToWiki(document))) return 'edited';
    await writeDescription(way, placing.issueId, { version: '2', value: markup });
    return 'placed';
  }

  const hasPictures = mediaIn(before).length === pictures.length;
  const withoutPictures = documentToAdf(document);
  const withGaps = documentToAdf(document, {
    image: (image) => (pictures.includes(image) ? gap : null),
  });
  const isOurs = [withoutPictures, withGaps].some((own) => textOf(own) === textOf(before));
  if (!isOurs) return 'edited';
  if (!hasPictures) {
    await writeDescription(way, placing.issueId, { version: '2', value: markup });
  }
  const media = mediaIn(hasPictures ? before : await readDescription(way, placing.issueId));
  // Jira took a picture for something else: its own reading of the markup stays then.
  if (media.length !== pictures.length) return 'placed';
  const byPicture = new Map(pictures.map((image, place) => [image, media[place] ?? gap] as const));
  const value = documentToAdf(document, { image: (image) => byPicture.get(image) ?? null });
  await writeDescription(way, placing.issueId, { version: '3', value });
  return 'placed';
}

const gap: AdfNode = { type: 'mediaSingle' };

function markupOf(nameOf: PictureName): (image: Image) => string | null {
  return (image) => {
    const name = nameOf(image);
    if (name === null) return null;
    return image.widthPx === null ? `!${name}!` : `!${name}|width=${image.widthPx}!`;
  };
}

async function readDescription({ calls, dialect }: Way, issueId: string): Promise<unknown> {
  const answer = await calls.ask({
    call: 'readIssue',
    path: jiraPath('readIssue', { version: dialect.version, issue: issueId }),
    query: { fields: 'description' },
  });
  if (!isRecord(answer) || !isRecord(answer['fields'])) throw calls.unreadable();
  return answer['fields']['description'] ?? null;
}

async function writeDescription(
  { calls }: Way,
  issueId: string,
  written: { readonly version: '2' | '3'; readonly value: unknown },
): Promise<void> {
  await calls.ask({
    call: 'editIssue',
    path: jiraPath('editIssue', { version: written.version, issue: issueId }),
    body: { kind: 'json', value: { fields: { description: written.value } } },
  });
}

/** What a reader reads of a description, without blanks: Jira changes those and the tree around. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, '');
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (!isRecord(value)) return '';
  return typeof value['text'] === 'string' ? textOf(value['text']) : textOf(value['content']);
}

/** The pictures in a description of Cloud, in order, each as Jira frames it. */
function mediaIn(value: unknown): readonly AdfNode[] {
  if (Array.isArray(value)) return value.flatMap(mediaIn);
  if (!isRecord(value)) return [];
  if (value['type'] !== 'mediaSingle') return mediaIn(value['content']);
  const content: readonly unknown[] = Array.isArray(value['content']) ? value['content'] : [];
  const media = content.find((node) => isRecord(node) && node['type'] === 'media');
  if (!isRecord(media)) return [];
  return [
    {
      type: 'mediaSingle',
      attrs: plainAttrs(value['attrs']),
      content: [{ type: 'media', attrs: plainAttrs(media['attrs']) }],
    },
  ];
}

function plainAttrs(attrs: unknown): NonNullable<AdfNode['attrs']> {
  const given: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(isRecord(attrs) ? attrs : {})) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      given[name] = value;
    }
  }
  return given;
}
