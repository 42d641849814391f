import { formatBytes } from '../../../contract/format.ts';
import { isRecord } from '../../../contract/connect-api.ts';
import type { Answer } from '../core/answer.ts';
import { attachmentPath } from '../rest/attach.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import { mediaId } from '../values/markup-to-adf.ts';
import type { Attachment, Issue, ScreenField } from '../core/model.ts';
import { type Html, markup } from './html.ts';
import { missingPage, page } from './layout.ts';
import { renderAdf } from './render-adf.ts';
import { renderWiki } from './render-wiki.ts';

/** `/browse/KEY`: everything the stand-in holds of one issue. */
export function issuePage({ face, params }: Exchange): Answer {
  const key = params['issue'] ?? '';
  const issue = face.store.issue(key);
  if (issue === null) return missingPage(face, `There is no issue ${key}`);
  const summary = summaryOf(issue);
  const long = issue.type.fields.filter(({ shape }) => shape === 'rich-text');
  return page(face, {
    title: `[${issue.key}] ${summary}`,
    content: markup`<p class="path"><a href="${face.contextPath}/projects/${issue.project.key}">${issue.project.name}</a> / ${issue.key}</p>
<h1>${summary}</h1>
<div class="columns">
<div>${long.map((field) => longText(face, issue, field))}${attachments(face, issue)}${comments(face, issue)}</div>
<div class="card"><dl class="facts">${facts(face, issue)}</dl></div>
</div>`,
  });
}

function longText(face: JiraEdition, issue: Issue, field: ScreenField): Html {
  const value = issue.values.get(field.id);
  if (value === undefined && field.id !== 'description') return markup``;
  return markup`<section id="${field.id}"><h2>${field.name}</h2>
<div class="card rendered">${richText(face, issue, value)}</div></section>`;
}

function richText(face: JiraEdition, issue: Issue, value: unknown): Html {
  if (typeof value !== 'string') {
    if (value === undefined || value === null) return markup`<p class="soft">None</p>`;
    return renderAdf(value, (id) => {
      const found = issue.attachments.find((attachment) => mediaId(attachment) === id);
      return found === undefined ? null : `${face.contextPath}${attachmentPath(found)}`;
    });
  }
  const named = (name: string): Attachment | undefined =>
    issue.attachments.find((attachment) => attachment.name === name);
  return renderWiki(value, {
    attachmentUrl: (name) => {
      const found = named(name);
      return found === undefined ? null : `${face.contextPath}${attachmentPath(found)}`;
    },
    isPicture: (name) => isPicture(named(name)?.mimeType ?? ''),
  });
}

function attachments(face: JiraEdition, issue: Issue): Html {
  if (issue.attachments.length === 0) return markup``;
  const items = issue.attachments.map((attachment) => {
    const url = `${face.contextPath}${attachmentPath(attachment)}`;
    return markup`<li>${isPicture(attachment.mimeType) ? markup`<img src="${url}" alt="">` : ''}<a href="${url}" download="${attachment.name}">${attachment.name}</a><br><small>${formatBytes(attachment.sizeBytes)} · ${attachment.mimeType}</small></li>`;
  });
  return markup`<section id="attachments"><h2>Attachments (${items.length})</h2><ul class="files">${items}</ul></section>`;
}

function comments(face: JiraEdition, issue: Issue): Html {
  if (issue.comments.length === 0) return markup``;
  const items = issue.comments.map(({ id, author, created, text, visibility, properties }) => {
    const isInternal = properties.has('sd.public.comment');
    const note = isInternal ? 'Internal note' : visibility === null ? '' : visibility.value;
    return markup`<article id="comment-${id}"><p class="soft">${author.displayName} · ${created.toISOString().slice(0, 16).replace('T', ' ')} UTC${note === '' ? '' : ` · ${note}`}</p>
<div class="card rendered">${richText(face, issue, text)}</div></article>`;
  });
  return markup`<section id="comments"><h2>Comments (${items.length})</h2>${items}</section>`;
}

function facts(face: JiraEdition, issue: Issue): Html {
  const shown = issue.type.fields.filter(
    ({ shape, id }) =>
      shape !== 'rich-text' && shape !== 'summary' && id !== 'reporter' && issue.values.has(id),
  );
  const rows: readonly (readonly [string, Html])[] = [
    ['Type', markup`${issue.type.name}`],
    ['Reporter', markup`${issue.reporter.displayName}`],
    ...(issue.watchers.length === 0
      ? []
      : [
          [
            'Watchers',
            markup`${issue.watchers.map(({ displayName }) => displayName).join(', ')}`,
          ] as const,
        ]),
    ['Created', markup`${issue.created.toISOString().slice(0, 16).replace('T', ' ')} UTC`],
    ...shown.map((field) => [field.name, fieldValue(face, issue.values.get(field.id))] as const),
  ];
  return markup`${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}`;
}

function fieldValue(face: JiraEdition, value: unknown): Html {
  if (Array.isArray(value)) {
    return markup`${value.map((one: unknown, index) => markup`${index === 0 ? '' : ', '}${fieldValue(face, one)}`)}`;
  }
  if (!isRecord(value)) return markup`${String(value)}`;
  if (typeof value['key'] === 'string' && value['project'] !== undefined) {
    return markup`<a href="${face.contextPath}/browse/${value['key']}">${value['key']}</a>`;
  }
  if (isRecord(value['issue'])) {
    const { type, direction } = value;
    return markup`${String(type)} (${String(direction)}) ${fieldValue(face, value['issue'])}`;
  }
  if (value['originalEstimate'] !== undefined || value['remainingEstimate'] !== undefined) {
    return markup`${Object.values(value).map(String).join(', ')}`;
  }
  const name = value['displayName'] ?? value['label'];
  return markup`${typeof name === 'string' ? name : ''}`;
}

/** The summary of an issue; every issue has one. */
export function summaryOf(issue: Issue): string {
  const summary = issue.values.get('summary');
  return typeof summary === 'string' ? summary : issue.key;
}

/** Tells whether a file of this type is shown as a picture; SVG is not, as it may hold scripts. */
export function isPicture(mimeType: string): boolean {
  return /^image\/(?:png|jpe?g|gif|webp)$/i.test(mimeType);
}
