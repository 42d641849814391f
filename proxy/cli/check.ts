import { parseArgs } from 'node:util';
import { readConfigFile } from '../config/read-config.ts';
import { withReplicaPorts } from '../config/replica-ports.ts';
import { explainPublicPort } from '../http/explain-listen-error.ts';
import {
  tellCertificateFault,
  formatFailure,
  formatPermissions,
  formatWarning,
} from '../config/format-problems.ts';
import { configFileOf, type Command } from './command.ts';

/** Checks a configuration as a start would, files and certificates included, and starts nothing. */
export const check: Command = async (args, { env, tell, print }) => {
  const { values } = parseArgs({ args: [...args], options: { config: { type: 'string' } } });
  const file = configFileOf(values.config, env);
  try {
    const read = readConfigFile(file, env, (warning) => tell(formatWarning(warning)));
    const config = withReplicaPorts(read, env);
    const { sites } = config;
    const aboutPort = explainPublicPort(config);
    if (aboutPort !== null) tell(`WARNING: ${aboutPort}\n`);
    for (const site of sites) tell(formatPermissions(site));
    for (const site of sites) tell(tellCertificateFault(site));
    if (sites.some(({ clientCertificateFault }) => clientCertificateFault !== undefined)) return 1;
    print(`${file} can be used; sites: ${sites.map(({ id }) => id).join(', ')}\n`);
    return 0;
  } catch (thrown) {
    tell(formatFailure(file, thrown));
    return 1;
  }
};
