import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Config } from '../config/config.ts';
import { contentSecurityPolicy } from './security-headers.ts';

const style = [
  'body{font:16px/1.5 system-ui,sans-serif;max-width:40em;margin:4em auto;padding:0 1em}',
  'dt{font-weight:600}',
  'dd{margin:0 0 1em}',
  ':target{outline:2px solid;outline-offset:.5em}',
].join('');

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Serves a page without scripts, the same for everyone who opens it. */
export function serveStaticPage(
  config: Config,
  { title, body }: { readonly title: string; readonly body: string },
): RequestHandler {
  const policy = contentSecurityPolicy(config, styleHash);
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return (_request, response) => {
    response.set('content-security-policy', policy).set('cache-control', 'no-cache');
    response.type('text/html').send(page);
  };
}

/** Writes text so that HTML reads it as text, in an attribute too. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
