import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFramePage, scriptName } from './frame-page.ts';
import { writeJar } from './write-jar.ts';

const usage = `Creates the add-in page that Jira serves for direct connections: as a Jira app (.jar),
and as two files for a reverse proxy in front of Jira.

Usage:
  npm run jira-app -- --parent <url> [--parent <url>] [--out <folder>]

Options:
  --parent <url>     URL of a Cloud Connect whose add-in may use the page, the same as publicUrl. Required.
  --out <folder>     Folder for the files. Default: dist/for-jira.
  -h, --help         Show this help.

Example:
  npm run jira-app -- --parent https://mail-to-jira.example.com

Exit codes:
  0  The files were written. Their names are printed.
  1  The files can’t be created, or the command line is invalid.
  2  --parent is missing.
`;

const root = path.resolve(import.meta.dirname, '..', '..');

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      parent: { type: 'string', multiple: true },
      out: { type: 'string', default: path.join(root, 'dist', 'for-jira') },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { parent: parents = [], out } = values;
  if (values.help === true) {
    process.stdout.write(usage);
    return 0;
  }
  if (parents.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  const page = await readFramePage({ root, parents });
  const descriptor = await readFile(path.join(root, 'jira-app', 'atlassian-plugin.xml'), 'utf8');
  const { version }: { version?: unknown } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  );
  const jar = writeJar({ descriptor, version: String(version), page });
  await mkdir(out, { recursive: true });
  const files = {
    [`postern-jira-${String(version)}.jar`]: jar,
    'proxy.html': page.html,
    [scriptName]: page.script,
  };
  for (const [name, contents] of Object.entries(files)) {
    await writeFile(path.join(out, name), contents);
    process.stdout.write(`${path.join(out, name)}\n`);
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (thrown) {
  // Invalid arguments, an invalid URL, a page that isn't built: the message is enough.
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
