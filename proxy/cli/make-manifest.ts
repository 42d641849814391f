import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { manifestFor } from '../http/manifest.ts';
import { isOrigin } from '../config/schema-parts.ts';
import type { Command } from './command.ts';

const usage = 'postern manifest --url https://mail-to-jira.example.com [--out manifest.xml]';

/** Writes the manifest for the address people use, to standard output or a file. */
export const makeManifest: Command = async (args, { print, tell }) => {
  const { values } = parseArgs({
    args: [...args],
    options: { url: { type: 'string' }, out: { type: 'string' } },
  });
  const url = values.url?.replace(/\/$/, '');
  if (url === undefined || !isOrigin(url, ['https:'])) {
    tell(`--url must be https://host or https://host:port.\n${usage}\n`);
    return 2;
  }
  const manifest = await manifestFor(url);
  if (values.out === undefined) print(manifest);
  else await writeFile(values.out, manifest);
  return 0;
};
