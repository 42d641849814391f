import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFramePage, scriptName } from './frame-page.ts';
import { writeJar } from './write-jar.ts';

const usage = `npm run jira-app -- --parent https://connect.example.com [--parent …] [--out folder]

Writes what Jira serves for direct connections, for the Cloud Connect at these addresses:
the Jira app (.jar), and the two files for a reverse proxy in front of Jira.
`;

const root = path.resolve(import.meta.dirname, '..', '..');

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      parent: { type: 'string', multiple: true },
      out: { type: 'string', default: path.join(root, 'dist', 'for-jira') },
    },
  });
  const { parent: parents = [], out } = values;
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
  // Wrong arguments, an address that is none, a page that is not built: the sentence is enough.
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
