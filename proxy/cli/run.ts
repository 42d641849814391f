import { isRecord } from '../../contract/connect-api.ts';
import { check } from './check.ts';
import type { Command, Surface } from './command.ts';
import { doctor } from './doctor.ts';
import { keys } from './keys.ts';
import { makeManifest } from './make-manifest.ts';
import { schema } from './schema.ts';
import { seal } from './seal.ts';

const commands: ReadonlyMap<string, { readonly run: Command; readonly does: string }> = new Map([
  ['check', { run: check, does: 'checks a configuration and starts nothing' }],
  ['doctor', { run: doctor, does: 'looks at the way to a Jira and says what is wrong' }],
  ['seal', { run: seal, does: 'seals a secret, so that it can stand in the configuration' }],
  ['keys', { run: keys, does: 'makes the keys for OAuth, and says what to enter in Jira' }],
  ['manifest', { run: makeManifest, does: 'writes the add-in’s manifest for an address' }],
  ['schema', { run: schema, does: 'prints the JSON Schema of the configuration' }],
]);

const usage = `postern <command>
${[...commands].map(([name, { does }]) => `  ${name.padEnd(9)}${does}\n`).join('')}`;

/** Runs the command that the arguments name. Gives the exit code of the process. */
export async function run(
  [name = '', ...args]: readonly string[],
  surface: Surface,
): Promise<number> {
  const command = commands.get(name);
  if (command === undefined) {
    surface.tell(usage);
    return 2;
  }
  try {
    return await command.run(args, surface);
  } catch (thrown) {
    if (!isRecord(thrown) || !String(thrown['code']).startsWith('ERR_PARSE_ARGS')) throw thrown;
    surface.tell(`${String(thrown['message'])}\n`);
    return 2;
  }
}
