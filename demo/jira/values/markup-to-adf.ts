import type { Attachment } from '../core/model.ts';

const picture = /!([^!|\r\n]+)(?:\|([^!\r\n]*))?!/g;

/**
 * Stores markup on Cloud: attached pictures become media with ids of the media service, which is
 * what the product brings them there for; the text around them stays a paragraph a line. Jira reads
 * far more of the markup than that.
 */
export function markupToAdf(markup: string, attachments: readonly Attachment[]): unknown {
  const content = markup.split('\n').flatMap((line): unknown[] => {
    const nodes: unknown[] = [];
    let end = 0;
    for (const found of line.matchAll(picture)) {
      const attachment = attachments.find(({ name }) => name === found[1]);
      if (attachment === undefined) continue;
      nodes.push(...paragraph(line.slice(end, found.index)), media(attachment));
      end = found.index + found[0].length;
    }
    return [...nodes, ...paragraph(line.slice(end))];
  });
  return { version: 1, type: 'doc', content };
}

function paragraph(text: string): readonly unknown[] {
  const isEmpty = text.trim() === '';
  return isEmpty ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }];
}

function media(attachment: Attachment): unknown {
  const attrs = { type: 'file', id: mediaId(attachment), collection: '', alt: attachment.name };
  return {
    type: 'mediaSingle',
    attrs: { layout: 'align-start' },
    content: [{ type: 'media', attrs }],
  };
}

/** The id of an attachment in the media service: another one than the attachment’s own. */
export function mediaId({ id }: Attachment): string {
  return `5f0a1c2e-7b64-4d19-8e3f-${id.padStart(12, '0')}`;
}
