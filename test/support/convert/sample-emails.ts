import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { InlinePart } from '../../../core/convert/name-images.ts';
import { emailCorpora } from './email-corpora.ts';

/** A mail to convert. */
export interface SampleMail {
  readonly name: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly inline: readonly InlinePart[];
}

/** Reads the emails of the project, of `../shared/mails` (where they are), of the demo and of the fixtures. */
export async function sampleMails(): Promise<readonly SampleMail[]> {
  const demo = readdirSync('demo/emails').filter((file) => file.endsWith('.eml'));
  const corpora = [...emailCorpora, { folder: 'demo/emails', files: demo }];
  const mails = corpora.flatMap(({ folder, files }) =>
    files.map((file) => readMail(path.join(folder, file), file)),
  );
  return [...(await Promise.all(mails)), ...fixtures()];
}

async function readMail(file: string, name: string): Promise<SampleMail> {
  const mail = await PostalMime.parse(readFileSync(file));
  const inline = mail.attachments.flatMap(({ contentId, filename, mimeType }) =>
    contentId === undefined ? [] : [{ contentId, name: filename ?? '', contentType: mimeType }],
  );
  return {
    name,
    subject: mail.subject ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
    inline,
  };
}

function fixtures(): readonly SampleMail[] {
  const folder = 'test/fixtures/convert';
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({
    name,
    subject: '',
    html: readFileSync(path.join(folder, name, 'mail.html'), 'utf8'),
    text: '',
    inline: [],
  }));
}
