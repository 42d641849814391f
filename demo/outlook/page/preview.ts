import { button, element, icon } from './element.ts';
import { openMailFolder } from './mail-folder.ts';
import { drawMailList } from './mail-list.ts';
import { openMailboxStore } from './mailbox-store.ts';
import { createNotificationBar } from './notification-bar.ts';
import { acceptFiles, chooseFiles } from './open-files.ts';
import { makePaneResizable } from './pane-width.ts';
import type { PreviewMail } from './preview-mail.ts';
import { drawMail } from './reading-pane.ts';
import { paneWidths, readSettings, writeSettings, type Settings } from './settings.ts';
import { createTaskPane, drawPaneHeader } from './task-pane.ts';
import { textsFor, type Texts } from './texts.ts';
import { drawTitleBar } from './title-bar.ts';

/** Starts the preview in an empty page. */
export function startPreview({
  paneUrl,
  page,
}: {
  readonly paneUrl: string;
  readonly page: Document;
}): void {
  let settings = readSettings(page.location.search);
  let selected: PreviewMail | null = null;
  const read = new Set<string>();
  const folder = openMailFolder();
  const texts = (): Texts => textsFor(settings.locale);
  const notifications = createNotificationBar(() => texts().dismiss);
  const pane = createTaskPane({
    paneUrl,
    store: openMailboxStore(page.defaultView?.localStorage ?? localStorage),
    notifications,
    settings: () => settings,
    texts,
    mail: () => selected,
  });
  const parts = layOut(page);
  parts.message.append(notifications.root, parts.mail);
  parts.pane.append(parts.paneHeader, pane.root);

  function change(next: Partial<Settings>): void {
    const before = settings;
    settings = { ...settings, ...next };
    page.defaultView?.history.replaceState(null, '', `?${writeSettings(settings)}`);
    draw();
    // Host and language are told once, at start: the pane has to start anew.
    const isAnew = before.host !== settings.host || before.locale !== settings.locale;
    if (!settings.isPaneOpen) pane.close();
    else if (!before.isPaneOpen || isAnew) void pane.open();
    else if (before.theme !== settings.theme) pane.tellTheme();
    if (before.locale !== settings.locale) drawOpenMail();
  }

  function select(mail: PreviewMail): void {
    const isAnother = mail !== selected;
    page.body.dataset['reading'] = 'yes';
    if (!isAnother) return;
    const isFirst = selected === null;
    selected = mail;
    read.add(mail.fileName);
    notifications.clear();
    drawOpenMail();
    // Without the pin, Outlook closes the pane with the mail it was opened on.
    const isPaneOpen = settings.isPaneOpen && (settings.isPinned || isFirst);
    change({ mail: mail.fileName, isPaneOpen });
    if (isPaneOpen) pane.tellMail();
  }

  function drawOpenMail(): void {
    parts.mail.replaceChildren(...drawMail(selected, { texts: texts(), locale: settings.locale }));
  }

  function drawList(): void {
    const focused = page.activeElement?.getAttribute('data-mail') ?? null;
    const { locale } = settings;
    parts.list.replaceChildren(
      ...drawMailList({ folder, selected, read, locale, texts: texts(), onSelect: select }),
    );
    if (focused !== null) {
      parts.list.querySelector<HTMLElement>(`[data-mail="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  function draw(): void {
    const words = texts();
    page.documentElement.lang = settings.locale;
    page.documentElement.dataset['theme'] = settings.theme;
    page.title = words.title;
    page.body.dataset['pane'] = settings.isPaneOpen ? 'open' : 'closed';
    page.body.style.setProperty('--pane-width', `${settings.paneWidth}px`);
    parts.titleBar.replaceChildren(...drawTitleBar({ texts: words, settings, onChange: change }));
    parts.folders.replaceChildren(...drawFolders());
    parts.commands.replaceChildren(...drawCommands());
    const isWide = settings.paneWidth > paneWidths.narrowest;
    parts.paneHeader.replaceChildren(
      ...drawPaneHeader({
        texts: words,
        isPinned: settings.isPinned,
        isWide,
        onPin: () => change({ isPinned: !settings.isPinned }),
        onWide: () => change({ paneWidth: isWide ? paneWidths.narrowest : paneWidths.wide }),
        onClose: () => change({ isPaneOpen: false }),
      }),
    );
    parts.resizer.setAttribute('aria-label', words.resize);
    parts.resizer.setAttribute('aria-valuenow', String(settings.paneWidth));
    drawList();
  }

  function drawFolders(): readonly Node[] {
    const words = texts();
    return [
      element('div', { class: 'folder', 'aria-current': true }, [
        icon('inbox'),
        element('span', {}, [words.inbox]),
        element('span', { class: 'count' }, [String(folder.mails().length)]),
      ]),
      button(
        { class: 'folder', title: words.openMail },
        [icon('open'), element('span', {}, [words.openMail])],
        () => void chooseFiles(page).then(addFiles),
      ),
      element('p', { class: 'hint' }, [words.dropHere]),
    ];
  }

  function drawCommands(): readonly Node[] {
    const words = texts();
    const label = settings.isPaneOpen ? words.hidePane : words.showPane;
    return [
      button({ class: 'quiet only-phone' }, [icon('back'), words.back], () => {
        page.body.dataset['reading'] = 'no';
      }),
      button(
        {
          class: 'command',
          title: label,
          'aria-pressed': String(settings.isPaneOpen),
          'data-do': 'pane',
        },
        [icon('pane'), words.addin],
        () => change({ isPaneOpen: !settings.isPaneOpen }),
      ),
    ];
  }

  async function addFiles(files: readonly File[]): Promise<void> {
    const mail = await folder.add(files);
    if (mail !== null) select(mail);
  }

  folder.subscribe(() => {
    parts.folders.replaceChildren(...drawFolders());
    drawList();
    if (selected !== null || folder.isLoading()) return;
    const mails = folder.mails();
    const first = mails.find(({ fileName }) => fileName === settings.mail) ?? mails[0];
    if (first !== undefined) select(first);
    page.body.dataset['reading'] = 'no';
  });
  acceptFiles(page, (files) => void addFiles(files));
  makePaneResizable(parts.resizer, {
    width: () => settings.paneWidth,
    onResize: (paneWidth) => change({ paneWidth }),
  });
  drawOpenMail();
  draw();
  void folder.load().then(() => (settings.isPaneOpen ? pane.open() : undefined));
}

interface Parts {
  readonly titleBar: HTMLElement;
  readonly folders: HTMLElement;
  readonly list: HTMLElement;
  readonly commands: HTMLElement;
  readonly message: HTMLElement;
  readonly mail: HTMLElement;
  readonly resizer: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneHeader: HTMLElement;
}

function layOut(page: Document): Parts {
  const parts = {
    titleBar: element('header', { class: 'title-bar' }),
    folders: element('nav', { class: 'folders' }),
    list: element('section', { class: 'list' }),
    commands: element('div', { class: 'commands' }),
    message: element('div', { class: 'message' }),
    mail: element('article', { class: 'open-mail' }),
    resizer: element('div', {
      class: 'resizer',
      role: 'separator',
      tabindex: 0,
      'aria-orientation': 'vertical',
      'aria-valuemin': paneWidths.narrowest,
      'aria-valuemax': paneWidths.widest,
    }),
    pane: element('aside', { class: 'task-pane' }),
    paneHeader: element('div', { class: 'pane-header' }),
  };
  page.body.append(
    parts.titleBar,
    element('div', { class: 'columns' }, [
      parts.folders,
      parts.list,
      element('main', { class: 'reading' }, [parts.commands, parts.message]),
      parts.resizer,
      parts.pane,
    ]),
  );
  return parts;
}
