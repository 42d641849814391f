import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RealProgram } from './real-program.ts';

const file = path.resolve('dist/jira-app/main.js');

/** What `npm run build` makes, for tests that run it; without it they are skipped and say so. */
export const build: RealProgram = existsSync(file)
  ? { kind: 'there', file }
  : {
      kind: 'missing',
      sentence: 'the build is missing: run "npm run build" to have these tests run.',
    };
