import { describe, expect, it } from '@jest/globals';
import {
  awaitableRoamingSettings,
  type OfficeRoamingSettings,
} from '../../addin/outlook/office-roaming-settings.ts';
import { createRoamingStore } from '../../addin/storage/roaming-store.ts';
import type { BagStore } from '../../addin/storage/key-value.ts';

/** A mailbox that keeps settings as Outlook does: as JSON, and only when told to save. */
class FakeSettings implements OfficeRoamingSettings {
  #bag: Record<string, unknown>;
  saved: string;
  saves = 0;
  failWith: number | null = null;

  constructor(saved = '{}') {
    this.saved = saved;
    this.#bag = JSON.parse(saved);
  }

  get(name: string): unknown {
    return this.#bag[name];
  }

  set(name: string, value: unknown): void {
    this.#bag[name] = value;
  }

  saveAsync(callback?: Parameters<OfficeRoamingSettings['saveAsync']>[0]): void {
    this.saves += 1;
    const code = this.failWith;
    if (code === null) this.saved = JSON.stringify(this.#bag);
    queueMicrotask(() =>
      callback?.(
        code === null
          ? { status: 'succeeded', value: undefined }
          : { status: 'failed', value: undefined, error: { code } },
      ),
    );
  }
}

function open(settings: FakeSettings): BagStore {
  return createRoamingStore(awaitableRoamingSettings(settings));
}

describe('createRoamingStore', () => {
  it('gives back after a reload what was kept', async () => {
    const settings = new FakeSettings();
    const store = open(settings);
    await store.set('last', { site: 'cloud', when: 'Date(5)' });
    await store.set('other', [1, null]);
    await store.remove('other');

    const again = open(new FakeSettings(settings.saved));

    expect(again.get('last')).toEqual({ site: 'cloud', when: 'Date(5)' });
    expect(again.get('other')).toBeUndefined();
    expect(again.keys()).toEqual(['last']);
  });

  it.each([['{"postern":"x"}'], ['{"postern":{"values":7}}'], ['{"postern":null}'], ['{}']])(
    'starts empty on settings it cannot read: %s',
    (saved) => {
      const store = open(new FakeSettings(saved));

      expect(store.keys()).toEqual([]);
      expect(store.get('anything')).toBeUndefined();
    },
  );

  it('refuses more than 32 KB before anything is saved, and keeps what was there', async () => {
    const settings = new FakeSettings();
    const store = open(settings);
    await store.set('small', 'kept');

    await expect(store.set('large', 'x'.repeat(33_000))).rejects.toMatchObject({
      code: 'STORAGE_FULL',
      facts: { limitBytes: 32_768 },
    });

    expect(settings.saves).toBe(1);
    expect(store.get('large')).toBeUndefined();
    expect(store.get('small')).toBe('kept');
  });

  it.each([
    [9019, 'STORAGE_FULL'],
    [9057, 'STORAGE_FULL'],
    [5001, 'OUTLOOK_FAILED'],
  ])('takes a refused value back when the host fails with %i', async (failWith, code) => {
    const settings = new FakeSettings();
    const store = open(settings);
    await store.set('a', 'old');
    settings.failWith = failWith;
    await expect(store.set('a', 'new')).rejects.toMatchObject({ code });
    settings.failWith = null;
    await store.set('b', 'later');

    expect(store.get('a')).toBe('old');
    expect(open(new FakeSettings(settings.saved)).get('a')).toBe('old');
  });

  it('keeps both of two values that are set at the same time', async () => {
    const settings = new FakeSettings();
    const store = open(settings);

    await Promise.all([store.set('a', 1), store.set('b', 2)]);

    expect(open(new FakeSettings(settings.saved)).keys()).toEqual(['a', 'b']);
  });

  it('adopts what another pane has saved, so that its own saves do not undo it', async () => {
    const settings = new FakeSettings();
    const store = open(settings);
    const saving = store.set('sessions', 'old');

    store.adopt('sessions', 'renewed');
    await saving;
    expect(settings.saves).toBe(1);
    await store.set('site', 'acme');

    expect(open(new FakeSettings(settings.saved)).get('sessions')).toBe('renewed');
  });

  it('removes everything with one save', async () => {
    const settings = new FakeSettings();
    const store = open(settings);
    await store.set('a', 1);
    await store.set('b', 2);

    await store.clear();

    expect(settings.saves).toBe(3);
    expect(open(new FakeSettings(settings.saved)).keys()).toEqual([]);
  });

  it('is not changed by a later change to the object that was kept', async () => {
    const store = open(new FakeSettings());
    const value = { list: [1] };
    await store.set('a', value);

    value.list.push(2);

    expect(store.get('a')).toEqual({ list: [1] });
  });
});
