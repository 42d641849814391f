import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { build } from '../../support/programs/build.ts';
import { describeWith, fileOf } from '../../support/programs/real-program.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'postern-for-jira-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run jira-app` runs after its build. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileOf(build), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describeWith([build], 'npm run jira-app (needs the build)', () => {
  it('writes the app and the two files, with the Cloud Connect they are for', () => {
    const out = path.join(folder, 'new', 'folder');
    const ran = run('--parent', 'https://connect.example.com', '--out', out);

    expect(ran.status).toBe(0);
    const names = readdirSync(out).toSorted();
    expect(names).toEqual([
      'frame.js',
      expect.stringMatching(/^postern-jira-.+\.jar$/),
      'proxy.html',
    ]);
    expect(ran.stdout.trim().split('\n')).toHaveLength(3);
    expect(readFileSync(path.join(out, 'proxy.html'), 'utf8')).toContain(
      'content="https://connect.example.com"',
    );
  });

  it('says what it needs', () => {
    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--parent https://'),
    });
    expect(run('--parent', 'http://connect.example.com', '--out', folder)).toMatchObject({
      status: 1,
      stderr:
        'http://connect.example.com isn’t a valid origin, for example https://connect.example.com\n',
    });
  });
});
