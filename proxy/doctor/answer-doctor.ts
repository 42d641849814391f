import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { findSite, type Config, type SiteConfig } from '../config/config.ts';
import { examineSite, type ExamineOptions } from './examine-site.ts';
import type { Finding } from './finding.ts';

/** Below which path of the metrics' port the doctor stands. */
export const doctorPath = '/doctor';

export interface DoctorPageParts {
  /** The configuration in force. */
  readonly config: Config;
  readonly resolve?: ExamineOptions['resolve'];
}

// A second look while one is under way gets the same answer: a page that reloads itself must not
// become a hammer.
const underWay = new Map<string, Promise<readonly Finding[]>>();

/**
 * Serves the doctor to administrators: plain pages without a script, and no form. Whoever reaches the
 * metrics' port reaches it; pages elsewhere do not.
 */
export async function answerDoctor(
  request: IncomingMessage,
  response: ServerResponse,
  { config, resolve }: DoctorPageParts,
): Promise<void> {
  if (isForeign(request, config))
    return send(
      response,
      403,
      page(
        'Access denied',
        '<p>Open this page by its IP address, as localhost, or by the host name in metrics.host.</p>',
      ),
    );
  const { url = '' } = request;
  const id = /^\/doctor\/([^/]+)$/.exec(url)?.[1] ?? '';
  if (id === '') return send(response, 200, page('Doctor', listOf(config.sites)));
  const site = findSite(config, id);
  if (site === null) return send(response, 404, page('Unknown site', listOf(config.sites)));
  const looking = underWay.get(id) ?? examineSite(site, { config, resolve });
  underWay.set(id, looking);
  try {
    send(response, 200, page(site.name, reportOf(site, await looking)));
  } finally {
    underWay.delete(id);
  }
}

// A page of another site could make an administrator's browser ask here, and by a name of its own that
// leads to this address even read the answer (DNS rebinding).
function isForeign({ headers }: IncomingMessage, { metrics }: Config): boolean {
  const from = headers['sec-fetch-site'] ?? 'none';
  const host = (headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  const isKnown = host === 'localhost' || host === metrics?.host || isIP(host) !== 0;
  return !isKnown || (from !== 'none' && from !== 'same-origin');
}

function listOf(sites: readonly SiteConfig[]): string {
  const items = sites.map(
    ({ id, name, baseUrl }) =>
      `<li><a href="${doctorPath}/${encodeURIComponent(id)}">${escape(name)}</a> ${escape(baseUrl)}</li>`,
  );
  return `<p>Select a Jira to check its connection. The check takes a few seconds and changes nothing in Jira.</p><ul>${items.join('')}</ul>`;
}

function reportOf({ baseUrl }: SiteConfig, findings: readonly Finding[]): string {
  const words = { ok: 'OK', fault: 'Error', unknown: '–' } as const;
  const rows = findings.map(
    ({ probe, verdict, found, next }) =>
      `<tr class="${verdict}"><th scope="row">${probe}</th><td>${words[verdict]}</td><td>${escape(found)}${next === null ? '' : `<br><strong>${escape(next)}</strong>`}</td></tr>`,
  );
  return `<p>${escape(baseUrl)}</p><table><thead><tr><th scope="col">Check</th><th scope="col">Result</th><th scope="col">Finding and next step</th></tr></thead><tbody>${rows.join('')}</tbody></table><p><a href="${doctorPath}">All sites</a></p>`;
}

function page(title: string, body: string): string {
  const style =
    'body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #8886;overflow-wrap:anywhere}';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(html);
}

// What Jira said of itself stands in here as well.
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
