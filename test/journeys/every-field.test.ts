import { describe, expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { isRecord, siteKinds, type SiteKind } from '../../contract/connect-api.ts';
import type { Issue } from '../../demo/jira/core/model.ts';
import { called, pick, storedIssue } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

const stage = stageForTests();

/** What a person does in the field of a name. */
type Deed = (pane: FrameLocator, name: string) => Promise<void>;

const type =
  (text: string): Deed =>
  (pane, name) =>
    pane.getByRole('textbox', { name: called(name) }).fill(text);

const choosing =
  (text: string, option?: string | RegExp): Deed =>
  (pane, name) =>
    pick(pane, called(name), text, option);

const each =
  (...deeds: readonly Deed[]): Deed =>
  async (pane, name) => {
    for (const deed of deeds) {
      // One after the other, as a person does.
      // oxlint-disable-next-line no-await-in-loop
      await deed(pane, name);
    }
  };

const tick =
  (...labels: readonly string[]): Deed =>
  async (pane, name) => {
    for (const label of labels) {
      const group = pane.getByRole('group', { name: called(name) });
      // oxlint-disable-next-line no-await-in-loop
      await group.getByRole('checkbox', { name: label }).check();
    }
  };

const choice = (id: string, label: string): unknown => ({ id, label });

/** A field, what is done there, and what Jira must hold then. */
interface Row {
  readonly name: string;
  readonly id: string;
  readonly fill: Deed;
  readonly stored: unknown;
  readonly only?: SiteKind;
}

const rows: readonly Row[] = [
  { name: 'Berth', id: 'customfield_10701', fill: type('B 12'), stored: 'B 12' },
  {
    name: 'Condition on arrival',
    id: 'customfield_10702',
    fill: type('Two planks *soft*\n\nPaint worn'),
    // Typed text is no markup: on Data Center it is escaped, on Cloud it stays what it is.
    stored: {
      datacenter: 'Two planks \\*soft\\*\n\nPaint worn',
      cloud: adf('Two planks *soft*', 'Paint worn'),
    },
  },
  { name: 'Length in metres', id: 'customfield_10703', fill: type('1,017.5'), stored: 1017.5 },
  {
    name: 'Photo album',
    id: 'customfield_10704',
    fill: type('https://photos.example/kingfisher?page=1'),
    stored: 'https://photos.example/kingfisher?page=1',
  },
  { name: 'Launch', id: 'customfield_10705', fill: type('2026-04-02'), stored: '2026-04-02' },
  {
    name: 'Crane booked for',
    id: 'customfield_10706',
    // The browser stands in Berlin, on the day its clocks go forward.
    fill: type('2026-03-29T14:05'),
    stored: '2026-03-29T12:05:00.000+0000',
  },
  {
    name: 'Hull',
    id: 'customfield_10707',
    fill: choosing('Wood'),
    stored: choice('11001', 'Wood'),
  },
  {
    name: 'Season',
    id: 'customfield_10708',
    fill: (pane, name) =>
      pane
        .getByRole('radiogroup', { name: called(name) })
        .getByRole('radio', { name: 'Winter' })
        .check(),
    stored: choice('11004', 'Winter'),
  },
  {
    name: 'Trades',
    id: 'customfield_10709',
    fill: each(choosing('Rigging'), choosing('Paint')),
    stored: [choice('11051', 'Rigging'), choice('11052', 'Paint')],
  },
  {
    name: 'On board',
    id: 'customfield_10710',
    fill: tick('Stove', 'Life raft'),
    stored: [choice('11060', 'Stove'), choice('11062', 'Life raft')],
  },
  {
    name: 'Place',
    id: 'customfield_10711',
    fill: async (pane, name) => {
      await choosing('South lock')(pane, name);
      await choosing('Quay')(pane, `${name}, second level`);
    },
    stored: choice('11031', 'South lock – Quay'),
  },
  {
    name: 'Tags',
    id: 'customfield_10712',
    fill: async (pane, name) => {
      const field = pane.getByRole('combobox', { name: called(name) });
      await field.fill('wood, mast');
      await field.press('Enter');
    },
    stored: ['wood', 'mast'],
  },
  {
    name: 'Skipper',
    id: 'customfield_10713',
    fill: choosing('tom', /Tomáš/),
    stored: { name: 'tomas' },
  },
  {
    name: 'Crew',
    id: 'customfield_10714',
    fill: each(choosing('aiko', /Aiko/), choosing('le', /Leila/)),
    stored: [{ name: 'aiko' }, { name: 'leila' }],
  },
  {
    name: 'Yard',
    id: 'customfield_10715',
    fill: choosing('harb', 'harbour-masters'),
    stored: choice('harbour-masters', 'harbour-masters'),
  },
  {
    name: 'Informed groups',
    id: 'customfield_10716',
    fill: each(choosing('office'), choosing('boat', 'boat-builders')),
    stored: [choice('office', 'office'), choice('boat-builders', 'boat-builders')],
  },
  {
    name: 'Drawing version',
    id: 'customfield_10717',
    fill: choosing('1.1'),
    stored: choice('11041', '1.1'),
  },
  {
    name: 'Further drawings',
    id: 'customfield_10718',
    fill: each(choosing('heron', /Heron/), choosing('2.0')),
    stored: [choice('11040', '1.0 “Heron”'), choice('11042', '2.0')],
  },
  {
    name: 'Charged to',
    id: 'customfield_10719',
    fill: choosing('OPS', /Office & Facilities/),
    stored: choice('10003', 'Office & Facilities'),
  },
  { name: 'Story Points', id: 'customfield_10720', fill: type('8'), stored: 8 },
  {
    name: 'Sprint',
    id: 'customfield_10721',
    fill: choosing('Spring', 'Spring sprint 3'),
    stored: choice('42', 'Spring sprint 3'),
  },
  {
    name: 'Epic Link',
    id: 'customfield_10722',
    only: 'datacenter',
    fill: choosing('winter', /Winter overhaul/),
    stored: { key: 'ALL-1' },
  },
  {
    name: 'Parent',
    id: 'parent',
    only: 'cloud',
    fill: choosing('overhaul', /ALL-1/),
    stored: { key: 'ALL-1' },
  },
  {
    name: 'Component/s',
    id: 'components',
    fill: choosing('Engine'),
    stored: [choice('11071', 'Engine')],
  },
  {
    name: 'Affects Version/s',
    id: 'versions',
    fill: choosing('1.1'),
    stored: [choice('11041', '1.1')],
  },
  {
    name: 'Fix Version/s',
    id: 'fixVersions',
    fill: choosing('2.0'),
    stored: [choice('11042', '2.0')],
  },
  {
    name: 'Security Level',
    id: 'security',
    fill: choosing('Yard only'),
    stored: choice('11080', 'Yard only'),
  },
  {
    name: 'Time tracking',
    id: 'timetracking',
    fill: async (pane) => {
      await type('2d 4h')(pane, 'Original estimate');
      await type('1d')(pane, 'Remaining estimate');
    },
    stored: { originalEstimate: '2d 4h', remainingEstimate: '1d' },
  },
  {
    name: 'Linked Issues',
    id: 'issuelinks',
    fill: async (pane) => {
      await choosing('blocked', 'is blocked by')(pane, 'This issue…');
      await choosing('heating', /SUP-2/)(pane, 'Linked issue');
    },
    stored: [{ type: 'Blocks', direction: 'inward', issue: { key: 'SUP-2' } }],
  },
  {
    name: 'Environment',
    id: 'environment',
    fill: type('In the water'),
    stored: { datacenter: 'In the water', cloud: adf('In the water') },
  },
  { name: 'Due date', id: 'duedate', fill: type('2026-04-30'), stored: '2026-04-30' },
  {
    name: 'Labels',
    id: 'labels',
    fill: each(choosing('win', /^winter/), async (pane, name) => {
      const field = pane.getByRole('combobox', { name: called(name) });
      await field.fill('urgent');
      await field.press('Tab');
    }),
    stored: ['winter', 'urgent'],
  },
  { name: 'Priority', id: 'priority', fill: choosing('Low', /^Low$/), stored: choice('4', 'Low') },
  { name: 'Assignee', id: 'assignee', fill: choosing('me', /^Me \(/), stored: { name: 'mia' } },
  {
    name: 'Reporter',
    id: 'reporter',
    // Jira takes the user for it: required, but not in the way of anybody.
    fill: async (pane, name) => {
      await pane.getByRole('button', { name: /^More fields/ }).click();
      await choosing('jonas', /Jonas/)(pane, name);
    },
    stored: { name: 'jonas' },
  },
];

describe.each(siteKinds)('the project with every kind of field in a Jira of kind %s', (kind) => {
  it('takes every required field, and Jira stores exactly what was meant', async () => {
    const visit = await stage.visit({ timezone: 'Europe/Berlin' });
    await visit.selectMail('04-gmail-feature-wish.eml');
    await visit.signIn(kind);
    await visit.chooseProject('Every field', 'Everything');
    const here = rows.filter(({ only }) => only === undefined || only === kind);
    await visit.pane.getByRole('textbox', { name: 'Berth' }).waitFor();

    for (const { name, fill } of here) {
      // oxlint-disable-next-line no-await-in-loop
      await fill(visit.pane, name);
    }
    const issue = storedIssue(stage.demo, kind, await visit.createIssue());

    for (const { id, stored } of here) {
      expect([id, issue.values.get(id)]).toEqual([id, meant(stored, kind)]);
    }
    expect(rowsOf(issue)).toEqual(here.map(({ id }) => id).toSorted());
    expect(issue.reporter.name).toBe('jonas');
    expect(visit.elsewhere).toEqual([]);
  });

  it('makes an epic and a sub-task', async () => {
    const visit = await stage.visit();
    await visit.selectMail('04-gmail-feature-wish.eml');
    await visit.signIn(kind);
    await visit.chooseProject('Every field', 'Epic');
    await type('Guests ashore')(visit.pane, 'Epic Name');
    const epic = storedIssue(stage.demo, kind, await visit.createIssue());
    await visit.selectMail('12-text-like-markup.eml');
    await visit.chooseProject('Every field', 'Sub-task');
    await choosing(epic.key)(visit.pane, 'Parent');

    const subtask = storedIssue(stage.demo, kind, await visit.createIssue());

    expect(epic.values.get('customfield_10740')).toBe('Guests ashore');
    expect(subtask.values.get('parent')).toMatchObject({ key: epic.key });
  });
});

/** The fields of an issue that are neither the mail's nor Jira's own. */
function rowsOf(issue: Issue): readonly string[] {
  return [...issue.values.keys()]
    .filter((id) => id !== 'summary' && id !== 'description')
    .toSorted();
}

/** What must be stored; people and issues are compared by what names them. */
function meant(stored: unknown, kind: SiteKind): unknown {
  if (Array.isArray(stored)) return stored.map((one: unknown) => meant(one, kind));
  if (!isRecord(stored)) return stored;
  if (stored[kind] !== undefined) return stored[kind];
  const names = Object.keys(stored);
  if (names.length === 1 && (names[0] === 'key' || names[0] === 'name')) {
    return expect.objectContaining(stored);
  }
  return Object.fromEntries(Object.entries(stored).map(([name, one]) => [name, meant(one, kind)]));
}

function adf(...paragraphs: readonly string[]): unknown {
  const content = paragraphs.map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  return { version: 1, type: 'doc', content };
}
