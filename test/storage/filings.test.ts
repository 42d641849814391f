import { describe, expect, it } from '@jest/globals';
import type { FilingRecord } from '../../core/filing/model.ts';
import { createFilings, maxFilings } from '../../addin/storage/filings.ts';
import { createMemoryStore } from '../../addin/storage/memory-store.ts';

function aRecord(mailKey: string): FilingRecord {
  return {
    siteId: 'acme',
    mailKey,
    filingId: `f-${mailKey}`,
    summary: 'Printer on fire',
    pendingAttempt: { atMs: 1 },
    issue: null,
    isLinked: false,
    files: [],
    completed: {},
    pendingImages: null,
  };
}

describe('createFilings', () => {
  it('gives back what was kept, to the next pane too, and only for its site and mail', async () => {
    const store = createMemoryStore();
    await createFilings(store, () => new Date(0)).save(aRecord('m-1'));

    const next = createFilings(store, () => new Date(0));

    expect(next.load('acme', 'm-1')).toEqual(aRecord('m-1'));
    expect(next.load('other', 'm-1')).toBeNull();
    expect(next.load('acme', 'm-2')).toBeNull();
    await next.remove('acme', 'm-1');
    expect(next.load('acme', 'm-1')).toBeNull();
  });

  it.each([
    ['of another version', { version: 0, savedAt: 0, record: aRecord('m-1') }],
    ['half written', { version: 1, savedAt: 0, record: { siteId: 'acme', mailKey: 'm-1' } }],
    ['of another mail', { version: 1, savedAt: 0, record: aRecord('m-2') }],
  ])('takes one %s for none', async (_, value) => {
    const store = createMemoryStore();
    await store.set('filing.acme.m-1', value);

    expect(createFilings(store, () => new Date(0)).load('acme', 'm-1')).toBeNull();
  });

  it('keeps the text of a file, but for one that would fill the store', async () => {
    const filings = createFilings(createMemoryStore(), () => new Date(0));
    const file = {
      id: 'email-text',
      name: 'a.txt',
      sizeBytes: 1,
      contentType: 'text/plain',
      source: 'text',
      pictureId: null,
      isTickedAtFirst: true,
      obstacle: null,
    } as const;
    const long = 'x'.repeat(300_000);

    await filings.save({
      ...aRecord('m-1'),
      files: [
        { ...file, text: 'short' },
        { ...file, id: 'long', text: long },
      ],
    });

    const kept = filings.load('acme', 'm-1')?.files.map(({ id, text }) => [id, text]);
    expect(kept).toEqual([
      ['email-text', 'short'],
      ['long', undefined],
    ]);
  });

  it('drops those begun longest ago first', async () => {
    let time = 0;
    const filings = createFilings(createMemoryStore(), () => new Date((time += 1)));
    for (let count = 0; count <= maxFilings; count += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await filings.save(aRecord(`m-${count}`));
    }

    expect(filings.load('acme', 'm-0')).toBeNull();
    expect(filings.load('acme', `m-${maxFilings}`)).not.toBeNull();
  });

  it('is no error when the store is full', async () => {
    const full = {
      ...createMemoryStore(),
      set: () => Promise.reject(new Error('full')),
    };

    await expect(createFilings(full, () => new Date(0)).save(aRecord('m-1'))).resolves.toBe(
      undefined,
    );
  });
});
