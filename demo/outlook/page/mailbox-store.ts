/** What the mailbox keeps for the add-in: the browser's local storage stands in for the server. */
export interface MailboxStore {
  roamingSettings(): unknown;
  saveRoamingSettings(settings: unknown): void;
  /** The add-in's properties of one mail, as a JSON text. */
  customProperties(itemId: string): string;
  saveCustomProperties(itemId: string, properties: unknown): void;
}

const prefix = 'outlook-preview';

/** Keeps the add-in's settings and properties over reloads. */
export function openMailboxStore(storage: Storage): MailboxStore {
  const read = (name: string): unknown => {
    const text = storage.getItem(`${prefix}:${name}`);
    if (text === null) return {};
    try {
      const value: unknown = JSON.parse(text);
      return value ?? {};
    } catch {
      // A mailbox that lost its settings hands out none.
      return {};
    }
  };
  const write = (name: string, value: unknown): void =>
    storage.setItem(`${prefix}:${name}`, JSON.stringify(value ?? {}));

  return {
    roamingSettings: () => read('roaming'),
    saveRoamingSettings: (settings) => write('roaming', settings),
    customProperties: (itemId) => JSON.stringify(read(`properties:${itemId}`)),
    saveCustomProperties: (itemId, properties) => write(`properties:${itemId}`, properties),
  };
}
