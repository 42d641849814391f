import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type { AdfNode } from '../convert/document-to-adf.ts';
import { documentToAdf } from '../convert/document-to-adf.ts';
import { documentToWiki } from '../convert/document-to-wiki.ts';
import type { Image, EmailDocument } from '../convert/document.ts';
import { imagesOf } from '../convert/images-of.ts';
import type { Dialect } from './dialect.ts';
import type { PictureName, PictureNames } from './issue-client.ts';
import type { JsonCalls } from './json-calls.ts';

/** Shortens a document to Jira's limit, as it was when the issue was made. */
type Shorten = (document: EmailDocument) => EmailDocument;

interface Way {
  readonly calls: JsonCalls;
  readonly dialect: Dialect;
  readonly shorten: Shorten;
}

/** A rich text of Jira that can be read and written again. */
export interface WrittenText {
  read(): Promise<unknown>;
  write(written: { readonly version: '2' | '3'; readonly value: unknown }): Promise<void>;
}

interface Placing extends PictureNames {
  readonly text: WrittenText;
  readonly document: EmailDocument;
}

/**
 * Puts attached pictures into a description or a comment. Data Center names them in its markup. Cloud's own
 * format wants ids that its REST calls do not hand out; but what is written once as markup, by the
 * older version of the call, comes back with them.
 */
export async function placeImages(way: Way, placing: Placing): Promise<'placed' | 'edited'> {
  const document = way.shorten(placing.document);
  const pictures = imagesOf(document).filter((image) => placing.nameOf(image) !== null);
  if (pictures.length === 0) return 'placed';
  const markup = documentToWiki(document, { image: markupOf(placing.nameOf) });
  const before = await placing.text.read();
  const { version } = way.dialect;
  const placedBefore = placing.placedBefore ?? (() => null);
  if (version === '2') {
    if (before === markup) return 'placed';
    const half = documentToWiki(document, { image: markupOf(placedBefore) });
    const isOwn = [documentToWiki(document), half].some((own) => textOf(own) === textOf(before));
    if (!isOwn) return 'edited';
    await placing.text.write({ version: '2', value: markup });
    return 'placed';
  }

  const hasPictures = mediaIn(before).length === pictures.length;
  const withoutPictures = documentToAdf(document);
  const withGaps = documentToAdf(document, {
    image: (image) => (pictures.includes(image) ? gap : null),
  });
  const withSomeGaps = documentToAdf(document, {
    image: (image) => (placedBefore(image) === null ? null : gap),
  });
  const isOurs = [withoutPictures, withGaps, withSomeGaps].some(
    (own) => textOf(own) === textOf(before),
  );
  if (!isOurs) return 'edited';
  if (!hasPictures) {
    await placing.text.write({ version: '2', value: markup });
  }
  const media = mediaIn(hasPictures ? before : await placing.text.read());
  // Jira took a picture for something else: its own reading of the markup stays then.
  if (media.length !== pictures.length) return 'placed';
  const byPicture = new Map(pictures.map((image, place) => [image, media[place] ?? gap] as const));
  const value = documentToAdf(document, { image: (image) => byPicture.get(image) ?? null });
  await placing.text.write({ version: '3', value });
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

/** The description of an issue. */
export function descriptionOf(
  { calls, dialect }: Omit<Way, 'shorten'>,
  issue: string,
): WrittenText {
  return {
    read: async () => {
      const answer = await calls.ask({
        call: 'readIssue',
        path: jiraPath('readIssue', { version: dialect.version, issue }),
        query: { fields: 'description' },
      });
      if (!isRecord(answer) || !isRecord(answer['fields'])) throw calls.unreadable();
      return answer['fields']['description'] ?? null;
    },
    write: async ({ version, value }) => {
      await calls.ask({
        call: 'editIssue',
        path: jiraPath('editIssue', { version, issue }),
        body: { kind: 'json', value: { fields: { description: value } } },
      });
    },
  };
}

/** What a reader reads of a text, without blanks: Jira changes those and the tree around. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, '');
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (!isRecord(value)) return '';
  return typeof value['text'] === 'string' ? textOf(value['text']) : textOf(value['content']);
}

/** The pictures in a text of Cloud, in order, each as Jira frames it. */
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
