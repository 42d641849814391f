import { parseArgs } from 'node:util';
import { examineSite } from '../doctor/examine-site.ts';
import { hasFault, formatFindings } from '../doctor/format-findings.ts';
import type { Config } from '../config/config.ts';
import { readConfigFile } from '../config/read-config.ts';
import { formatFailure, formatWarning } from '../config/format-problems.ts';
import { configFileOf, helpLines, type Command, type Surface } from './command.ts';

export const doctorUsage = `Checks the connection to one Jira the way Connect uses it, and says how to fix problems.
It doesn’t sign in and doesn’t change anything in Jira.

Usage:
  postern doctor <site> [--json] [--config <file>]

Arguments:
  <site>             ID of the site in the configuration.

Options:
  --json             Print the findings as JSON.
${helpLines.config}
${helpLines.help}

Example:
  postern doctor engineering --config /etc/postern/postern.yaml

Exit codes:
  0  No problem was found.
  1  A problem was found.
  2  The check couldn’t run: invalid command line, unknown site or invalid configuration.
`;

/** Checks the connection to one site. */
export const doctor: Command = async (args, surface) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, config: { type: 'string' } },
  });
  const [site, ...others] = positionals;
  if (site === undefined || others.length > 0) {
    surface.tell(
      `${site === undefined ? 'A site is required.' : 'Only one site is allowed.'}\n\n${doctorUsage}`,
    );
    return 2;
  }
  const file = configFileOf(values.config, surface.env);
  let config: Config;
  try {
    config = readConfigFile(file, surface.env, (warning) => surface.tell(formatWarning(warning)));
  } catch (thrown) {
    surface.tell(formatFailure(file, thrown));
    return 2;
  }
  return examine(config, { id: site, isJson: values.json === true }, surface);
};

async function examine(
  config: Config,
  { id, isJson }: { readonly id: string; readonly isJson: boolean },
  { print, tell }: Surface,
): Promise<number> {
  const site = config.sites.find((candidate) => candidate.id === id);
  if (site === undefined) {
    tell(`Unknown site ${id}. Known sites: ${config.sites.map((known) => known.id).join(', ')}.\n`);
    return 2;
  }
  const findings = await examineSite(site, { config });
  print(
    isJson
      ? `${JSON.stringify({ site: id, baseUrl: site.baseUrl, findings }, null, 2)}\n`
      : `${site.name}, ${site.baseUrl}\n${formatFindings(findings)}`,
  );
  return hasFault(findings) ? 1 : 0;
}
