import { describe, expect, it } from '@jest/globals';
import { draftOf } from '../../../../core/filing/draft/draft.ts';
import { effectiveDraft, fittingValues } from '../../../../core/filing/draft/effective-draft.ts';
import type { OfferedFile } from '../../../../core/filing/model.ts';
import type { FieldValue, IssueField } from '../../../../core/jira/model.ts';
import { aDraft, aField, aKnown, aMail } from '../../../support/filing/a-mail.ts';

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

const help = { id: '10000', key: 'HELP', name: 'Help desk' };
const sales = { id: '10002', key: 'SALES', name: 'Sales' };
const rule = { when: {}, project: 'SALES', issueType: 'bug', fields: {} };
const nothingChosen = { projectId: null, issueTypeId: null };
const text: FieldValue = { kind: 'text', text: 'x' };
const other: FieldValue = { kind: 'text', text: 'y' };

describe('effectiveDraft', () => {
  it('starts with the subject, the last choices and the files that are ticked at first', () => {
    const mail = aMail({ subject: 'Printer\r\n on fire' });
    const files = [aFile('a', true), aFile('b', false)];

    expect(effectiveDraft(aDraft({}, mail), aKnown({ files }, mail))).toMatchObject({
      projectId: '10000',
      issueTypeId: '1',
      summary: 'Printer on fire',
      descriptionText: null,
      values: {},
      tickedFiles: ['a'],
      watchers: [],
    });
  });

  it('does not change what the user entered, whatever becomes known', () => {
    const draft = draftOf(aMail(), nothingChosen);
    const before = structuredClone(draft);
    const known = aKnown({
      projects: [help, sales],
      onlyProject: help,
      rule,
      issueTypes: [{ id: '2', name: 'Bug', isSubtask: false }],
      fields: [aField('f', 'text')],
      given: { f: text },
      files: [aFile('a', true)],
    });

    const effective = effectiveDraft(draft, known);

    expect(draft).toEqual(before);
    expect(effective).toMatchObject({ projectId: '10002', issueTypeId: '2', tickedFiles: ['a'] });
  });

  it.each<readonly [string, string | null, Parameters<typeof aKnown>[0], string | null]>([
    ['is the one that the user chose, before the rule', '10000', { rule }, '10000'],
    ['is that of the rule where nothing was chosen', null, { rule }, '10002'],
    ['is none while the project of the rule is not known', null, { rule, projects: [help] }, null],
    ['is the only one where nothing was chosen', null, { onlyProject: help }, '10000'],
    ['is that of the rule before the only one', null, { rule, onlyProject: help }, '10002'],
    ['stays the chosen one where that is gone', '9', { onlyProject: help }, '9'],
    ['stays the chosen one while Jira has not answered', '9', { projects: [] }, '9'],
    ['is none where nothing was chosen and there are several', null, {}, null],
  ])('has a project that %s', (_, projectId, known, expected) => {
    const draft = aDraft({ projectId });

    const { projectId: effective } = effectiveDraft(
      draft,
      aKnown({ projects: [help, sales], ...known }),
    );

    expect(effective).toBe(expected);
  });

  const types = [
    { id: '1', name: 'Sub-task', isSubtask: true },
    { id: '3', name: 'Task', isSubtask: false },
    { id: '2', name: 'Bug', isSubtask: false },
  ];
  it.each<readonly [string, string | null, Parameters<typeof aKnown>[0], string | null]>([
    ['keeps the type when the project has it', '2', {}, '2'],
    ['keeps a chosen sub-task', '1', {}, '1'],
    ['takes the first that is no sub-task when it does not', '9', {}, '3'],
    ['takes the first that is no sub-task when none was chosen', null, {}, '3'],
    ['takes the type of the rule when none was chosen', null, { rule }, '2'],
    ['keeps the chosen type before that of the rule', '3', { rule }, '3'],
    [
      'has no type where a project has sub-tasks only',
      null,
      { issueTypes: types.slice(0, 1) },
      null,
    ],
    ['keeps the type while those of the project are not known', '9', { issueTypes: null }, '9'],
  ])('%s', (_, issueTypeId, known, expected) => {
    const draft = aDraft({ issueTypeId });

    expect(effectiveDraft(draft, aKnown({ issueTypes: types, ...known })).issueTypeId).toBe(
      expected,
    );
  });

  it('fills fields with what the user entered, then the organisation, then the portal', () => {
    const suggested = {
      summary: null,
      description: null,
      values: { a: other, b: other },
      filled: [],
      skipped: [],
    };
    const given: Record<string, FieldValue> = {
      a: { kind: 'text', text: 'z' },
      b: { kind: 'text', text: 'z' },
      c: text,
    };

    const { values } = effectiveDraft(
      aDraft({ values: { a: text } }),
      aKnown({ suggested, given }),
    );

    expect(values).toEqual({ a: text, b: other, c: text });
  });

  it('shows what was entered for another project again once its fields are back', () => {
    const draft = aDraft({ values: { f: text } });

    expect(effectiveDraft(draft, aKnown({ fields: [] })).values).toEqual({});
    expect(effectiveDraft(draft, aKnown({ fields: [aField('f', 'text')] })).values).toEqual({
      f: text,
    });
  });

  it('follows what becomes known of the files, but for the ticks of the user', () => {
    const draft = aDraft({ tickedFiles: ['a'], untickedFiles: ['b'] });
    const files = [aFile('a', false), aFile('b', true), aFile('c', true), aFile('d', false)];

    expect(effectiveDraft(draft, aKnown({ files })).tickedFiles).toEqual(['a', 'c']);
    expect(effectiveDraft(aDraft(), aKnown({ files: [aFile('c', true)] })).tickedFiles).toEqual([
      'c',
    ]);
  });

  describe('of what an older version stored', () => {
    const suggested = {
      summary: 'INC: Printer on fire',
      description: null,
      values: {},
      filled: [],
      skipped: [],
    };
    const older = { summary: 'Printer on fire', tickedFiles: ['a'] };

    it('takes the email’s own summary as not typed, and any other as typed', () => {
      const known = aKnown({ suggested });

      expect(effectiveDraft(aDraft({ older }), known).summary).toBe('INC: Printer on fire');
      expect(effectiveDraft(aDraft({ older: { ...older, summary: 'Mine' } }), known).summary).toBe(
        'Mine',
      );
      expect(effectiveDraft(aDraft({ older, summary: '' }), known).summary).toBe('');
    });

    it('leaves out the files that were not ticked, until the user ticks them', () => {
      const files = [aFile('a', true), aFile('b', true)];

      expect(effectiveDraft(aDraft({ older }), aKnown({ files })).tickedFiles).toEqual(['a']);
      expect(
        effectiveDraft(
          aDraft({ older, tickedFiles: ['b'], untickedFiles: ['a'] }),
          aKnown({ files }),
        ).tickedFiles,
      ).toEqual(['b']);
    });
  });
});

describe('fittingValues', () => {
  const red = [{ id: '1', label: 'Red' }];
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
