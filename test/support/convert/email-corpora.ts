import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A folder of emails that tests run over. */
export interface EmailCorpus {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** The names of its `.eml` files. */
  readonly files: readonly string[];
}

/** The emails of this project; `index.json` in the folder says what each one exercises. */
export const ownEmails: EmailCorpus = readCorpus(
  'the emails of the project',
  'test/fixtures/emails',
);

/** The emails of the project and, where they are present, those that lie outside it. */
export const emailCorpora: readonly EmailCorpus[] = [
  ownEmails,
  readCorpus('the emails of ../shared/mails', '../shared/mails'),
].filter(({ files }) => files.length > 0);

function readCorpus(name: string, place: string): EmailCorpus {
  const folder = path.resolve(place);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return { name, folder, files: names.filter((file) => file.endsWith('.eml')).toSorted() };
}
