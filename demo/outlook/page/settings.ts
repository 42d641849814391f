import { hosts, type HostName } from './hosts.ts';

const themes = ['light', 'dark', 'contrast'] as const;
/** The pane's five languages, and two that are written from the right, in which its words are English. */
const locales = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP', 'ar-SA', 'he-IL'] as const;

/** What becomes of the sign-in window: `lost`, no message of it arrives after its first; `cut`, Jira cuts its opener. */
const windows = ['works', 'lost', 'cut'] as const;

/** What the visitor has set; it stands in the address, so that a reload and a link keep it. */
export interface Settings {
  readonly theme: (typeof themes)[number];
  readonly host: HostName;
  /** Whether a newer host offers its Microsoft sign-in to add-ins. */
  readonly hasNestedAuth: boolean;
  readonly signInWindow: (typeof windows)[number];
  readonly locale: (typeof locales)[number];
  /** Whose mailbox it is: a person without a Jira account, or the demo's Jira user. */
  readonly user: (typeof users)[number];
  readonly isPaneOpen: boolean;
  readonly isPinned: boolean;
  readonly paneWidth: number;
  /** The file name of the selected mail; null for the first one. */
  readonly mail: string | null;
}

/** Addresses of the mailbox's user, the usual one first. */
const users = ['robin@example.com', 'mia@brightwater.example'] as const;

/** In pixels. Outlook on the web starts at the narrowest. */
export const paneWidths = { narrowest: 320, wide: 450, widest: 640 } as const;

/** Reads the settings from a query string; what is missing or unknown gets its default. */
export function readSettings(query: string): Settings {
  const given = new URLSearchParams(query);
  const width = Number(given.get('width') ?? paneWidths.narrowest);
  return {
    theme: oneOf(themes, given.get('theme')),
    host: oneOf(hosts, given.get('host')),
    hasNestedAuth: given.get('microsoft') !== 'no',
    signInWindow: oneOf(windows, given.get('window')),
    locale: oneOf(locales, given.get('locale')),
    user: oneOf(users, given.get('user')),
    isPaneOpen: given.get('pane') !== 'closed',
    isPinned: given.get('pin') !== 'no',
    paneWidth: clampPaneWidth(Number.isFinite(width) ? width : paneWidths.narrowest),
    mail: given.get('mail'),
  };
}

/** Writes the settings as a query string, defaults left out. */
export function writeSettings(settings: Settings): string {
  const query = new URLSearchParams();
  if (settings.theme !== themes[0]) query.set('theme', settings.theme);
  if (settings.host !== hosts[0]) query.set('host', settings.host);
  if (!settings.hasNestedAuth) query.set('microsoft', 'no');
  if (settings.signInWindow !== windows[0]) query.set('window', settings.signInWindow);
  if (settings.locale !== locales[0]) query.set('locale', settings.locale);
  if (settings.user !== users[0]) query.set('user', settings.user);
  if (!settings.isPaneOpen) query.set('pane', 'closed');
  if (!settings.isPinned) query.set('pin', 'no');
  if (settings.paneWidth !== paneWidths.narrowest) query.set('width', String(settings.paneWidth));
  if (settings.mail !== null) query.set('mail', settings.mail);
  return query.toString();
}

/** The nearest width the pane may have. */
export function clampPaneWidth(width: number): number {
  return Math.round(Math.min(paneWidths.widest, Math.max(paneWidths.narrowest, width)));
}

function oneOf<const T extends readonly [string, ...string[]]>(
  allowed: T,
  given: string | null,
): T[number] {
  return allowed.find((one) => one === given) ?? allowed[0];
}
