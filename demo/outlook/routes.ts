import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
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

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
};

/** Makes the function that answers every request to the preview. */
export async function routePreview(
  options: PreviewOptions,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const office = await officeFiles();

  return async (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      end(response, 405, 'Only GET and HEAD are served here.');
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const [, room = '', ...rest] = pathname.split('/');
    const name = decode(rest.join('/'));
    if (pathname === '/') sendPage(response, options.paneUrl());
    else if (pathname === '/mails') await sendList(response, options);
    else if (pathname === '/microsoft/token') await sendToken(response, options);
    else if (room === 'mails') await sendMail(response, options, name);
    else if (room === 'page') await sendFile(response, inFolder(options.pageFolder, name));
    else if (room === 'office-js') {
      await sendShared(response, office.get(name.toLowerCase()) ?? null);
    } else if (room === 'office-js-newer') {
      await sendShared(response, inFolder(options.pageFolder, name));
    } else end(response, 404, 'There is nothing here.');
  };
}

function sendPage(response: ServerResponse, paneUrl: string): void {
  const { html, headers } = previewPage(paneUrl);
  response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(html);
}

/** To the preview's own page only: other origins cannot read it. */
async function sendToken(
  response: ServerResponse,
  { microsoftToken }: PreviewFolders,
): Promise<void> {
  if (microsoftToken === undefined) {
    end(response, 404, 'There is nothing here.');
    return;
  }
  response.setHeader('cache-control', 'no-store');
  end(response, 200, await microsoftToken());
}

async function sendList(
  response: ServerResponse,
  { mailFolder, madeMail }: PreviewFolders,
): Promise<void> {
  const names = await mailNames(mailFolder);
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(
    JSON.stringify({
      names: names.slice(0, mostMails),
      // Read after everything else, so that nobody waits for it.
      late: madeMail === undefined ? [] : [madeMail.fileName],
      leftOut: Math.max(0, names.length - mostMails),
    }),
  );
}

/** Serves a file only if the listing has it, so that no name leads out of the folder. */
async function sendMail(
  response: ServerResponse,
  { mailFolder, madeMail }: PreviewFolders,
  name: string,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  if (madeMail?.fileName === name) {
    response.setHeader('content-type', 'application/octet-stream');
    response.end(madeMail.make());
    return;
  }
  const isListed = (await mailNames(mailFolder)).includes(name);
  await sendFile(response, isListed ? path.join(mailFolder, name) : null);
}

async function mailNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.eml'))
    .map((entry) => entry.name)
    .toSorted((a, b) => a.localeCompare(b));
}

/** Office.js checks nothing of this, but its scripts are loaded with `crossorigin`. */
async function sendShared(response: ServerResponse, file: string | null): Promise<void> {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  await sendFile(response, file);
}

async function sendFile(response: ServerResponse, file: string | null): Promise<void> {
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) {
    end(response, 404, 'There is nothing here.');
    return;
  }
  response.setHeader(
    'content-type',
    contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
  );
  response.setHeader('content-length', found.size);
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

/** A file right in a folder; null for a name that would lead elsewhere. */
function inFolder(folder: string, name: string): string | null {
  return /^[\w-][\w.-]*$/.test(name) ? path.join(folder, name) : null;
}

/** Office.js asks for some of its files by names in another case than they have on disk. */
async function officeFiles(): Promise<ReadonlyMap<string, string>> {
  const require = createRequire(import.meta.url);
  const folder = path.join(
    path.dirname(require.resolve('@microsoft/office-js/package.json')),
    'dist',
  );
  const names = await readdir(folder, { recursive: true });
  return new Map(
    names.map((name) => [name.split(path.sep).join('/').toLowerCase(), path.join(folder, name)]),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A name that cannot be decoded is the name of nothing.
    return '';
  }
}
