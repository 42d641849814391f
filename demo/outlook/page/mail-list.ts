import { button, element, icon } from './element.ts';
import type { MailFolder } from './mail-folder.ts';
import type { PreviewMail } from './preview-mail.ts';
import type { Texts } from './texts.ts';

export interface MailListState {
  readonly folder: MailFolder;
  readonly selected: PreviewMail | null;
  readonly read: ReadonlySet<string>;
  readonly locale: string;
  readonly texts: Texts;
  readonly onSelect: (mail: PreviewMail) => void;
}

/** Draws the list of mails; arrow keys walk through it. */
export function drawMailList(state: MailListState): readonly Node[] {
  const { folder, texts } = state;
  const mails = folder.mails();
  const rows = element(
    'ul',
    { class: 'mails', 'aria-label': texts.mails },
    mails.map((mail) => element('li', {}, [row(mail, state)])),
  );
  rows.addEventListener('keydown', (event) => walk(rows, event));
  return [
    ...complaints(state),
    rows,
    ...(folder.isLoading() ? [element('p', { class: 'hint' }, [texts.loading])] : []),
    ...(!folder.isLoading() && mails.length === 0
      ? [element('p', { class: 'hint' }, [texts.noMails])]
      : []),
    ...(folder.leftOut() > 0
      ? [element('p', { class: 'hint' }, [texts.leftOut(folder.leftOut())])]
      : []),
  ];
}

function row(mail: PreviewMail, { selected, read, locale, texts, onSelect }: MailListState): Node {
  const isSelected = selected?.fileName === mail.fileName;
  const isUnread = !read.has(mail.fileName);
  const hasFiles = mail.attachments.some(({ isInline }) => !isInline);
  return button(
    {
      class: `mail${isUnread ? ' unread' : ''}`,
      'aria-current': isSelected,
      'data-key': mail.fileName,
    },
    [
      element('span', { class: 'sender' }, [mail.from?.name ?? texts.noSender]),
      hasFiles
        ? element('span', { class: 'clip', role: 'img', 'aria-label': texts.hasAttachments }, [
            icon('clip'),
          ])
        : null,
      element('span', { class: 'subject' }, [mail.subject || texts.noSubject]),
      element('span', { class: 'date' }, [mail.date === null ? '' : shortDate(mail.date, locale)]),
      isUnread ? element('span', { class: 'only-read-aloud' }, [texts.unread]) : null,
    ],
    () => onSelect(mail),
  );
}

function complaints({ folder, texts }: MailListState): readonly Node[] {
  if (folder.complaints().length === 0) return [];
  return [
    element('div', { class: 'complaints', role: 'alert' }, [
      element(
        'div',
        {},
        folder.complaints().map((sentence) => element('p', {}, [sentence])),
      ),
      button({ class: 'quiet', 'aria-label': texts.dismiss }, [icon('close')], () =>
        folder.dismissComplaints(),
      ),
    ]),
  ];
}

function walk(rows: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...rows.querySelectorAll('button')];
  const place = buttons.findIndex((one) => one === document.activeElement);
  const next = buttons[place + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}

function shortDate(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: '2-digit',
    month: 'numeric',
    day: 'numeric',
  }).format(date);
}
