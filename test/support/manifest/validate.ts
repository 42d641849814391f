/** `npm run validate`: every check on the manifest that can be made here, each with its outcome. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { validateManifest } from 'office-addin-manifest';
import { checkManifest, checkSchema } from './check-manifest.ts';

const { log } = console;
const file = process.argv[2] ?? 'manifest.xml';
const schemaFolder = path.resolve('../shared/specs/manifest-xsd/assembled-2026');
const xml = await readFile(file, 'utf8');
let isFaulty = false;

function tell(check: string, problems: readonly string[]): void {
  log(problems.length === 0 ? `ok       ${check}` : `FAULT    ${check}`);
  for (const problem of problems) log(`           ${problem}`);
  isFaulty ||= problems.length > 0;
}

if (existsSync(schemaFolder)) tell('Microsoft’s schemas', await checkSchema(xml, schemaFolder));
else log(`skipped  Microsoft’s schemas: none in ${path.relative('.', schemaFolder)}`);

tell('resources, addresses, ids, icons', await checkManifest(xml, 'addin/assets'));

try {
  const report = await validateManifest(file);
  const faults = report.report?.errors ?? [];
  tell(
    'Microsoft’s validation service',
    faults.map(({ title, content }) => `${title ?? ''}: ${content ?? ''}`),
  );
} catch (error) {
  // The service lives on the internet; a build without it must still be able to check the rest.
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  log(`skipped  Microsoft’s validation service: ${reason}`);
}

process.exitCode = isFaulty ? 1 : 0;
