import { AppError, isAppError } from '../../contract/errors.ts';
import type { BagStore } from './key-value.ts';

/** The settings that follow the user from device to device; `awaitableRoamingSettings` makes them. */
interface RoamingSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  /** Saves everything; the last writer wins. */
  save(): Promise<void>;
}

/** Outlook takes 32 KB of characters for all settings of an add-in together. */
const limitBytes = 32 * 1024;

/** Everything stands under one name, since Outlook does not tell which names there are. */
const settingName = 'postern';

/** Codes of old and new libraries for settings that are too large. */
const tooLargeCodes = [9019, 9057];

type Values = ReadonlyMap<string, unknown>;

/**
 * Keeps values in the mailbox, where the user's other devices find them. Not secret: administrators
 * can read it. What another open pane saved since this one started is overwritten, unless it was adopted.
 */
export function createRoamingStore(settings: RoamingSettings): BagStore {
  let values = read(settings.get(settingName));
  let lastSave: Promise<unknown> = Promise.resolve();

  async function save(next: Values): Promise<void> {
    const stored = toStored(next);
    if (sizeOf(stored) > limitBytes) throw new AppError('STORAGE_FULL', { limitBytes });
    settings.set(settingName, stored);
    try {
      await settings.save();
    } catch (thrown) {
      // The library sends the whole bag next time, so what was refused must not stay in it.
      settings.set(settingName, toStored(values));
      throw isTooLarge(thrown)
        ? new AppError('STORAGE_FULL', { limitBytes }, { cause: thrown })
        : thrown;
    }
    values = next;
  }

  /** One save after the other, so that a refused one takes back nothing but its own. */
  function change(edit: (values: Map<string, unknown>) => void): Promise<void> {
    const saved = saveAfter(lastSave, edit);
    lastSave = saved.catch(() => undefined);
    return saved;
  }

  async function saveAfter(
    earlier: Promise<unknown>,
    edit: (values: Map<string, unknown>) => void,
  ): Promise<void> {
    await earlier;
    const next = new Map(values);
    edit(next);
    await save(next);
  }

  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      // As it will come back after a reload, and safe from later changes to the same object.
      const copy: unknown = JSON.parse(JSON.stringify(value));
      return change((next) => next.set(key, copy));
    },
    remove: (key) => change((next) => next.delete(key)),
    keys: () => [...values.keys()],
    adopt: (key, value) => {
      const apply = (): void => {
        const next = new Map(values);
        if (value === undefined) next.delete(key);
        else next.set(key, JSON.parse(JSON.stringify(value)));
        values = next;
      };
      apply();
      // A save that is under way ends with what it began with.
      lastSave = lastSave.then(apply);
    },
    clear: () => change((next) => next.clear()),
  };
}

function toStored(values: Values): object {
  return { version: 1, values: Object.fromEntries(values) };
}

/** Anything that is not what was stored counts as nothing stored. */
function read(stored: unknown): Values {
  if (typeof stored !== 'object' || stored === null || !('values' in stored)) return new Map();
  if (typeof stored.values !== 'object' || stored.values === null) return new Map();
  return new Map(Object.entries(stored.values));
}

/** Counts as Outlook's library does: all settings as JSON, with each value as JSON inside. */
function sizeOf(stored: object): number {
  return JSON.stringify({ [settingName]: JSON.stringify(stored) }).length;
}

function isTooLarge(thrown: unknown): boolean {
  return isAppError(thrown, 'OUTLOOK_FAILED') && tooLargeCodes.includes(thrown.facts.outlookCode);
}
