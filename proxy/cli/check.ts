import { parseArgs } from 'node:util';
import { readConfigFile } from '../config/read-config.ts';
import { tellFailure, tellPermissions, tellWarning } from '../config/format-problems.ts';
import { configFileOf, type Command } from './command.ts';

/** Checks a configuration as a start would, files and certificates included, and starts nothing. */
export const check: Command = async (args, { env, tell, print }) => {
  const { values } = parseArgs({ args: [...args], options: { config: { type: 'string' } } });
  const file = configFileOf(values.config, env);
  try {
    const { sites } = readConfigFile(file, env, (warning) => tell(tellWarning(warning)));
    for (const site of sites) tell(tellPermissions(site));
    print(`${file} can be used; sites: ${sites.map(({ id }) => id).join(', ')}\n`);
    return 0;
  } catch (thrown) {
    tell(tellFailure(file, thrown));
    return 1;
  }
};
