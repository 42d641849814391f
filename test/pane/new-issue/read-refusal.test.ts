import { describe, expect, it } from '@jest/globals';
import { inSight, placeOf, readRefusal } from '../../../addin/pane/new-issue/read-refusal.ts';
import { problemTexts } from '../../../addin/pane/new-issue/problem-texts.ts';
import { en } from '../../../addin/pane/i18n/en.ts';
import { AppError } from '../../../contract/errors.ts';
import { aField, plainFields } from '../../support/pane/fake-services.ts';

const berth = aField({ id: 'c1', name: 'Berth' });
const lock = aField({ id: 'c2', name: 'Lock' });
const asset = aField({ id: 'c3', name: 'Device', kind: 'unsupported' });

function refused(fields: Readonly<Record<string, string>>, messages: readonly string[] = []) {
  return new AppError('FIELDS_REJECTED', {
    fields: Object.entries(fields).map(([id, message]) => ({ id, message })),
    messages,
  });
}

const sight = inSight([...plainFields, berth, asset], [berth, lock, asset], en.texts);

describe('readRefusal', () => {
  it('tells what stands at fields from what stands at none', () => {
    const error = refused({ c1: 'No such berth.', summary: 'Too long.', c3: 'Needed.' }, [
      'Not now.',
    ]);

    expect(readRefusal(error, sight)).toEqual({
      atFields: ['Berth', 'Summary'],
      elsewhere: ['Not now.', 'Device: Needed.'],
      isBeyond: true,
    });
  });

  it('names a field that is gone, and finds nothing beyond the form in it', () => {
    expect(readRefusal(refused({ c2: 'It is not on the screen.' }), sight)).toEqual({
      atFields: [],
      elsewhere: ['Lock: It is not on the screen.'],
      isBeyond: false,
    });
  });

  it('finds something beyond the form in words about no field', () => {
    expect(readRefusal(refused({}, ['The board has to agree.']), sight)?.isBeyond).toBe(true);
    expect(readRefusal(refused({ c1: 'No.' }, ['Neither.']), sight)?.isBeyond).toBe(false);
  });

  it('reads no other failure', () => {
    expect(readRefusal(new AppError('JIRA_NOT_FOUND', { host: 'h' }), sight)).toBeNull();
    expect(readRefusal(null, sight)).toBeNull();
  });
});

describe('problemTexts', () => {
  it('puts what Jira says of both halves of time tracking to the one field', () => {
    const error = refused({
      timetracking_originalestimate: 'First is bad.',
      timetracking_remainingestimate: 'Second is bad.',
    });

    const texts = problemTexts({ problems: new Map(), shown: new Map(), error, texts: en.texts });

    expect([...texts]).toEqual([['timetracking', 'First is bad. Second is bad.']]);
    expect(placeOf('timetracking')).toBe('timetracking');
  });

  it('says what is missing here before what Jira said last time', () => {
    const texts = problemTexts({
      problems: new Map([['c1', 'empty']]),
      shown: sight.shown,
      error: refused({ c1: 'No such berth.' }),
      texts: en.texts,
    });

    expect(texts.get('c1')).toBe('Fill in “Berth”.');
  });
});
