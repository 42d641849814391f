import { generateKeyPair } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { isRecord, routes } from '../../contract/connect-api.ts';
import { defaultScopes } from '../config/config.ts';
import { readOutline, type Outline } from '../config/read-config.ts';
import { formatFailure } from '../config/format-problems.ts';
import { configFileOf, helpLines, type Command, type Surface } from './command.ts';

export const keysUsage = `Sets up OAuth for one site and prints what to enter in Jira or at Atlassian.

Usage:
  postern keys --site <id> [--consumer <key>] [--out <file>] [--config <file>]
  postern keys --site <id> --method oauth2 [--config <file>]

With OAuth 1.0a, it creates an RSA key pair and writes the private key to a file. With OAuth 2.0, there is
no key pair: Jira (Data Center 8.22 and later) or Atlassian (Cloud) creates the client ID and secret.

Options:
  --site <id>        ID of the site in the configuration. Required.
  --method <method>  oauth1 or oauth2. Default: oauth1.
  --consumer <key>   Consumer key for OAuth 1.0a. Default: postern-<id>.
  --out <file>       File for the private key. Existing files are never overwritten.
                     Default: <id>-oauth1.pem.
${helpLines.config}
${helpLines.help}

Examples:
  postern keys --site engineering
  postern keys --site engineering --consumer postern-2 --out second.pem    (key rotation)
  postern keys --site cloud --method oauth2

Exit codes:
  0  The instructions were printed.
  1  The configuration can’t be read, the site is unknown, or the key file can’t be written.
${helpLines.usageError}
`;

/** Creates the key pair of a site and prints what to enter in Jira's application link. */
export const keys: Command = async (args, surface) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      site: { type: 'string' },
      consumer: { type: 'string' },
      out: { type: 'string' },
      config: { type: 'string' },
      method: { type: 'string', default: 'oauth1' },
    },
  });
  const { site } = values;
  const consumerKey = values.consumer ?? `postern-${site ?? ''}`;
  const method = methods.find((known) => known === values.method);
  const isKey = /^[\x21-\x7e]{1,255}$/.test(consumerKey);
  if (site === undefined || method === undefined || !isKey) {
    const problem =
      site === undefined
        ? '--site is required.'
        : method === undefined
          ? '--method must be oauth1 or oauth2.'
          : '--consumer must be up to 255 ASCII characters without spaces.';
    surface.tell(`${problem}\n\n${keysUsage}`);
    return 2;
  }
  const file = configFileOf(values.config, surface.env);
  const outline = outlineWith(site, file, surface);
  if (outline === null) return 1;
  if (method === 'oauth2') {
    const isCloud = outline.cloudIds.includes(site);
    surface.print((isCloud ? atAtlassian : inJira)(site, outline.publicUrl));
    return 0;
  }
  const out = values.out ?? `${site}-oauth1.pem`;
  return makeKeys({ site, consumerKey, out }, outline.publicUrl, surface);
};

const methods = ['oauth1', 'oauth2'] as const;

interface Wanted {
  readonly site: string;
  readonly consumerKey: string;
  readonly out: string;
}

// Null when a problem was reported.
function outlineWith(site: string, file: string, surface: Surface): Outline | null {
  let outline: Outline;
  try {
    outline = readOutline(file);
  } catch (thrown) {
    surface.tell(formatFailure(file, thrown));
    return null;
  }
  if (outline.siteIds.includes(site)) return outline;
  surface.tell(`Unknown site ${site}. Sites in ${file}: ${outline.siteIds.join(', ')}.\n`);
  return null;
}

async function makeKeys(wanted: Wanted, publicUrl: string, surface: Surface): Promise<number> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    // Never overwrites a key that may be in use.
    await writeFile(wanted.out, pem, { mode: 0o600, flag: 'wx' });
  } catch (thrown) {
    const isThere = isRecord(thrown) && thrown['code'] === 'EEXIST';
    surface.tell(
      isThere
        ? `${wanted.out} already exists. Choose another file with --out.\n`
        : `Can’t write ${wanted.out}. Check the folder and its permissions, or choose another file with --out.\n`,
    );
    return 1;
  }
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  surface.print(instructions(wanted, publicUrl, publicKey));
  return 0;
}

function instructions({ site, consumerKey, out }: Wanted, publicUrl: string, key: string): string {
  return `The private key was written to ${out}. Only you can read the file. Keep it secret.

1. In Jira, as an administrator, go to Applications > Application links > Create link.
   Jira 8.22 and later: select “Direct application link” (OAuth 1.0a), not an incoming OAuth 2.0 link.
   Earlier versions: enter ${publicUrl} as the URL, and continue although it doesn’t respond.
2. Select “Create incoming link”, leave all fields for outgoing links empty, and enter:

  Application name       Postern
  Application type       Generic Application
  Consumer key           ${consumerKey}
  Consumer name          Postern
  Consumer callback URL  ${publicUrl}${routes.oauthCallback}
  Allow 2-legged OAuth   no
  Public key
${key.trimEnd()}

3. In Cloud Connect’s configuration, set for the site ${site}:

    signInMethods: [oauth1]
    oauth1:
      consumerKey: ${consumerKey}
      privateKey: ${out}

File names are relative to the configuration file. To store the encrypted key in the configuration instead:
postern seal --site ${site} --for oauth1.privateKey < ${out}
`;
}

function inJira(site: string, publicUrl: string): string {
  return `1. In Jira 8.22 or later, as an administrator, go to Applications > Application links > Create link.
   Select “External application” and “Incoming”, and enter:

  Name          Postern
  Redirect URL  ${publicUrl}${routes.oauthCallback}
  Permission    ${defaultScopes.datacenter.join(', ')}

   Jira then shows a client ID and a client secret. Jira’s base URL and the redirect URL must be https.
   Jira’s authorisation codes expire after ten seconds. If people sign in by pasting a code or URL, set the
   system property atlassian.oauth2.provider.max.client.delay.seconds in Jira (600 at most).

${oauth2Settings(site)}`;
}

function atAtlassian(site: string, publicUrl: string): string {
  const scopes = defaultScopes.cloud.filter((scope) => scope !== 'offline_access');
  return `1. Go to https://developer.atlassian.com/console/myapps, select Create > OAuth 2.0 integration, and enter:

  Name           Postern
  Permissions    Jira API: ${scopes.join(', ')}
  Authorization  OAuth 2.0 (3LO), callback URL: ${publicUrl}${routes.oauthCallback}
  Distribution   Sharing, so that other people can sign in

   The client ID and secret are under Settings. One app can serve several of your sites: use the same
   client ID and secret for each. Postern also requests offline_access, which needs no permission.

${oauth2Settings(site)}`;
}

function oauth2Settings(site: string): string {
  return `2. In Cloud Connect’s configuration, set for the site ${site}:

    signInMethods: [oauth2]
    oauth2:
      clientId: …
      clientSecret: { file: secrets/${site}-client }

To store the encrypted secret in the configuration instead:
postern seal --site ${site} --for oauth2.clientSecret
`;
}
