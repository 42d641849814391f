import { button, element, icon, redraw } from './element.ts';
import { layOut, type Layout } from './layout.ts';
import { openMailFolder } from './mail-folder.ts';
import { drawMailList } from './mail-list.ts';
import { openMailboxStore } from './mailbox-store.ts';
import { createNotificationBar } from './notification-bar.ts';
import { acceptFiles, chooseFiles } from './open-files.ts';
import { makePaneResizable } from './pane-width.ts';
import type { PreviewMail } from './preview-mail.ts';
import { drawMail } from './reading-pane.ts';
import { paneWidths, readSettings, writeSettings, type Settings } from './settings.ts';
import { createTaskPane, drawPaneHeader, type TaskPane } from './task-pane.ts';
import { textsFor, type Texts } from './texts.ts';
import { drawTitleBar } from './title-bar.ts';

/** Makes the demo's Jira cut the opener of the windows that it is shown in. */
const cutOpenerCookie = 'postern-demo-opener=cut';

/** The page as a whole: it joins the list, the open mail and the task pane. */
export class Preview {
  readonly #window: Window;
  readonly #folder = openMailFolder();
  readonly #notifications = createNotificationBar(() => this.#texts().dismiss);
  readonly #layout: Layout;
  readonly #pane: TaskPane;
  readonly #read = new Set<string>();
  #settings: Settings;
  #selected: PreviewMail | null = null;

  /** Draws into an empty page. */
  constructor(window: Window, paneUrl: string) {
    this.#window = window;
    this.#settings = readSettings(window.location.search);
    this.#layout = layOut(window.document);
    this.#pane = createTaskPane({
      paneUrl,
      store: openMailboxStore(window.localStorage),
      notifications: this.#notifications,
      settings: () => this.#settings,
      texts: () => this.#texts(),
      mail: () => this.#selected,
    });
    this.#layout.notifications.append(this.#notifications.root);
    this.#layout.paneContent.append(this.#pane.root);
    acceptFiles(window.document, (files) => void this.#addFiles(files));
    makePaneResizable(this.#layout.resizer, {
      width: () => this.#settings.paneWidth,
      onResize: (paneWidth) => this.#resize(paneWidth),
    });
  }

  /** Reads the mails, selects the one in the address or the first, and opens the pane on it. */
  async start(): Promise<void> {
    this.#tellJira();
    this.#draw();
    this.#drawOpenMail();
    this.#folder.subscribe(() => {
      this.#drawFolders();
      this.#drawList();
    });
    await this.#folder.load();
    const mails = this.#folder.mails();
    const wanted = mails.find(({ fileName }) => fileName === this.#settings.mail);
    const first = this.#selected ?? wanted ?? mails[0];
    if (first !== undefined) this.#select(first);
    // On a phone the list comes before the mail.
    this.#window.document.body.dataset['reading'] = 'no';
    if (this.#settings.isPaneOpen) await this.#pane.open();
    await this.#folder.loadLate();
  }

  /** The demo's Jira is another server; a cookie of `localhost` reaches it. */
  #tellJira(): void {
    const isCut = this.#settings.signInWindow === 'cut';
    this.#window.document.cookie = `${cutOpenerCookie}; Path=/; Secure; SameSite=Lax${isCut ? '' : '; Max-Age=0'}`;
  }

  #texts(): Texts {
    return textsFor(this.#settings.locale);
  }

  #change(next: Partial<Settings>): void {
    const before = this.#settings;
    this.#settings = { ...before, ...next };
    const { locale, theme, isPaneOpen } = this.#settings;
    this.#tellJira();
    this.#draw();
    if (before.locale !== locale) this.#drawOpenMail();
    // The host is read once, at start: the pane has to start again.
    const isAnew = (['host', 'hasNestedAuth', 'signInWindow', 'locale'] as const).some(
      (name) => before[name] !== this.#settings[name],
    );
    if (!isPaneOpen) this.#pane.close();
    else if (!before.isPaneOpen || isAnew) void this.#pane.open();
    else if (before.theme !== theme) this.#pane.tellTheme();
  }

  #select(mail: PreviewMail): void {
    this.#window.document.body.dataset['reading'] = 'yes';
    if (mail === this.#selected) return;
    const isFirst = this.#selected === null;
    this.#selected = mail;
    this.#read.add(mail.fileName);
    this.#notifications.clear();
    this.#drawOpenMail();
    // Without the pin, Outlook closes the pane with the mail it was opened on.
    const { isPaneOpen, isPinned } = this.#settings;
    this.#change({ mail: mail.fileName, isPaneOpen: isPaneOpen && (isPinned || isFirst) });
    this.#pane.tellMail();
  }

  async #addFiles(files: readonly File[]): Promise<void> {
    const mail = await this.#folder.add(files);
    if (mail !== null) this.#select(mail);
  }

  /** Apart from the other settings, since it comes with each move of the pointer. */
  #resize(paneWidth: number): void {
    this.#settings = { ...this.#settings, paneWidth };
    this.#drawPane();
  }

  #draw(): void {
    const { document } = this.#window;
    document.documentElement.lang = this.#settings.locale;
    document.documentElement.dataset['theme'] = this.#settings.theme;
    document.title = this.#texts().title;
    redraw(
      this.#layout.titleBar,
      drawTitleBar({
        texts: this.#texts(),
        settings: this.#settings,
        onChange: (change) => this.#change(change),
      }),
    );
    this.#drawFolders();
    this.#drawList();
    this.#drawPane();
  }

  #drawFolders(): void {
    const texts = this.#texts();
    const openFiles = async (): Promise<void> =>
      this.#addFiles(await chooseFiles(this.#window.document));
    redraw(this.#layout.folders, [
      element('div', { class: 'folder', 'aria-current': true }, [
        icon('inbox'),
        element('span', {}, [texts.inbox]),
        element('span', { class: 'count' }, [String(this.#folder.mails().length)]),
      ]),
      button(
        { class: 'folder', title: texts.openMail, 'data-key': 'open' },
        [icon('open'), element('span', {}, [texts.openMail])],
        () => void openFiles(),
      ),
      element('p', { class: 'hint' }, [texts.dropHere]),
    ]);
  }

  #drawList(): void {
    redraw(
      this.#layout.list,
      drawMailList({
        folder: this.#folder,
        selected: this.#selected,
        read: this.#read,
        locale: this.#settings.locale,
        texts: this.#texts(),
        onSelect: (mail) => this.#select(mail),
      }),
    );
  }

  #drawOpenMail(): void {
    const { locale } = this.#settings;
    redraw(this.#layout.mail, drawMail(this.#selected, { texts: this.#texts(), locale }));
  }

  /** The strips above the mail and the pane, and the pane's width; its frame stays as it is. */
  #drawPane(): void {
    const { body } = this.#window.document;
    const { isPaneOpen, isPinned, paneWidth } = this.#settings;
    const texts = this.#texts();
    const isWide = paneWidth > paneWidths.narrowest;
    this.#window.history.replaceState(null, '', `?${writeSettings(this.#settings)}`);
    body.dataset['pane'] = isPaneOpen ? 'open' : 'closed';
    body.style.setProperty('--pane-width', `${paneWidth}px`);
    this.#layout.resizer.setAttribute('aria-label', texts.resize);
    this.#layout.resizer.setAttribute('aria-valuenow', String(paneWidth));
    redraw(this.#layout.commands, [
      button({ class: 'quiet only-phone' }, [icon('back'), texts.back], () => {
        body.dataset['reading'] = 'no';
      }),
      button(
        { class: 'command', 'aria-pressed': String(isPaneOpen), 'data-key': 'pane' },
        [icon('pane'), texts.addin],
        () => this.#change({ isPaneOpen: !isPaneOpen }),
      ),
    ]);
    redraw(
      this.#layout.paneHeader,
      drawPaneHeader({
        texts,
        isPinned,
        isWide,
        onPin: () => this.#change({ isPinned: !isPinned }),
        onWide: () => this.#resize(isWide ? paneWidths.narrowest : paneWidths.wide),
        onClose: () => this.#change({ isPaneOpen: false }),
      }),
    );
  }
}
