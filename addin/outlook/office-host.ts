import type { Host, HostTheme } from './host.ts';
import type { OfficeEvent, OfficeMailbox, OfficeRequirements } from './office-types.ts';
import { readTheme } from './host-theme.ts';

/** `Office.context`, as far as the host is told from it. */
export interface OfficeContext {
  readonly displayLanguage: string;
  readonly requirements: OfficeRequirements;
  /** From Mailbox 1.14 on, and not everywhere then. */
  readonly officeTheme?: unknown;
  readonly ui?: { openBrowserWindow?(url: string): void };
}

interface OfficeHostOptions {
  readonly mailbox: OfficeMailbox;
  /** Office's name for the event: `Office.EventType.OfficeThemeChanged`. */
  readonly themeChanged: OfficeEvent;
  /** `window.open`, for hosts that do not open pages themselves. */
  readonly openWindow: (url: string, target: string, features: string) => unknown;
}

/** Tells about Outlook what Office.js tells: language, colours, and how to open a page. */
export function createOfficeHost(context: OfficeContext, options: OfficeHostOptions): Host {
  const { mailbox, themeChanged, openWindow } = options;
  const listeners = new Set<() => void>();
  let theme: HostTheme | null = readTheme(context.officeTheme);

  if (context.requirements.isSetSupported('Mailbox', '1.14')) {
    try {
      mailbox.addHandlerAsync?.(themeChanged, (event) => {
        // Old libraries tell the colours with the event only.
        theme = readTheme(themeOf(event)) ?? readTheme(context.officeTheme);
        for (const listener of listeners) listener();
      });
    } catch {
      // The pane then keeps the colours it started with.
    }
  }

  return {
    locale: context.displayLanguage,
    theme: () => theme,
    subscribeTheme: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openLink: (url) => {
      const { ui, requirements } = context;
      if (ui?.openBrowserWindow && requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
        ui.openBrowserWindow(url);
      } else {
        openWindow(url, '_blank', 'noopener');
      }
    },
  };
}

function themeOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'officeTheme' in event
    ? event.officeTheme
    : undefined;
}
