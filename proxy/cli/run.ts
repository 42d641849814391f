import { isRecord } from '../../contract/connect-api.ts';
import { product } from '../config/product.ts';
import { check, checkUsage } from './check.ts';
import type { Command, Surface } from './command.ts';
import { doctor, doctorUsage } from './doctor.ts';
import { keys, keysUsage } from './keys.ts';
import { makeManifest, manifestUsage } from './make-manifest.ts';
import { schema, schemaUsage } from './schema.ts';
import { seal, sealUsage } from './seal.ts';

interface Entry {
  readonly run: Command;
  /** One line for the list of commands. */
  readonly does: string;
  readonly usage: string;
}

const commands: ReadonlyMap<string, Entry> = new Map([
  [
    'check',
    { run: check, does: 'Check a configuration without starting Connect', usage: checkUsage },
  ],
  ['doctor', { run: doctor, does: 'Check the connection to one Jira', usage: doctorUsage }],
  ['keys', { run: keys, does: 'Set up OAuth and print what to enter in Jira', usage: keysUsage }],
  ['seal', { run: seal, does: 'Encrypt a secret for the configuration', usage: sealUsage }],
  [
    'manifest',
    { run: makeManifest, does: 'Create the manifest of the add-in', usage: manifestUsage },
  ],
  [
    'schema',
    { run: schema, does: 'Print the JSON Schema of the configuration', usage: schemaUsage },
  ],
]);

const usage = `Set up and check Postern Cloud Connect.

Usage:
  postern <command> [options]
  postern <command> --help

Commands:
${[...commands].map(([name, { does }]) => `  ${name.padEnd(10)}${does}`).join('\n')}

Options:
  -h, --help   Show this help, or the help of a command.
  --version    Show the version.

Exit codes:
  0  Success.
  1  A problem was found.
  2  The command line is invalid.

In a folder with the source code, run: npm run -s postern -- <command>
To start Connect, run: npm start
`;

const helpOptions = ['--help', '-h'];

/** Runs the command that the arguments name. Returns the exit code of the process. */
export async function run(
  [name = '', ...args]: readonly string[],
  surface: Surface,
): Promise<number> {
  if (name === '--version') {
    surface.print(`${product.version}\n`);
    return 0;
  }
  if (name === 'help' || helpOptions.includes(name)) {
    surface.print(commands.get(args[0] ?? '')?.usage ?? usage);
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    surface.tell(name === '' ? usage : `Unknown command ${name}.\n\n${usage}`);
    return 2;
  }
  if (args.some((arg) => helpOptions.includes(arg))) {
    surface.print(command.usage);
    return 0;
  }
  try {
    return await command.run(args, surface);
  } catch (thrown) {
    if (!isRecord(thrown) || !String(thrown['code']).startsWith('ERR_PARSE_ARGS')) throw thrown;
    surface.tell(`${String(thrown['message'])}\nSee: postern ${name} --help\n`);
    return 2;
  }
}
