import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSystemResolve } from '../../../proxy/guard/system-resolve.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';

let folder: ConfigFolder;
let hostsFile: string;

beforeAll(async () => {
  folder = await createConfigFolder();
  hostsFile = path.join(folder.folder, 'hosts');
  await writeFile(hostsFile, '10.0.0.1  jira.internal Wiki # old.example.com\n');
});

afterAll(() => folder.remove());

function lookedUp(name: string): Promise<string> {
  return new Promise((resolve) => {
    const lookUp = (hostname: string): void => resolve(hostname);
    createSystemResolve({ lookUp, hostsFile })(name, () => undefined);
  });
}

describe('systemResolve', () => {
  it.each([
    ['jira.example.com', 'jira.example.com.'],
    ['jira', 'jira.'],
    ['jira.example.com.', 'jira.example.com.'],
    ['old.example.com', 'old.example.com.'],
    ['jira.internal', 'jira.internal'],
    ['wiki', 'wiki'],
    ['localhost', 'localhost'],
  ])('looks up %s as %s, below no search domain', async (name, expected) => {
    expect(await lookedUp(name)).toBe(expected);
  });
});
