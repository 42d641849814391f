import { parseArgs } from 'node:util';
import { readSealingParts } from '../config/read-config.ts';
import {
  secretPlaceOf,
  secretPlaces,
  sealSecret,
  type SecretPlace,
} from '../config/sealed-secret.ts';
import { formatFailure } from '../config/format-problems.ts';
import { configFileOf, type Command, type Surface } from './command.ts';

const usage = `postern seal --site acme --for <place> [--config postern.yaml] < secret
Reads a secret on standard input and prints it sealed, as it may stand in the configuration at that
place of that site, and only there. <place> is one of:
${[...secretPlaces, 'headers.<name>'].map((place) => `  ${place}\n`).join('')}`;

// A PKCS#12 file with a long chain has some 10 kB.
const maxSecretBytes = 64 * 1024;

/** Seals a secret of a site under the keyring of the configuration. */
export const seal: Command = async (args, surface) => {
  const { values } = parseArgs({
    args: [...args],
    options: { site: { type: 'string' }, for: { type: 'string' }, config: { type: 'string' } },
  });
  const place = secretPlaceOf(values.for ?? '');
  if (values.site === undefined || place === null) {
    surface.tell(usage);
    return 2;
  }
  const file = configFileOf(values.config, surface.env);
  return sealFor({ siteId: values.site, place }, file, surface);
};

async function sealFor(
  home: { readonly siteId: string; readonly place: SecretPlace },
  file: string,
  surface: Surface,
): Promise<number> {
  let parts: ReturnType<typeof readSealingParts>;
  try {
    parts = readSealingParts(file, surface.env);
  } catch (thrown) {
    surface.tell(formatFailure(file, thrown));
    return 1;
  }
  if (!parts.siteIds.includes(home.siteId)) {
    surface.tell(`${file} has no site ${home.siteId}, but: ${parts.siteIds.join(', ')}\n`);
    return 1;
  }
  if (surface.input.isTTY === true) {
    surface.tell('Type or paste the secret; end it with Enter and Ctrl-D.\n');
  }
  const secret = await readAll(surface.input);
  if (secret === null || secret.length === 0) {
    const found = secret === null ? `more than ${maxSecretBytes} bytes` : 'nothing';
    surface.tell(`There is ${found} on standard input; a secret is expected.\n`);
    return 1;
  }
  surface.print(`${sealSecret(parts.keyring, home, secret)}\n`);
  return 0;
}

async function readAll(input: Surface['input']): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    bytes += chunk.length;
    if (bytes > maxSecretBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
