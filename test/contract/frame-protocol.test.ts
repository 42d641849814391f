import { describe, expect, it } from '@jest/globals';
import { decodeFromFrame } from '../../contract/answers/from-frame.ts';
import { decodeGreeting, decodeToFrame } from '../../contract/frame-protocol.ts';

const noise = [null, undefined, 0, 'x', [], {}, { kind: 'send' }, { kind: 'toString', id: 1 }];
const body = new ArrayBuffer(1);
const send = { kind: 'send', id: 1, method: 'GET', target: '/x', headers: {}, body: null };
const answer = { kind: 'answer', id: 1, status: 200, headers: {}, body };

describe('decodeToFrame', () => {
  it.each([...noise, { ...send, id: -1 }, { ...send, id: 1.5 }, { ...send, id: '1' }])(
    'takes %j for nothing of this protocol',
    (value) => {
      expect(decodeToFrame(value)).toBeNull();
    },
  );

  it.each([
    { ...send, method: 1 },
    { ...send, target: null },
    { ...send, headers: { accept: 1 } },
    { ...send, headers: [] },
    { ...send, body: 'text' },
    { ...send, body: new Uint8Array(1) },
  ])('takes no call that is not whole: %j', (value) => {
    expect(decodeToFrame(value)).toBeNull();
  });

  it('reads a call whose body is a file', () => {
    const file = new Blob(['x']);

    expect(decodeToFrame({ ...send, body: file })).toEqual({ ...send, body: file });
  });

  it('reads a call and an abort, and nothing else that stands beside', () => {
    expect(decodeToFrame({ ...send, body, credentials: 'include' })).toEqual({ ...send, body });
    expect(decodeToFrame({ kind: 'abort', id: 2, method: 'GET' })).toEqual({
      kind: 'abort',
      id: 2,
    });
  });
});

describe('decodeFromFrame', () => {
  it.each([
    ...noise,
    { ...answer, status: 0 },
    { ...answer, status: 600 },
    { ...answer, headers: { a: 1 } },
    { ...answer, body: 'text' },
    { kind: 'progress', id: 1, sentBytes: -1 },
    { kind: 'refused', id: 1, code: 'toString' },
    { kind: 'failed', id: 1, code: 'other' },
    { kind: 'welcome', version: 1 },
    { kind: 'unwelcome', code: 'parent-not-allowed' },
  ])('takes %j for nothing of this protocol', (value) => {
    expect(decodeFromFrame(value)).toBeNull();
  });

  it('reads a reason it does not know as one it does', () => {
    expect(decodeFromFrame({ kind: 'unwelcome', version: 9, code: 'new' })).toEqual({
      kind: 'unwelcome',
      version: 9,
      code: 'greeting-not-understood',
    });
  });
});

describe('decodeGreeting', () => {
  it.each([
    ...noise,
    { postern: 'greeting', version: 1, basePath: '', nonce: 'short' },
    { postern: 'greeting', version: 1, basePath: '', nonce: 'n'.repeat(65) },
    { postern: 'greeting', version: '1', basePath: '', nonce: 'n'.repeat(20) },
  ])('takes %j for none', (value) => {
    expect(decodeGreeting(value)).toBeNull();
  });
});
