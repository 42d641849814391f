import { expect, it } from '@jest/globals';
import { walks } from '../support/journeys/every-screen.ts';
import { misplacedAt } from '../support/journeys/misplaced.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/**
 * Every screen mirrored: nothing runs out of the pane, nothing is cut off, and the start of a line in one
 * direction is its start in the other. `axe.test.ts` looks at every screen where there is least room.
 */
const stage = stageForTests();

it.each(Object.entries(walks))(
  'in a language from the right, nothing of the part “%s” is out of its place',
  async (_part, walk) => {
    const bad: (readonly [string, readonly string[]])[] = [];

    await walk(stage, 'locale=ar-SA', async (visit, screen) => {
      const found = await misplacedAt(visit, 320);
      if (found.length > 0) bad.push([screen, found]);
    });

    expect(bad).toEqual([]);
  },
  300_000,
);
