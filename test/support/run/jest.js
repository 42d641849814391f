/**
 * Starts Jest with `--selectProjects` and its lanes last: Jest reads every word behind that option as a
 * project, so a path after it would select nothing and the whole lane would run.
 */
const lanes = new Set(['unit', 'integration', 'e2e']);
const start = process.argv.indexOf('--selectProjects');
if (start !== -1) {
  const length = process.argv.slice(start + 1).findIndex((word) => !lanes.has(word));
  process.argv.push(
    ...process.argv.splice(start, length === -1 ? process.argv.length : length + 1),
  );
}
await import('../../../node_modules/jest/bin/jest.js');
