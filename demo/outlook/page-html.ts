/**
 * Makes the page that plays Outlook. Its policy lets it reach the preview and the pane, nothing else;
 * mails are shown in frames that inherit it, hence the inline styles and the pictures from `data:`.
 */
export function previewPage(paneUrl: string): {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
} {
  const paneOrigin = new URL(paneUrl).origin;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    'img-src data:',
    `connect-src 'self' ${paneOrigin}`,
    `frame-src ${paneOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const html = `<!doctype html>
<html lang="en" data-pane-url="${escapeAttribute(paneUrl)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Outlook preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/main.css">
<script src="/page/main.js" defer></script>
</head>
<body></body>
</html>
`;
  return { html, headers: { 'content-security-policy': policy, 'cache-control': 'no-store' } };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
