import { availableParallelism } from 'node:os';

/** Jest runs the sources as they stand, as ES modules: http-proxy-middleware 4 has no CommonJS form. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
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
    '^@fluentui/([^/]+)/lib/(.*)$': '<rootDir>/node_modules/@fluentui/$1/lib-commonjs/$2',
  },
  // Journeys wait for browsers much of their time: two workers leave a third of two cores idle.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // A busy machine takes its time; nothing passes or fails by how much.
  testTimeout: 120_000,
  globalSetup: './test/support/open-temporary-folder.ts',
  globalTeardown: './test/support/remove-temporary-folder.ts',
};
