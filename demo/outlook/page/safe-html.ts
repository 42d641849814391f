import type { PreviewMail } from './preview-mail.ts';

const active = 'script, iframe, frame, frameset, object, embed, applet, link, meta, base, form';

/**
 * The mail's body as Outlook hands it to an add-in: a whole document without anything that acts.
 * Pictures of the mail stay references (`cid:`).
 */
export function bodyAsHtml(mail: PreviewMail): string {
  return `<html><head></head>${bodyOf(mail).documentElement.querySelector('body')?.outerHTML ?? ''}</html>`;
}

/** The mail's body as plain text. */
export function bodyAsText(mail: PreviewMail): string {
  return mail.text ?? bodyOf(mail).body.textContent.trim();
}

/**
 * The mail's body for the reading pane: pictures of the mail are put in, nothing else is loaded, links
 * open in a tab of their own. The frame it is shown in allows no scripts.
 */
export function bodyForReading(mail: PreviewMail): string {
  const body = bodyOf(mail);
  for (const picture of body.querySelectorAll('img')) {
    const source = picture.getAttribute('src') ?? '';
    const data = /^cid:/i.test(source) ? pictureOf(mail, source.slice(4)) : null;
    if (data !== null) picture.setAttribute('src', data);
    // The policy below would stop it as well, with a complaint for each picture.
    else if (!source.startsWith('data:')) picture.removeAttribute('src');
    picture.removeAttribute('srcset');
  }
  for (const node of body.querySelectorAll('[style], [background]')) {
    node.setAttribute('style', withoutAddresses(node.getAttribute('style') ?? ''));
    node.removeAttribute('background');
  }
  const styles = [...body.head.querySelectorAll('style')].map(
    ({ textContent }) => `<style>${withoutAddresses(textContent)}</style>`,
  );
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  return `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer"><base target="_blank">
<style>body{font:15px/1.45 system-ui,sans-serif;color:#242424;background:#fff;margin:12px 16px;overflow-wrap:anywhere}img{max-width:100%;height:auto}pre{white-space:pre-wrap}</style>
${styles.join('')}
</head>${body.body.outerHTML}</html>`;
}

/** Takes out what a style would load; the policy of the frame stops what this misses. */
function withoutAddresses(css: string): string {
  return css.replace(/@import[^;]*;?/gi, '').replace(/url\((?!\s*["']?data:)[^)]*\)?/gi, 'none');
}

function bodyOf(mail: PreviewMail): Document {
  const parsed = new DOMParser().parseFromString(mail.html ?? fromText(mail.text), 'text/html');
  for (const node of parsed.querySelectorAll(active)) {
    // What stands in a form is text and stays.
    if (node.localName === 'form') node.replaceWith(...node.childNodes);
    else node.remove();
  }
  for (const node of parsed.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      if (name.startsWith('on') || /^\s*javascript:/i.test(value)) node.removeAttribute(name);
    }
  }
  return parsed;
}

/** Outlook on the web turns a plain mail into lines. */
function fromText(text: string | null): string {
  const lines = (text ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return `<body><div class="PlainText">${lines.map(escapeText).join('<br>\n')}</div></body>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function pictureOf(mail: PreviewMail, reference: string): string | null {
  const name = decodeReference(reference);
  const picture = mail.attachments.find(
    ({ contentId, contentType }) => contentId === name && contentType.startsWith('image/'),
  );
  return picture === undefined
    ? null
    : `data:${picture.contentType};base64,${toBase64(picture.bytes)}`;
}

function decodeReference(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not encoded, though it has a percent sign.
    return text;
  }
}

/** Encodes bytes as base64, in pieces that a call can take. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const size = 0x8000;
  for (let start = 0; start < bytes.length; start += size) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + size)));
  }
  return btoa(pieces.join(''));
}
