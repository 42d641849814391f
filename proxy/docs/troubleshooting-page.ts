import { escapeHtml } from '../http/static-page.ts';
import { describeErrors, type DescribedError } from './describe-errors.ts';

/** Writes the body of the troubleshooting page that Connect serves; every code is an anchor. */
export function troubleshootingPage(): string {
  const sections = describeErrors().map(
    ({ title, errors }) => `<h2>${escapeHtml(title)}</h2>\n${errors.map(writeError).join('\n')}`,
  );
  return `<h1>Troubleshooting</h1>
<p>Every error code: what it means, who can solve it and what to do. Host names, sizes and file names are examples.</p>
${sections.join('\n')}`;
}

function writeError({ code, actor, texts }: DescribedError): string {
  const rows = texts.map(
    ({ message, next }) => `<dt>${escapeHtml(message)}</dt>\n<dd>${escapeHtml(next)}</dd>`,
  );
  return `<section id="${code}">
<h3>${code}</h3>
<p>Who can solve it: ${escapeHtml(actor)}.</p>
<dl>
${rows.join('\n')}
</dl>
</section>`;
}
