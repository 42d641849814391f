import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { isRecord } from '../contract/connect-api.ts';
import { packagesOf } from './support/run/source-imports.ts';

const product: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
const dependencies =
  isRecord(product) && isRecord(product['dependencies'])
    ? Object.keys(product['dependencies'])
    : [];
const decision = readFileSync('docs/decisions/001-runtime-dependencies.md', 'utf8');

describe('the packages that run in the product', () => {
  it('are those of decision 001, each with its reason', () => {
    const rows = decision.split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((row) => {
      const [, names = '', place = '', reason = ''] = row.split('|');
      expect([place.trim(), reason.trim()]).not.toContain('');
      return Array.from(names.matchAll(/`([^`]+)`/g), ([, name]) => name);
    });

    expect(new Set(listed)).toEqual(new Set(dependencies));
    expect(listed).toHaveLength(dependencies.length);
  });

  it('are all that its code imports, and each is imported', async () => {
    const files = await filesOf(['contract', 'core', 'addin', 'proxy']);
    const imported = files.flatMap((file) => packagesOf(readFileSync(file, 'utf8')));

    // Makes a certificate for localhost for work on Postern; never installed with the product.
    const needed = new Set(imported.filter((name) => name !== 'office-addin-dev-certs'));
    expect(needed).toEqual(new Set(dependencies));
  });

  it('leave the client of the shared store out until one is configured', async () => {
    const atStart = (await filesOf(['proxy'])).filter((file) =>
      /from '(?:ioredis|[^']*\/redis-(?:store|client)\.ts)'/.test(readFileSync(file, 'utf8')),
    );

    // These two come by the import at run time in `serve.ts`.
    expect(new Set(atStart)).toEqual(
      new Set(['proxy/traffic/redis-client.ts', 'proxy/traffic/redis-store.ts']),
    );
  });
});

async function filesOf(folders: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true })).map((name) => `${folder}/${name}`),
    ),
  );
  return lists.flat().filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}
