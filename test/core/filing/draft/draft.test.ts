import { describe, expect, it } from '@jest/globals';
import {
  type DraftAction,
  draftOf,
  draftReducer,
  fittingValues,
} from '../../../../core/filing/draft/draft.ts';
import type { Draft, OfferedFile } from '../../../../core/filing/model.ts';
import type { FieldValue, IssueField } from '../../../../core/jira/model.ts';
import { aField, aMail } from '../../../support/filing/a-mail.ts';

function aFile(id: string, isTickedAtFirst: boolean): OfferedFile {
  return {
    id,
    name: `${id}.txt`,
    sizeBytes: 1,
    contentType: 'text/plain',
    source: 'attachment',
    pictureId: null,
    isTickedAtFirst,
    obstacle: null,
  };
}

const options = {
  files: [aFile('a', true), aFile('b', false)],
  noSubject: 'Mail without subject',
  projectId: '10000',
  issueTypeId: '1',
};

function aDraft(draft: Partial<Draft> = {}): Draft {
  return { ...draftOf(aMail(), options), ...draft };
}

describe('draftOf', () => {
  it('starts with the subject, the last choices and the files that are ticked at first', () => {
    expect(draftOf(aMail({ subject: 'Printer\r\n on fire' }), options)).toMatchObject({
      projectId: '10000',
      issueTypeId: '1',
      summary: 'Printer on fire',
      descriptionText: null,
      values: {},
      tickedFiles: ['a'],
      watchers: [],
    });
  });

  it('has words for a mail without subject', () => {
    expect(draftOf(aMail({ subject: ' ' }), options).summary).toBe('Mail without subject');
  });

  it('cuts a subject that is too long for Jira', () => {
    expect(draftOf(aMail({ subject: 'word '.repeat(100) }), options).summary.length).toBeLessThan(
      256,
    );
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
    [{ kind: 'toggle-file', fileId: 'b' }, { tickedFiles: ['a', 'b'] }],
    [{ kind: 'toggle-file', fileId: 'a' }, { tickedFiles: [] }],
    [{ kind: 'offer-files', files: [aFile('c', true)], own: [] }, { tickedFiles: ['c'] }],
    [
      {
        kind: 'offer-files',
        files: [aFile('a', false), aFile('b', true), aFile('c', true)],
        own: ['a', 'b'],
      },
      { tickedFiles: ['a', 'c'] },
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
    const draft = aDraft();

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
    { kind: 'set-value', fieldId: 'f', value: null },
  ])('gives the same draft back when %j changes nothing', (action) => {
    const draft = aDraft();

    expect(draftReducer(draft, action)).toBe(draft);
  });

  it.each([
    ['keeps the type when the project has it', '2', '2'],
    ['takes the first that is no sub-task when it does not', '9', '2'],
    ['takes the first that is no sub-task when none was chosen', null, '2'],
  ])('%s', (_, chosen, issueTypeId) => {
    const types = [
      { id: '1', name: 'Sub-task', isSubtask: true },
      { id: '2', name: 'Bug', isSubtask: false },
      { id: '3', name: 'Task', isSubtask: false },
    ];

    const draft = draftReducer(aDraft({ issueTypeId: chosen }), { kind: 'offer-types', types });

    expect(draft.issueTypeId).toBe(issueTypeId);
  });

  it('takes the tick of a watcher away again', () => {
    const draft = aDraft({ watchers: [ann] });

    expect(draftReducer(draft, { kind: 'toggle-watcher', person: ann }).watchers).toEqual([]);
  });

  it('has no type where a project has sub-tasks only', () => {
    const types = [{ id: '1', name: 'Sub-task', isSubtask: true }];

    expect(
      draftReducer(aDraft({ issueTypeId: null }), { kind: 'offer-types', types }).issueTypeId,
    ).toBeNull();
  });

  const red = [{ id: '1', label: 'Red' }];
  const text: FieldValue = { kind: 'text', text: 'x' };
  it.each<readonly [string, IssueField | null, FieldValue, FieldValue | null]>([
    ['drops what has no field', null, text, null],
    ['keeps text', aField('f', 'text'), text, text],
    ['keeps text for a number', aField('f', 'number'), text, text],
    ['drops text for labels', aField('f', 'labels'), text, null],
    ['drops what cannot be shown', aField('f', 'unsupported'), text, null],
    [
      'keeps an option that is offered',
      aField('f', 'option', { options: red }),
      { kind: 'option', id: '1' },
      { kind: 'option', id: '1' },
    ],
    [
      'drops an option that is not',
      aField('f', 'option', { options: red }),
      { kind: 'option', id: '2' },
      null,
    ],
    [
      'keeps the offered ones of several',
      aField('f', 'options', { options: red }),
      { kind: 'options', ids: ['2', '1'] },
      { kind: 'options', ids: ['1'] },
    ],
    [
      'drops several of which none is offered',
      aField('f', 'options', { options: red }),
      { kind: 'options', ids: ['2'] },
      null,
    ],
  ])('%s when other fields are offered', (_, field, value, kept) => {
    const values = fittingValues({ f: value }, field === null ? [] : [field]);

    expect(values).toEqual(kept === null ? {} : { f: kept });
  });
});
