import type { SiteKind } from '../../../contract/connect-api.ts';
import type { SeedIssue } from '../core/store.ts';
import { people } from './seed-people.ts';

/** The issues of one face, in the order in which they were made. */
export function seedIssues(kind: SiteKind): readonly SeedIssue[] {
  return stories.map(({ summary, paragraphs, more, ...rest }) => ({
    ...rest,
    values: {
      summary,
      description: kind === 'cloud' ? asAdf(paragraphs) : paragraphs.join('\n\n'),
      ...more,
    },
  }));
}

interface Story extends Omit<SeedIssue, 'values'> {
  readonly summary: string;
  readonly paragraphs: readonly string[];
  readonly more?: SeedIssue['values'];
}

const stories: readonly Story[] = [
  {
    projectKey: 'SUP',
    typeName: 'Question',
    reporter: people.mia,
    summary: 'May dogs come along on the Willow?',
    paragraphs: ['A family asks for two spaniels.', 'Answered before, please add it to the page.'],
  },
  {
    projectKey: 'SUP',
    typeName: 'Incident',
    reporter: people.ines,
    summary: 'Heating of the Otter stays cold',
    paragraphs: ['Guests are on board until Sunday. The pump runs, the radiator does not.'],
  },
  {
    projectKey: 'WEB',
    typeName: 'Story',
    reporter: people.jonas,
    summary: 'See free boats on the harbour map',
    paragraphs: ['As a visitor I see which boats are free without opening each of them.'],
  },
  {
    projectKey: 'WEB',
    typeName: 'Bug',
    reporter: people.piotr,
    summary: 'Booking form forgets the arrival date',
    paragraphs: ['Happens after “back” on the payment page.'],
  },
  {
    projectKey: 'OPS',
    typeName: 'Task',
    reporter: people.leila,
    summary: 'Repaint the slipway rails',
    paragraphs: ['Before the season starts.'],
  },
  {
    projectKey: 'PLT',
    typeName: 'Bug',
    reporter: people.tomas,
    summary: 'Night job runs twice when the clocks change',
    paragraphs: ['Seen last autumn; the second run found nothing to do.'],
  },
  {
    projectKey: 'ALL',
    typeName: 'Epic',
    reporter: people.jonas,
    summary: 'Winter overhaul of the Kingfisher',
    paragraphs: ['Out of the water by November.'],
    more: { customfield_10740: 'Winter overhaul', labels: ['winter', 'yard-2'] },
  },
  {
    projectKey: 'OLD',
    typeName: 'Task',
    reporter: people.noah,
    summary: 'Scan the paper log books',
    paragraphs: ['Done up to 2011.'],
  },
];

function asAdf(paragraphs: readonly string[]): unknown {
  return {
    version: 1,
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
