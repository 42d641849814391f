import { describe, expect, it } from '@jest/globals';
import type { Session } from '../../addin/signin/session.ts';
import { createSessions } from '../../addin/signin/sessions.ts';
import type { KeyValueStore } from '../../addin/storage/key-value.ts';
import { createMemoryStore } from '../../addin/storage/memory-store.ts';
import { AppError } from '../../contract/errors.ts';

function aSession(session: Partial<Session> = {}): Session {
  return {
    siteId: 'acme',
    method: 'api-token',
    ticket: 't.1',
    account: { id: '5b10', displayName: 'Ada', emailAddress: 'ada@example.com', avatar: null },
    expiresAt: null,
    ...session,
  };
}

describe('createSessions', () => {
  it('finds the sign-ins again', async () => {
    const store = createMemoryStore();
    const other = aSession({ siteId: 'vault', expiresAt: '2027-01-01T00:00:00Z' });
    const sessions = createSessions(store);
    await sessions.keep(aSession());
    await sessions.keep(other);

    expect(createSessions(store).snapshot()).toEqual([aSession(), other]);
  });

  it('keeps one sign-in a site, the latest', async () => {
    const sessions = createSessions(createMemoryStore());
    await sessions.keep(aSession({ ticket: 't.1' }));

    await sessions.keep(aSession({ ticket: 't.2' }));

    expect(sessions.snapshot().map(({ ticket }) => ticket)).toEqual(['t.2']);
  });

  it('loses none of two kept at once', async () => {
    const store = createMemoryStore();
    const sessions = createSessions(store);

    await Promise.all([
      sessions.keep(aSession({ siteId: 'a' })),
      sessions.keep(aSession({ siteId: 'b' })),
    ]);

    expect(
      createSessions(store)
        .snapshot()
        .map(({ siteId }) => siteId),
    ).toEqual(['a', 'b']);
  });

  it('leaves nothing behind after the last sign-out', async () => {
    const store = createMemoryStore();
    const sessions = createSessions(store);
    await sessions.keep(aSession());

    await sessions.forget('acme');

    expect(sessions.snapshot()).toEqual([]);
    expect(store.keys()).toEqual([]);
  });

  it('tells listeners, and gives the same array until something changes', async () => {
    const sessions = createSessions(createMemoryStore());
    const seen: number[] = [];
    const stop = sessions.subscribe(() => seen.push(sessions.snapshot().length));
    expect(sessions.snapshot()).toBe(sessions.snapshot());

    await sessions.keep(aSession());
    stop();
    await sessions.forget('acme');

    expect(seen).toEqual([1]);
  });

  it('says that the store is full, stays as it was, and can be written again', async () => {
    let isFull = true;
    const memory = createMemoryStore();
    const store: KeyValueStore = {
      ...memory,
      set: (key, value) =>
        isFull
          ? Promise.reject(new AppError('STORAGE_FULL', { limitBytes: 32_768 }))
          : memory.set(key, value),
    };
    const sessions = createSessions(store);

    await expect(sessions.keep(aSession())).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(sessions.snapshot()).toEqual([]);

    isFull = false;
    await sessions.keep(aSession());
    expect(sessions.snapshot()).toHaveLength(1);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['another version', { version: 2, sessions: [aSession()] }],
    ['no list', { version: 1, sessions: {} }],
    ['broken sessions', { version: 1, sessions: [null, 1, {}, { ...aSession(), account: null }] }],
    ['an unknown method', { version: 1, sessions: [{ ...aSession(), method: 'telepathy' }] }],
    ['an empty ticket', { version: 1, sessions: [aSession({ ticket: '' })] }],
  ])('counts %s in the store as not signed in', async (_, value) => {
    const store = createMemoryStore();
    if (value !== undefined) await store.set('sessions', value);

    expect(createSessions(store).snapshot()).toEqual([]);
  });

  it('reads the good ones beside a broken one', async () => {
    const store = createMemoryStore();
    await store.set('sessions', { version: 1, sessions: [{}, aSession()] });

    expect(createSessions(store).snapshot()).toEqual([aSession()]);
  });
});
