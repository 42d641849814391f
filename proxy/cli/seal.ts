import { parseArgs } from 'node:util';
import { readSealingParts } from '../config/read-config.ts';
import {
  secretPlaceOf,
  secretPlaces,
  sealSecret,
  type SecretPlace,
} from '../config/sealed-secret.ts';
import { formatFailure } from '../config/format-problems.ts';
import { configFileOf, helpLines, type Command, type Surface } from './command.ts';

export const sealUsage = `Encrypts a secret with the keyring, so that the configuration file can contain it.
The result is valid only for one key of one site.

Usage:
  postern seal --site <id> --for <key> [--config <file>] < secret

Options:
  --site <id>        ID of the site in the configuration. Required.
  --for <key>        Key of the site that the secret is for. Required. One of:
${[...secretPlaces, 'headers.<name>'].map((place) => `                     ${place}\n`).join('')}${helpLines.config}
${helpLines.help}

Example:
  postern seal --site engineering --for oauth1.privateKey < engineering-oauth1.pem

Exit codes:
  0  The encrypted secret was printed.
  1  The keyring can’t be used, the site is unknown, or the secret is empty or too large.
${helpLines.usageError}
`;

// A PKCS#12 file with a long chain has some 10 kB.
const maxSecretBytes = 64 * 1024;

/** Encrypts a secret of a site with the keyring of the configuration. */
export const seal: Command = async (args, surface) => {
  const { values } = parseArgs({
    args: [...args],
    options: { site: { type: 'string' }, for: { type: 'string' }, config: { type: 'string' } },
  });
  const place = secretPlaceOf(values.for ?? '');
  if (values.site === undefined || place === null) {
    const problem =
      values.site === undefined ? '--site is required.' : '--for must be one of the keys below.';
    surface.tell(`${problem}\n\n${sealUsage}`);
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
    surface.tell(`Unknown site ${home.siteId}. Sites in ${file}: ${parts.siteIds.join(', ')}.\n`);
    return 1;
  }
  if (surface.input.isTTY === true) {
    surface.tell('Type or paste the secret, then press Enter and Ctrl+D.\n');
  }
  const secret = await readAll(surface.input);
  if (secret === null || secret.length === 0) {
    surface.tell(
      secret === null
        ? `The secret on standard input is larger than ${maxSecretBytes} bytes.\n`
        : 'Standard input is empty. Pass the secret on standard input: postern seal … < secret\n',
    );
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
