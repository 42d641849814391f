import { formatBytes } from '../../../contract/format.ts';
import { button, element, icon } from './element.ts';
import type { Person, PreviewAttachment, PreviewMail } from './preview-mail.ts';
import { bodyForReading } from './safe-html.ts';
import type { Texts } from './texts.ts';

/** Draws the open mail: subject, people, attachments, text. */
export function drawMail(
  mail: PreviewMail | null,
  { texts, locale }: { readonly texts: Texts; readonly locale: string },
): readonly Node[] {
  if (mail === null) return [element('p', { class: 'hint' }, [texts.nothingSelected])];
  const listed = mail.attachments.filter(({ isInline }) => !isInline);
  return [
    element('h1', { dir: 'auto' }, [mail.subject || texts.noSubject]),
    element('div', { class: 'people' }, [
      element('span', { class: 'portrait', 'aria-hidden': 'true' }, [initials(mail.from)]),
      element('div', {}, [
        element('div', { class: 'from' }, [
          element('b', {}, [mail.from?.name || texts.noSender]),
          ' ',
          element('span', {}, [addressOf(mail.from)]),
        ]),
        line(texts.to, mail.to),
        line(texts.cc, mail.cc),
      ]),
      element('time', {}, [mail.date === null ? '' : longDate(mail.date, locale)]),
    ]),
    listed.length === 0
      ? null
      : element(
          'ul',
          { class: 'attachments', 'aria-label': texts.attachments },
          listed.map((attachment) => element('li', {}, [tile(attachment)])),
        ),
    mail.html === null && !mail.text?.trim()
      ? element('p', { class: 'hint' }, [texts.emptyBody])
      : text(mail, texts),
  ].filter((node) => node !== null);
}

/** The mail's text in a frame of its own: no scripts, no network, links in a tab of their own. */
function text(mail: PreviewMail, texts: Texts): HTMLIFrameElement {
  const frame = element('iframe', {
    class: 'body',
    title: texts.body,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
  });
  frame.srcdoc = bodyForReading(mail);
  return frame;
}

function tile({ name, bytes, contentType, kind }: PreviewAttachment): HTMLElement {
  return button(
    { class: 'attachment', title: name },
    [
      icon(kind === 'item' ? 'mail' : 'file'),
      element('span', { class: 'name' }, [name]),
      element('span', { class: 'size' }, [formatBytes(bytes.length)]),
    ],
    () => save(kind === 'item' ? `${name}.eml` : name, new Blob([bytes], { type: contentType })),
  );
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

function line(label: string, people: readonly Person[]): HTMLElement | null {
  if (people.length === 0) return null;
  return element('div', { class: 'recipients' }, [`${label}: ${people.map(sentence).join('; ')}`]);
}

function sentence(person: Person): string {
  return `${person.name} ${addressOf(person)}`.trim();
}

/** Empty where it says no more than the name. */
function addressOf(person: Person | null): string {
  return person === null || person.name === person.address || person.address === ''
    ? ''
    : `<${person.address}>`;
}

function initials(person: Person | null): string {
  const words = (person?.name ?? '').split(/[\s.@]+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0).toUpperCase())
    .join('');
}

function longDate(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
