import { describe, expect, it } from '@jest/globals';
import type { Draft } from '../../core/filing/model.ts';
import { createDrafts } from '../../addin/storage/drafts.ts';
import { createMemoryStore } from '../../addin/storage/memory-store.ts';
import { AppError } from '../../contract/errors.ts';

function aDraft(draft: Partial<Draft> = {}): Draft {
  return {
    mailKey: 'k1',
    projectId: '10000',
    issueTypeId: null,
    summary: 'Printer on fire',
    descriptionText: null,
    values: {
      a: { kind: 'text', text: 'x' },
      b: { kind: 'option', id: '1' },
      c: { kind: 'options', ids: ['1', '2'] },
      d: { kind: 'labels', labels: ['l'] },
    },
    tickedFiles: ['f1'],
    untickedFiles: ['f2'],
    target: null,
    watchers: [{ id: 'ann', name: 'Ann Bo' }],
    ...draft,
  };
}

/** A clock that moves on by a second at each look. */
function aClock(): () => Date {
  let time = 0;
  return () => new Date((time += 1000));
}

function stored(draft: unknown, version = 2): object {
  return { version, savedAt: 1, draft };
}

describe('createDrafts', () => {
  it('finds a draft again', () => {
    const store = createMemoryStore();
    createDrafts(store, aClock()).save(aDraft());

    const drafts = createDrafts(store, aClock());

    expect(drafts.load('k1')).toEqual(aDraft());
    expect(drafts.load('k2')).toBeNull();
  });

  it('forgets a discarded one', () => {
    const drafts = createDrafts(createMemoryStore(), aClock());
    drafts.save(aDraft());

    drafts.discard('k1');

    expect(drafts.load('k1')).toBeNull();
  });

  it('keeps fifty, and drops those that were saved longest ago', async () => {
    const store = createMemoryStore();
    await store.set('site', 'acme');
    const drafts = createDrafts(store, aClock());
    for (let count = 0; count < 50; count += 1) drafts.save(aDraft({ mailKey: `k${count}` }));
    drafts.save(aDraft({ mailKey: 'k0', summary: 'touched again' }));

    drafts.save(aDraft({ mailKey: 'k50' }));
    await Promise.resolve();
    await Promise.resolve();

    expect(store.keys().filter((key) => key.startsWith('draft.'))).toHaveLength(50);
    expect(drafts.load('k0')?.summary).toBe('touched again');
    expect(drafts.load('k1')).toBeNull();
    expect(drafts.load('k50')).not.toBeNull();
    expect(store.get('site')).toBe('acme');
  });

  it('keeps a draft for the life of the pane when the store is full', async () => {
    const full = {
      ...createMemoryStore(),
      set: () => Promise.reject(new AppError('STORAGE_FULL', { limitBytes: 1 })),
    };
    const drafts = createDrafts(full, aClock());

    drafts.save(aDraft());
    await Promise.resolve();
    await Promise.resolve();

    expect(drafts.load('k1')).toEqual(aDraft());
  });

  it.each([
    ['a text', 'x'],
    ['another version', stored(aDraft(), 3)],
    ['the draft of another mail', stored(aDraft({ mailKey: 'k2' }))],
    ['a draft without summary', stored({ mailKey: 'k1' })],
    ['no draft', stored(null)],
  ])('makes nothing of %s in the store', async (_, value) => {
    const store = createMemoryStore();
    await store.set('draft.k1', value);

    expect(createDrafts(store, aClock()).load('k1')).toBeNull();
  });

  it('leaves out the parts that are broken', async () => {
    const store = createMemoryStore();
    await store.set(
      'draft.k1',
      stored({
        mailKey: 'k1',
        summary: 'kept',
        projectId: 7,
        values: {
          a: null,
          b: { kind: 'text', text: 1 },
          c: { kind: 'spell' },
          d: { kind: 'labels', labels: ['ok', 2] },
        },
        tickedFiles: 'all',
        watchers: [{ id: 'ann' }, 'ben'],
        target: { issue: { id: '7', key: 7 }, audience: null },
      }),
    );

    expect(createDrafts(store, aClock()).load('k1')).toEqual({
      mailKey: 'k1',
      projectId: null,
      issueTypeId: null,
      summary: 'kept',
      descriptionText: null,
      values: { d: { kind: 'labels', labels: ['ok'] } },
      tickedFiles: [],
      untickedFiles: [],
      watchers: [],
      target: null,
    });
  });

  it('keeps the issue the mail goes to, and asks again for whom where that is not understood', async () => {
    const issue = { id: '7', key: 'ABC-7', url: 'u/7', summary: 'Dark quay', status: 'Open' };
    const store = createMemoryStore();
    const draft = { mailKey: 'k1', summary: '' };
    await store.set(
      'draft.k1',
      stored({ ...draft, target: { issue, audience: { kind: 'role', name: 'Team' } } }),
    );
    await store.set(
      'draft.k2',
      stored({ ...draft, mailKey: 'k2', target: { issue, audience: { kind: 'moon' } } }),
    );
    const drafts = createDrafts(store, aClock());

    expect(drafts.load('k1')?.target).toEqual({ issue, audience: { kind: 'role', name: 'Team' } });
    expect(drafts.load('k2')?.target).toEqual({ issue, audience: null });
  });

  it('keeps apart what was not typed from what was typed as nothing', () => {
    const drafts = createDrafts(createMemoryStore(), aClock());
    drafts.save(aDraft({ summary: null }));
    drafts.save(aDraft({ mailKey: 'k2', summary: '' }));

    expect(drafts.load('k1')?.summary).toBeNull();
    expect(drafts.load('k2')?.summary).toBe('');
  });

  describe('a draft of version 1, which stored the whole form', () => {
    const form = {
      mailKey: 'k1',
      projectId: '10000',
      issueTypeId: '1',
      summary: 'Printer on fire',
      descriptionText: 'Mine',
      values: { a: { kind: 'text', text: 'x' } },
      tickedFiles: ['f1'],
      watchers: [{ id: 'ann', name: 'Ann Bo' }],
      target: null,
      addedFiles: [{ id: 'disk:1', name: 'plan.pdf', sizeBytes: 3, contentType: '' }],
    };
    const input = {
      ...form,
      summary: null,
      tickedFiles: [],
      untickedFiles: [],
      older: { summary: 'Printer on fire', tickedFiles: ['f1', 'email-text'] },
    };

    it('is loaded with everything that was in it', async () => {
      const store = createMemoryStore();
      await store.set('draft.k1', stored(form, 1));

      expect(createDrafts(store, aClock()).load('k1')).toEqual(input);
    });

    it('stays without the file of the text where the user did not want it', async () => {
      const store = createMemoryStore();
      await store.set('draft.k1', stored({ ...form, isTextLeft: true }, 1));

      expect(createDrafts(store, aClock()).load('k1')?.older?.tickedFiles).toEqual(['f1']);
    });

    it('is the same after it was stored anew', async () => {
      const store = createMemoryStore();
      await store.set('draft.k1', stored(form, 1));
      const drafts = createDrafts(store, aClock());
      const loaded = drafts.load('k1');
      if (loaded === null) throw new TypeError('it is there');

      drafts.save(loaded);
      await Promise.resolve();

      expect(store.get('draft.k1')).toMatchObject({ version: 2 });
      expect(createDrafts(store, aClock()).load('k1')).toEqual(input);
    });
  });
});
