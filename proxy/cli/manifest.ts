import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { manifestFor } from '../http/manifest.ts';
import { isOrigin } from '../sites/schema.ts';

const usage = 'npm run manifest -- --url https://mail-to-jira.example.com [--out manifest.xml]';

const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string' } } });
const url = values.url?.replace(/\/$/, '');

if (url === undefined || !isOrigin(url, ['https:'])) {
  console.error(`--url must be https://host or https://host:port.\n${usage}`);
  process.exitCode = 1;
} else {
  const manifest = await manifestFor(url);
  if (values.out === undefined) process.stdout.write(manifest);
  else await writeFile(values.out, manifest);
}
