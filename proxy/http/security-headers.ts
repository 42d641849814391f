import type { RequestHandler } from 'express';
import type { Config } from '../config/config.ts';

// Office.js fetches this one from an address written into it.
const microsoftAjax = 'https://ajax.aspnetcdn.com';

// The hash of nothing: lets Fluent UI put *empty* style elements into the page, which it fills through
// the style sheet's own interface, and still no style that came in as text.
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Writes the content security policy of the add-in's pages. */
export function contentSecurityPolicy(
  config: Pick<Config, 'officeJs' | 'frameAncestors' | 'sites'>,
  styles: string = emptyStyle,
): string {
  const scripts = new Set([...config.officeJs.map((url) => new URL(url).origin), microsoftAjax]);
  const direct = config.sites.filter(({ modes }) => modes.includes('direct'));
  const framed = new Set(direct.map(({ baseUrl }) => new URL(baseUrl).origin));
  return [
    "default-src 'none'",
    `script-src 'self' ${[...scripts].join(' ')}`,
    `style-src 'self' ${styles}`,
    // Pictures inside a mail are shown from memory.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The page that Jira serves for direct connections.
    `frame-src ${framed.size === 0 ? "'none'" : [...framed].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${config.frameAncestors.join(' ')}`,
  ].join('; ');
}

/**
 * Sets the headers of our own pages. There is no X-Frame-Options, which cannot name Outlook's many
 * hosts, and the opener policy stays open because Office's dialog talks to the pane through its opener.
 */
export function securityHeaders(config: Config): RequestHandler {
  const policy = contentSecurityPolicy(config);
  const isLocal = new URL(config.publicUrl).hostname === 'localhost';
  return (_request, response, next) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cross-origin-opener-policy', 'unsafe-none');
    response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    // On localhost it would bind every other program on this computer as well.
    if (!isLocal) response.setHeader('strict-transport-security', 'max-age=31536000');
    next();
  };
}
