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
import { configFileOf, helpLines, type Command } from './command.ts';

export const checkUsage = `Checks a configuration, its files and certificates, without starting Connect.

Usage:
  postern check [--config <file>]

Options:
${helpLines.config}
${helpLines.help}

Example:
  postern check --config /etc/postern/postern.yaml

Exit codes:
  0  The configuration can be used. There may be warnings.
  1  Problems were found. Each is listed with its line.
${helpLines.usageError}
`;

/** Checks a configuration as a start would, including files and certificates. */
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
    print(`${file} is valid. Sites: ${sites.map(({ id }) => id).join(', ')}.\n`);
    return 0;
  } catch (thrown) {
    tell(formatFailure(file, thrown));
    return 1;
  }
};
