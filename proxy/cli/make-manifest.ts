import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { manifestFor } from '../http/manifest.ts';
import { isOrigin } from '../config/schema-parts.ts';
import { helpLines, type Command } from './command.ts';

export const manifestUsage = `Creates the manifest of the add-in for the URL that people use.

Usage:
  postern manifest --url <url> [--out <file>]

Options:
  --url <url>        URL of Cloud Connect, the same as publicUrl. Required.
  --out <file>       File for the manifest. Default: standard output.
${helpLines.help}

Example:
  postern manifest --url https://mail-to-jira.example.com --out manifest.xml

Exit codes:
  0  The manifest was written.
  1  The file can’t be written.
${helpLines.usageError}
`;

/** Writes the manifest for the URL that people use, to standard output or a file. */
export const makeManifest: Command = async (args, { print, tell }) => {
  const { values } = parseArgs({
    args: [...args],
    options: { url: { type: 'string' }, out: { type: 'string' } },
  });
  const url = values.url?.replace(/\/$/, '');
  if (url === undefined || !isOrigin(url, ['https:'])) {
    tell(`--url must be https://host or https://host:port.\n\n${manifestUsage}`);
    return 2;
  }
  const manifest = await manifestFor(url);
  if (values.out === undefined) print(manifest);
  else {
    try {
      await writeFile(values.out, manifest);
    } catch {
      tell(`Can’t write ${values.out}. Check the folder and its permissions.\n`);
      return 1;
    }
  }
  return 0;
};
