import { availableParallelism } from 'node:os';

/** Jest runs the sources as they stand, as ES modules: http-proxy-middleware 4 has no CommonJS form. */
const sources = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Fluent's `lib` is written as ES modules in a package that does not say so; Node cannot load it.
  moduleNameMapper: {
    // Nothing lays out the pane in unit tests.
    '\\.css$': '<rootDir>/test/support/run/no-style.js',
    '^@fluentui/([^/]+)/lib/(.*)$': '<rootDir>/node_modules/@fluentui/$1/lib-commonjs/$2',
  },
  globalSetup: './test/support/run/open-temporary-folder.ts',
  globalTeardown: './test/support/run/remove-temporary-folder.ts',
};

/** What needs Chromium, and what runs other programs; the folder decides. `test/lanes.test.ts` checks it. */
const e2e = '<rootDir>/test/journeys/';
const integration = '<rootDir>/test/real/';

export default {
  // Journeys wait for browsers much of their time: two workers leave a third of two cores idle.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // A busy machine takes its time; nothing passes or fails by how much.
  testTimeout: 120_000,
  projects: [
    {
      ...sources,
      displayName: 'unit',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: [e2e, integration, '/node_modules/'],
    },
    { ...sources, displayName: 'integration', testMatch: [`${integration}**/*.test.ts`] },
    {
      ...sources,
      displayName: 'e2e',
      testMatch: [`${e2e}**/*.test.ts`],
      testEnvironment: './test/support/journeys/chromium-environment.ts',
    },
  ],
};
