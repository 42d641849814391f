import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { isRecord } from '../../contract/connect-api.ts';
import { previewPage } from './page-html.ts';

export interface PreviewFolders {
  /** The `.eml` files shown in the list. Read anew with each request; nothing is written there. */
  readonly mailFolder: string;
  /** What webpack made of `demo/outlook/page`. */
  readonly pageFolder: string;
  /** A mail that is too large to lie in the folder, made when it is asked for; shown with the others. */
  readonly madeMail?: { readonly fileName: string; readonly make: () => Uint8Array };
  /** Gives Microsoft's token of the mailbox's user; left out where the demo has no Microsoft. */
  readonly microsoftToken?: () => Promise<string>;
}

interface PreviewOptions extends PreviewFolders {
  readonly paneUrl: () => string;
}

/** More mails than this are left out of the list, which says so. */
const mostMails = 300;

/** Files as they lie on disk: nothing of the demo is kept by a browser or asked for in parts. */
const plainFiles = {
  acceptRanges: false,
  cacheControl: false,
  etag: false,
  lastModified: false,
  redirect: false,
  index: false,
} as const;

/** Makes what answers every request to the preview. */
export async function routePreview(options: PreviewOptions): Promise<Express> {
  const { mailFolder, pageFolder, madeMail, microsoftToken } = options;
  const office = await officeFiles();
  const app = express().disable('x-powered-by').disable('etag').enable('case sensitive routing');

  app.use((request, response, next) => {
    response.set('x-content-type-options', 'nosniff');
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else end(response, 405, 'Only GET and HEAD are served here.');
  });
  app.get('/', (_, response) => {
    const { html, headers } = previewPage(options.paneUrl());
    response.set(headers).type('html').send(html);
  });
  app.get('/mails', async (_, response) => {
    const names = await mailNames(mailFolder);
    response.set('cache-control', 'no-store').json({
      names: names.slice(0, mostMails),
      // Read after everything else, so that the others do not wait for it.
      late: madeMail === undefined ? [] : [madeMail.fileName],
      leftOut: Math.max(0, names.length - mostMails),
    });
  });
  app.get('/mails/:name', async ({ params: { name } }, response, next) => {
    response.set('cache-control', 'no-store').type('application/octet-stream');
    if (madeMail?.fileName === name) response.send(Buffer.from(madeMail.make()));
    // Only what the list has, so that no name leads out of the folder.
    else if (!(await mailNames(mailFolder)).includes(name)) next();
    else response.sendFile(name, { ...plainFiles, root: mailFolder, dotfiles: 'allow' });
  });
  // To the preview's own page only: other origins cannot read it.
  app.get('/microsoft/token', async (_, response, next) => {
    if (microsoftToken === undefined) next();
    else end(response.set('cache-control', 'no-store'), 200, await microsoftToken());
  });
  app.use('/page', express.static(pageFolder, plainFiles));
  // Office.js checks nothing of this, but its scripts are loaded with `crossorigin`.
  app.use(['/office-js', '/office-js-newer'], (_, response, next) => {
    response.set('access-control-allow-origin', '*');
    response.set('cross-origin-resource-policy', 'cross-origin');
    next();
  });
  app.use('/office-js-newer', express.static(pageFolder, plainFiles));
  app.use('/office-js', (request, _, next) => {
    request.url = office.get(request.path.toLowerCase()) ?? request.url;
    next();
  });
  app.use('/office-js', express.static(officeFolder(), plainFiles));
  app.use((_, response) => end(response, 404, 'Not found.'));
  app.use((thrown: unknown, _: Request, response: Response, __: NextFunction) => {
    // A name that cannot be decoded, or a file that was removed a moment ago, is the name of nothing.
    const isAsked = isRecord(thrown) && (thrown['status'] === 400 || thrown['status'] === 404);
    if (isAsked && !response.headersSent) end(response, 404, 'Not found.');
    else response.destroy();
  });
  return app;
}

async function mailNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.eml'))
    .map((entry) => entry.name)
    .toSorted((a, b) => a.localeCompare(b));
}

function end(response: Response, status: number, text: string): void {
  response.status(status).type('text/plain').send(text);
}

/** Office.js asks for some of its files by names in another case than they have on disk. */
async function officeFiles(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(officeFolder(), { recursive: true });
  const paths = names.map((name) => `/${name.split(path.sep).join('/')}`);
  return new Map(paths.map((name) => [name.toLowerCase(), name]));
}

function officeFolder(): string {
  const { resolve } = createRequire(import.meta.url);
  return path.join(path.dirname(resolve('@microsoft/office-js/package.json')), 'dist');
}
