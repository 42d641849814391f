import { generateKeyPair } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import { isRecord, routes } from '../../contract/connect-api.ts';
import { readOutline } from '../sites/read-config.ts';
import { tellFailure } from '../sites/tell-problems.ts';
import { configFileOf, type Command, type Surface } from './command.ts';

const usage = `postern keys --site acme [--consumer postern-acme] [--out acme-oauth1.pem] [--config postern.yaml]
Makes an RSA key pair for OAuth 1.0a, writes the private key into a file and prints what to enter in
Jira. For the second consumer of a change of keys give another --consumer and another --out.
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
    },
  });
  const { site } = values;
  const consumerKey = values.consumer ?? `postern-${site ?? ''}`;
  if (site === undefined || !/^[\x21-\x7e]{1,255}$/.test(consumerKey)) {
    surface.tell(usage);
    return 2;
  }
  const out = values.out ?? `${site}-oauth1.pem`;
  return makeKeys({ site, consumerKey, out }, configFileOf(values.config, surface.env), surface);
};

interface Wanted {
  readonly site: string;
  readonly consumerKey: string;
  readonly out: string;
}

async function makeKeys(wanted: Wanted, file: string, surface: Surface): Promise<number> {
  let outline: ReturnType<typeof readOutline>;
  try {
    outline = readOutline(file);
  } catch (thrown) {
    surface.tell(tellFailure(file, thrown));
    return 1;
  }
  if (!outline.siteIds.includes(wanted.site)) {
    surface.tell(`${file} has no site ${wanted.site}, but: ${outline.siteIds.join(', ')}\n`);
    return 1;
  }
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
  surface.print(instructions(wanted, outline.publicUrl, publicKey));
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
