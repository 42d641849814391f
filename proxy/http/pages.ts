import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type RequestHandler } from 'express';
import { routes } from '../../contract/connect-api.ts';
import { microsoftOfficeJs, type Config } from '../config/config.ts';
import { product } from '../config/product.ts';
import { manifestFor } from './manifest.ts';
import { escapeHtml, serveStaticPage } from './static-page.ts';

/** Serves the manifest for the URL that people use. */
export function serveManifest(config: Config): RequestHandler {
  return async (_request, response) => {
    response
      .type('application/xml')
      .set('cache-control', 'no-cache')
      .send(await manifestFor(config.publicUrl));
  };
}

/** Serves one of the add-in's pages with the configured office.js in it. */
export function servePage(config: Config, file: string): RequestHandler {
  return sendPage(config, file, 'no-cache');
}

/** Serves a page at an address with a one-time code in it: nobody keeps it. */
export function serveCallback(config: Config, file: string): RequestHandler {
  return sendPage(config, file, 'no-store');
}

function sendPage(config: Config, file: string, caching: 'no-cache' | 'no-store'): RequestHandler {
  return async (_request, response) => {
    const page = await readFile(file, 'utf8').catch(() => null);
    if (page === null) {
      response.set('cache-control', 'no-store');
      response.status(503).type('text/plain').send('The add-in isn’t built. Run: npm run build\n');
      return;
    }
    response.type('text/html').set('cache-control', caching);
    response.send(withOfficeJs(page, config.officeJs));
  };
}

const officeJsTag = new RegExp(
  `<script\\b[^>]*\\bsrc=["']?${microsoftOfficeJs.replaceAll('.', '\\.')}["']?[^>]*></script>`,
);

/** Replaces the tag that loads office.js by tags for these addresses, in this order. */
export function withOfficeJs(page: string, officeJs: readonly string[]): string {
  const tags = officeJs.map((url) => `<script src="${escapeHtml(url)}"></script>`).join('');
  return page.replace(officeJsTag, () => tags);
}

/** Serves what the build made: what carries a hash in its name for ever, the rest for a short time. */
export function serveFiles(root: string): RequestHandler {
  return express.static(root, {
    index: false,
    redirect: false,
    setHeaders(response, file) {
      response.setHeader('cache-control', cacheRule(path.basename(file)));
      // Outlook shows the icons of the manifest on its own pages.
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
    },
  });
}

function cacheRule(name: string): string {
  if (name.endsWith('.html')) return 'no-cache';
  if (/[.-][0-9a-f]{8,}\./.test(name)) return 'public, max-age=31536000, immutable';
  return 'public, max-age=3600';
}

/** Serves a page for the administrator who opens Connect's address in a browser. It names no site. */
export function serveFrontPage(config: Config): RequestHandler {
  const body = `<h1>Postern Cloud Connect</h1>
<p>This server hands Outlook the Postern add-in and passes its requests on to Jira. It keeps nothing.</p>
<p>To deploy the add-in, give <a href="${routes.manifest}">its manifest</a> to the Microsoft 365
admin center, or add the file as a custom add-in in Outlook.</p>
<p>If something fails, look up the error code in <a href="${routes.troubleshooting}">Troubleshooting</a>.</p>
<p>Version ${escapeHtml(product.version)}</p>`;
  return serveStaticPage(config, { title: 'Postern Cloud Connect', body });
}

/** Returns 404 for every other path. */
export function refuseUnknown(): RequestHandler {
  return (_request, response) => {
    response.set('cache-control', 'no-store');
    response.status(404).type('text/plain').send('Not found.\n');
  };
}
