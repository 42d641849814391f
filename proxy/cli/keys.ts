import { generateKeyPair } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { isRecord, routes } from '../../contract/connect-api.ts';
import { defaultScopes } from '../config/config.ts';
import { readOutline, type Outline } from '../config/read-config.ts';
import { formatFailure } from '../config/format-problems.ts';
import { configFileOf, type Command, type Surface } from './command.ts';

const usage = `postern keys --site acme [--consumer postern-acme] [--out acme-oauth1.pem] [--config postern.yaml]
Makes an RSA key pair for OAuth 1.0a, writes the private key into a file and prints what to enter in
Jira. For the second consumer of a change of keys give another --consumer and another --out.

postern keys --site acme --method oauth2 [--config postern.yaml]
Prints what to enter in Jira (Data Center, 8.22 and later) or at Atlassian (Cloud) for OAuth 2.0. There is
no key to make: Jira or Atlassian makes the client id and its secret.
`;

/** Makes the key pair of a site and says what to enter in Jira's application link. */
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
    surface.tell(usage);
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

// Null when it was told what is wrong.
function outlineWith(site: string, file: string, surface: Surface): Outline | null {
  let outline: Outline;
  try {
    outline = readOutline(file);
  } catch (thrown) {
    surface.tell(formatFailure(file, thrown));
    return null;
  }
  if (outline.siteIds.includes(site)) return outline;
  surface.tell(`${file} has no site ${site}, but: ${outline.siteIds.join(', ')}\n`);
  return null;
}

async function makeKeys(wanted: Wanted, publicUrl: string, surface: Surface): Promise<number> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    // Never over a key that may be in use.
    await writeFile(wanted.out, pem, { mode: 0o600, flag: 'wx' });
  } catch (thrown) {
    const isThere = isRecord(thrown) && thrown['code'] === 'EEXIST';
    surface.tell(`${wanted.out} ${isThere ? 'is there already' : 'cannot be written'}.\n`);
    return 1;
  }
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  surface.print(instructions(wanted, publicUrl, publicKey));
  return 0;
}

function instructions({ site, consumerKey, out }: Wanted, publicUrl: string, key: string): string {
  return `The private key is in ${out}; only you can read the file. Give it to nobody.

In Jira, as an administrator: Applications > Application links > Create link.
Before Jira 8.22 enter ${publicUrl} as the address and go on without an answer from it. Later versions
ask for the kind first: choose the direct link to an application (OAuth 1.0a), not an incoming OAuth 2.0
link. Tick “Create incoming link”, leave everything about outgoing links empty, and enter:

  Application name       Postern
  Application type       Generic Application
  Consumer key           ${consumerKey}
  Consumer name          Postern
  Consumer callback URL  ${publicUrl}${routes.oauthCallback}
  Allow 2-legged OAuth   no
  Public key
${key.trimEnd()}

In the configuration of Cloud Connect, at the site ${site}:

    signInMethods: [oauth1]
    oauth1:
      consumerKey: ${consumerKey}
      privateKey: ${out}

Names of files start from the folder of the configuration. To keep the key in the configuration instead:
postern seal --site ${site} --for oauth1.privateKey < ${out}
`;
}

function inJira(site: string, publicUrl: string): string {
  return `In Jira 8.22 or later, as an administrator: Applications > Application links > Create link. Choose
“External application” and “Incoming”, and enter:

  Name          Postern
  Redirect URL  ${publicUrl}${routes.oauthCallback}
  Permission    ${defaultScopes.datacenter.join(', ')}

Jira then shows a client id and a client secret. Its base URL and the redirect URL must be https.
Jira’s codes live ten seconds. Where people sign in by pasting the address, which takes longer, give Jira
the system property atlassian.oauth2.provider.max.client.delay.seconds (600 at most).

${oauth2Settings(site)}`;
}

function atAtlassian(site: string, publicUrl: string): string {
  const scopes = defaultScopes.cloud.filter((scope) => scope !== 'offline_access');
  return `At https://developer.atlassian.com/console/myapps: Create > OAuth 2.0 integration. Then enter:

  Name           Postern
  Permissions    Jira API: ${scopes.join(', ')}
  Authorization  OAuth 2.0 (3LO), callback URL: ${publicUrl}${routes.oauthCallback}
  Distribution   Sharing, where others than you are to sign in

The client id and the secret stand under Settings. One app does for several of your sites: give all of them
the same client id and secret. offline_access is asked for besides and needs no permission.

${oauth2Settings(site)}`;
}

function oauth2Settings(site: string): string {
  return `In the configuration of Cloud Connect, at the site ${site}:

    signInMethods: [oauth2]
    oauth2:
      clientId: …
      clientSecret: { file: secrets/${site}-client }

To keep the secret in the configuration instead:
postern seal --site ${site} --for oauth2.clientSecret
`;
}
