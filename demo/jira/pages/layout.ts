import { createHash } from 'node:crypto';
import type { Answer } from '../core/answer.ts';
import type { JiraEdition } from '../core/edition.ts';
import { type Html, markup, trusted } from './html.ts';

/** Answers with a whole page. */
export function page(
  face: JiraEdition,
  {
    title,
    content,
    status = 200,
    formTarget = '',
  }: {
    readonly title: string;
    readonly content: Html;
    readonly status?: number;
    /** Origin that a form of the page may lead to besides this one. */
    readonly formTarget?: string;
  },
): Answer {
  const colours = colourStyle(content.text);
  const hash = createHash('sha256').update(colours).digest('base64');
  const body = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="application-name" content="JIRA" data-name="jira" data-version="${face.version.text}">
<title>${title} – ${face.title}</title>
<link rel="icon" href="${face.contextPath}/s/icon.svg">
<link rel="stylesheet" href="${face.contextPath}/s/demo.css">
<style>${trusted(colours)}</style>
</head>
<body>
<header><strong>${face.title}</strong><a href="${face.contextPath}/">Projects</a><span>stand-in for Jira
${face.kind === 'cloud' ? 'Cloud' : `Data Center ${face.version.text}`}</span></header>
<main>${content}</main>
<footer>This is the demo’s own stand-in, not Jira. Its pages are open to everybody on this machine, and
everything is forgotten when the demo stops.</footer>
</body>
</html>`;
  return {
    status,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      // Mail text is shown here: no script at all, pictures only from here, no style but ours.
      'content-security-policy': `default-src 'none'; style-src 'self' 'sha256-${hash}'; img-src 'self'; form-action ${`'self' ${formTarget}`.trim()}; base-uri 'none'; frame-ancestors 'self'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body: body.text,
  };
}

/** Answers that a page is not there. */
export function missingPage(face: JiraEdition, what: string): Answer {
  return page(face, {
    title: 'Not found',
    status: 404,
    content: markup`<h1>${what}</h1><p>It does not exist, or it was made before the demo was last started.</p>
<p><a href="${face.contextPath}/">All projects</a></p>`,
  });
}

/**
 * Class names stand for colours, because the page forbids style attributes; each one that occurs gets
 * its rule here. The name holds six hexadecimal digits and nothing else.
 */
export function colourClass(kind: 'ink' | 'ground', colour: string): string | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1];
  return digits === undefined ? null : `${kind}-${digits.toLowerCase()}`;
}

function colourStyle(body: string): string {
  const names = new Set(body.match(/\b(?:ink|ground)-[0-9a-f]{6}\b/g));
  return [...names]
    .map((name) => {
      const [kind, digits] = name.split('-');
      return `.${name}{${kind === 'ink' ? 'color' : 'background'}:#${digits ?? ''}}`;
    })
    .join('');
}
