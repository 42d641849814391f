import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface DemoArguments {
  readonly mailFolder: string | null;
  readonly port: number;
  readonly isOpening: boolean;
  readonly isMicrosoftOnly: boolean;
  readonly wantsHelp: boolean;
}

export const usage = `npm run demo [-- --mail <folder>] [--port <number>] [--open] [--microsoft]

  --mail <folder>   show the .eml files of this folder instead of the sample emails
  --port <number>   first of four ports in a row; 3000 when left out
  --open            open the Outlook preview in the browser
  --microsoft       serve only people signed in with a stand-in for Microsoft`;

/** Reads the command line. @throws {Error} with a sentence that says what is wrong and what is wanted. */
export function readArguments(args: readonly string[]): DemoArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mail: { type: 'string' },
      port: { type: 'string', default: '3000' },
      open: { type: 'boolean', default: false },
      microsoft: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || (port !== 0 && port < 1024) || port > 65_000) {
    throw new Error(`--port ${values.port} is no port between 1024 and 65000.`);
  }
  if (values.mail !== undefined && !isFolder(values.mail)) {
    throw new Error(`--mail ${values.mail} is no folder. Name a folder that holds .eml files.`);
  }
  return {
    mailFolder: values.mail ?? null,
    port,
    isOpening: values.open,
    isMicrosoftOnly: values.microsoft,
    wantsHelp: values.help,
  };
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
