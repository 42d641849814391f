import { describe, expect, it } from '@jest/globals';
import {
  type DraftAction,
  draftOf,
  draftReducer,
  ownSummary,
} from '../../../../core/filing/draft/draft.ts';
import { emailKey } from '../../../../core/filing/email-key.ts';
import type { Draft } from '../../../../core/filing/model.ts';
import { aDraft, aMail } from '../../../support/filing/a-mail.ts';

describe('draftOf', () => {
  it('starts with the last choices, and with nothing that was not entered', () => {
    expect(draftOf(aMail(), { projectId: '10000', issueTypeId: '1' })).toEqual({
      mailKey: emailKey(aMail()),
      projectId: '10000',
      issueTypeId: '1',
      summary: null,
      descriptionText: null,
      values: {},
      tickedFiles: [],
      untickedFiles: [],
      watchers: [],
      target: null,
    });
  });
});

describe('ownSummary', () => {
  it('is the subject in one line', () => {
    expect(ownSummary(aMail({ subject: 'Printer\r\n on fire' }), '-')).toBe('Printer on fire');
  });

  it('has words for a mail without subject', () => {
    expect(ownSummary(aMail({ subject: ' ' }), 'Email without subject')).toBe(
      'Email without subject',
    );
  });

  it('cuts a subject that is too long for Jira', () => {
    expect(ownSummary(aMail({ subject: 'word '.repeat(100) }), '-').length).toBeLessThan(256);
  });
});

const aDiskFile = { id: 'disk:1', name: 'plan.pdf', sizeBytes: 3, contentType: '' };

describe('draftReducer', () => {
  it('lets a file that is chosen again take the place of the one that was lost', () => {
    const draft = aDraft({ addedFiles: [{ ...aDiskFile, id: 'disk:0' }] });

    expect(draftReducer(draft, { kind: 'add-files', files: [aDiskFile] }).addedFiles).toEqual([
      aDiskFile,
    ]);
  });

  const ann = { id: 'ann', name: 'Ann Bo' };
  it.each<readonly [DraftAction, Partial<Draft>]>([
    [
      { kind: 'choose-project', projectId: '2' },
      { projectId: '2', issueTypeId: '1' },
    ],
    [{ kind: 'choose-type', issueTypeId: '2' }, { issueTypeId: '2' }],
    [{ kind: 'type-summary', text: ' as typed ' }, { summary: ' as typed ' }],
    [{ kind: 'type-description', text: '' }, { descriptionText: '' }],
    [{ kind: 'tick-file', fileId: 'b', isTicked: true }, { tickedFiles: ['a', 'b'] }],
    [
      { kind: 'tick-file', fileId: 'a', isTicked: false },
      { tickedFiles: [], untickedFiles: ['u', 'a'] },
    ],
    [
      { kind: 'tick-file', fileId: 'u', isTicked: true },
      { tickedFiles: ['a', 'u'], untickedFiles: [] },
    ],
    [
      { kind: 'add-files', files: [aDiskFile] },
      { tickedFiles: ['a', 'disk:1'], addedFiles: [aDiskFile] },
    ],
    [{ kind: 'toggle-watcher', person: ann }, { watchers: [ann] }],
    [
      { kind: 'set-value', fieldId: 'f', value: { kind: 'text', text: 'x' } },
      { values: { f: { kind: 'text', text: 'x' } } },
    ],
  ])('does %j', (action, change) => {
    const draft = aDraft({ tickedFiles: ['a'], untickedFiles: ['u'] });

    expect(draftReducer(draft, action)).toEqual({ ...draft, ...change });
  });

  it('empties a field', () => {
    const draft = aDraft({ values: { f: { kind: 'text', text: 'x' } } });

    expect(draftReducer(draft, { kind: 'set-value', fieldId: 'f', value: null }).values).toEqual(
      {},
    );
  });

  it.each<DraftAction>([
    { kind: 'choose-project', projectId: '10000' },
    { kind: 'type-description', text: null },
    { kind: 'tick-file', fileId: 'a', isTicked: true },
    { kind: 'set-value', fieldId: 'f', value: null },
  ])('gives the same draft back when %j changes nothing', (action) => {
    const draft = aDraft({ tickedFiles: ['a'] });

    expect(draftReducer(draft, action)).toBe(draft);
  });

  it('takes the tick of a watcher away again', () => {
    const draft = aDraft({ watchers: [ann] });

    expect(draftReducer(draft, { kind: 'toggle-watcher', person: ann }).watchers).toEqual([]);
  });
});
