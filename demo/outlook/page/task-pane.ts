import { button, element, icon } from './element.ts';
import { openFrameChannel, type FrameChannel } from './frame-channel.ts';
import { answerCall, type HostState } from './host-calls.ts';
import { initialData } from './initial-data.ts';
import type { MailboxStore } from './mailbox-store.ts';
import type { NotificationBar } from './notification-bar.ts';
import type { PreviewMail } from './preview-mail.ts';
import type { Settings } from './settings.ts';
import type { Texts } from './texts.ts';
import { officeColors, themeEvent } from './themes.ts';

export interface TaskPaneOptions {
  readonly paneUrl: string;
  readonly store: MailboxStore;
  readonly notifications: NotificationBar;
  settings(): Settings;
  texts(): Texts;
  mail(): PreviewMail | null;
}

/** The add-in's frame, as long as the pane is open. */
export interface TaskPane {
  readonly root: HTMLElement;
  open(): Promise<void>;
  close(): void;
  /** Another mail is selected, or none. */
  tellMail(): void;
  tellTheme(): void;
}

/** The library's name for the event behind `ItemChanged`. */
const itemChanged = 'olkItemSelectedChanged';

/** As Outlook's frame: scripts, but no modal windows. */
const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
  'allow-storage-access-by-user-activation',
].join(' ');

/** Makes the place of the add-in; `open` loads its page into a frame and plays its host. */
export function createTaskPane(options: TaskPaneOptions): TaskPane {
  const { paneUrl } = options;
  const settings = (): Settings => options.settings();
  const { origin, host } = new URL(paneUrl);
  const root = element('div', { class: 'pane-frame' });
  let channel: FrameChannel | null = null;
  /** Counts openings, so that a slow check does not open a pane that was closed meanwhile. */
  let opening = 0;

  function close(): void {
    opening += 1;
    channel?.close();
    channel = null;
    root.replaceChildren();
  }

  async function open(): Promise<void> {
    close();
    const mine = opening;
    const isReachable = await canReach(origin);
    if (mine !== opening) return;
    if (isReachable) load();
    else root.replaceChildren(unreachable(options.texts(), paneUrl, host, () => void open()));
  }

  function load(): void {
    const controlId = crypto.randomUUID();
    const conversationId = crypto.randomUUID();
    const hostInfo = `Outlook$Web$16.01$${settings().locale}$${controlId}$$disableLogging$0`;
    const frame = element('iframe', {
      class: 'pane',
      title: options.texts().addin,
      sandbox,
      name: JSON.stringify({
        baseFrameName: 'outlook-preview',
        hostInfo,
        xdmInfo: `${conversationId}|${controlId}|${window.location.origin}`,
        serializerVersion: '1',
        flights: '[]',
      }),
    });
    const state: HostState = { ...options, controlId };
    /** The mail the library took at its start; the selection may move before it listens. */
    let toldAtStart: PreviewMail | null = null;
    channel = openFrameChannel({
      conversationId,
      origin,
      target: () => frame.contentWindow,
      answer: (action, data) => {
        if (action === 'GetInitialData') toldAtStart = options.mail();
        return answerCall(state, action, data);
      },
      onListen: (event) => {
        if (event === itemChanged && options.mail() !== toldAtStart) tellMail();
      },
    });
    // The name must stand before the page loads: Office.js reads it.
    frame.src = `${paneUrl}${paneUrl.includes('?') ? '&' : '?'}_host_Info=${hostInfo}`;
    root.replaceChildren(frame);
  }

  function tellMail(): void {
    channel?.fire(itemChanged, initialData(options.mail(), settings()));
  }

  return {
    root,
    open,
    close,
    tellMail,
    tellTheme: () =>
      channel?.fire('officeThemeChanged', themeEvent(officeColors[settings().theme])),
  };
}

/** A browser that does not know the certificate of a frame's page fails in silence; asking shows it. */
async function canReach(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { method: 'HEAD', mode: 'no-cors', cache: 'no-store' });
    return true;
  } catch {
    // The browser tells no reason; the sentence names the usual one.
    return false;
  }
}

function unreachable(texts: Texts, paneUrl: string, host: string, retry: () => void): HTMLElement {
  return element('div', { class: 'unreachable', role: 'alert' }, [
    element('p', {}, [texts.paneUnreachable(host)]),
    element('p', {}, [texts.paneUnreachableNext]),
    element('p', {}, [
      element('a', { href: paneUrl, target: '_blank', rel: 'noopener' }, [texts.openOnce]),
    ]),
    button({}, [texts.tryAgain], retry),
  ]);
}

/** The strip above the frame: name, width, pin, close. */
export function drawPaneHeader({
  texts,
  isPinned,
  isWide,
  onPin,
  onWide,
  onClose,
}: {
  readonly texts: Texts;
  readonly isPinned: boolean;
  readonly isWide: boolean;
  readonly onPin: () => void;
  readonly onWide: () => void;
  readonly onClose: () => void;
}): readonly Node[] {
  const wide = isWide ? texts.narrow : texts.wide;
  const pin = isPinned ? texts.unpin : texts.pin;
  return [
    element('h2', {}, [texts.addin]),
    button(
      { class: 'quiet only-wide', 'aria-label': wide, title: wide, 'data-key': 'wide' },
      [icon('wide')],
      onWide,
    ),
    button(
      {
        class: 'quiet',
        'aria-label': pin,
        title: pin,
        'aria-pressed': String(isPinned),
        'data-key': 'pin',
      },
      [icon('pin')],
      onPin,
    ),
    button(
      { class: 'quiet', 'aria-label': texts.hidePane, title: texts.hidePane, 'data-key': 'close' },
      [icon('close')],
      onClose,
    ),
  ];
}
