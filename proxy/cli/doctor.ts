import { parseArgs } from 'node:util';
import { examineSite } from '../doctor/examine-site.ts';
import { hasFault, formatFindings } from '../doctor/format-findings.ts';
import type { Config } from '../config/config.ts';
import { readConfigFile } from '../config/read-config.ts';
import { formatFailure, formatWarning } from '../config/format-problems.ts';
import { configFileOf, type Command, type Surface } from './command.ts';

const usage = `postern doctor <site> [--json] [--config postern.yaml]
Looks at the way to a Jira as Connect goes it, and says what to do about what is wrong. It signs nobody
in and changes nothing in Jira. Ends with 0 when there is no fault, with 1 when there is one.
`;

/** Looks at the way to one site. */
export const doctor: Command = async (args, surface) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, config: { type: 'string' } },
  });
  const [site, ...others] = positionals;
  if (site === undefined || others.length > 0) {
    surface.tell(usage);
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
    tell(`There is no site ${id}, but: ${config.sites.map((known) => known.id).join(', ')}\n`);
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
