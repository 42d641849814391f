import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { openStage, type Stage, type Visit } from './journey.ts';

/**
 * The stage of a test file: opened before its tests and closed behind them. After each test its visitors
 * leave, and Jira is as it was at the start.
 */
export function stageForTests(open: () => Promise<Stage> = openStage): Stage {
  let opened: Stage | null = null;
  const visits: Visit[] = [];
  const stage = (): Stage => {
    if (opened === null) throw new Error('the stage is not open yet');
    return opened;
  };

  beforeAll(async () => {
    opened = await open();
  });
  afterEach(async () => {
    // What is broken on purpose must not keep the visitors from leaving.
    opened?.startOver();
    await Promise.all(visits.splice(0).map((visit) => visit.close()));
    opened?.startOver();
  });
  afterAll(() => opened?.close());

  return {
    get demo() {
      return stage().demo;
    },
    get log() {
      return stage().log;
    },
    async visit(options) {
      const visit = await stage().visit(options);
      visits.push(visit);
      return visit;
    },
    startOver: () => stage().startOver(),
    close: () => stage().close(),
  };
}
