import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The two files of the frame page. */
export interface FramePage {
  readonly html: string;
  /** The same for everybody, whatever the list of parents. */
  readonly script: string;
}

export interface FramePageOptions {
  /** The project's folder; the page must have been built there. */
  readonly root: string;
  /** Origins whose pages may talk with it: `https://connect.example.com`. */
  readonly parents: readonly string[];
}

/** Name of the script beside the page. */
export const scriptName = 'frame.js';

const noParents = '<meta name="postern-parents" content="" />';

/** Reads the built page and puts its parents in. @throws {TypeError} for what is no origin over https */
export async function readFramePage({ root, parents }: FramePageOptions): Promise<FramePage> {
  for (const parent of parents) checkOrigin(parent);
  const page = await readFile(path.join(root, 'jira-app', 'page', 'proxy.html'), 'utf8');
  const script = await readFile(path.join(root, 'dist', 'frame', scriptName), 'utf8');
  if (!page.includes(noParents))
    throw new TypeError('The template of the add-in page has no list of parents.');
  const html = page
    .replace(noParents, noParents.replace('""', `"${parents.join(' ')}"`))
    // Jira lets browsers keep files of apps for ever; another script gets another address.
    .replace(`src="${scriptName}"`, `src="${scriptName}?${digestOf(script)}"`);
  return { html, script };
}

function digestOf(script: string): string {
  return createHash('sha256').update(script).digest('hex').slice(0, 16);
}

// It is written into a page: nothing but what an origin consists of.
function checkOrigin(origin: string): void {
  const isOrigin = /^https:\/\/[\w.:[\]-]+$/.test(origin) && new URL(origin).origin === origin;
  if (!isOrigin)
    throw new TypeError(`${origin} isn’t a valid origin, for example https://connect.example.com`);
}
