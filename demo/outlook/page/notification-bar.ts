import { button, element, icon } from './element.ts';

const kinds = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
] as const;

/** Codes of Office.js. */
const codes = { keyExists: 9023, keyUnknown: 9024, tooMany: 9025 } as const;

/** Outlook takes five of them for each mail. */
const most = 5;

interface Notification {
  readonly key: string;
  readonly message: string;
  readonly type: (typeof kinds)[number];
}

type Parameters = ReadonlyMap<string, unknown>;

/** The messages of the add-in above the open mail. Each change gives null, or the code of its failure. */
export interface NotificationBar {
  readonly root: HTMLElement;
  add(given: Parameters): number | null;
  replace(given: Parameters): number | null;
  remove(given: Parameters): number | null;
  all(): readonly Notification[];
  /** Another mail is open: its messages are others. */
  clear(): void;
}

/** Makes the bar; empty it takes no room. */
export function createNotificationBar(dismissLabel: () => string): NotificationBar {
  const shown = new Map<string, Notification>();
  const root = element('div', { class: 'notifications', role: 'status' });

  function draw(): null {
    root.replaceChildren(
      ...[...shown.values()].map(({ key, message, type }) =>
        element('div', { class: `notification ${type}` }, [
          element('span', {}, [message]),
          button({ class: 'quiet', 'aria-label': dismissLabel() }, [icon('close')], () => {
            shown.delete(key);
            draw();
          }),
        ]),
      ),
    );
    return null;
  }

  return {
    root,
    add: (given) => {
      const one = read(given);
      if (shown.has(one.key)) return codes.keyExists;
      if (shown.size === most) return codes.tooMany;
      shown.set(one.key, one);
      return draw();
    },
    replace: (given) => {
      const one = read(given);
      if (!shown.has(one.key)) return codes.keyUnknown;
      shown.set(one.key, one);
      return draw();
    },
    remove: (given) => (shown.delete(read(given).key) ? draw() : codes.keyUnknown),
    all: () => [...shown.values()],
    clear: () => {
      shown.clear();
      draw();
    },
  };
}

function read(given: Parameters): Notification {
  const message = given.get('message');
  return {
    key: String(given.get('key')),
    message: typeof message === 'string' ? message : '',
    type: kinds[Number(given.get('type') ?? 0)] ?? kinds[0],
  };
}
