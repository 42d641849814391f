import { execFileSync } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isAppError, type ConfigProblem } from '../../../contract/errors.ts';
import type { ClientCertificate } from '../../../proxy/config/config.ts';
import { readConfig } from '../../../proxy/config/read-config.ts';
import { sealSecret, type SecretPlace } from '../../../proxy/config/sealed-secret.ts';
import { createAuthority, openssl, type Authority } from '../../support/programs/authority.ts';
import { describeWith, fileOf } from '../../support/programs/real-program.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';

const day = 24 * 60 * 60_000;
const passphrase = 'open sesame';
const secret = Buffer.alloc(32, 9);
const otherSecret = Buffer.alloc(32, 8);
const at = 'sites[0].clientCertificate';

let authority: Authority;
let written: ConfigFolder;

function configuration(
  lines: string,
  keyring = `[{ id: k1, secret: ${secret.toString('base64')} }]`,
) {
  return `publicUrl: https://mail-to-jira.example.com
listen: { tls: off }
keyring: ${keyring}
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: https://jira.example.com
    signInMethods: [password]
    clientCertificate:
${lines.replace(/^/gm, '      ')}
`;
}

interface Read {
  readonly own: ClientCertificate | null;
  readonly problems: readonly ConfigProblem[];
  readonly warnings: readonly ConfigProblem[];
}

function read(text: string, now = new Date()): Read {
  const warnings: ConfigProblem[] = [];
  const env = { PASSPHRASE: passphrase, PFX: pfxInBase64, NO_PFX: '!' };
  try {
    const config = readConfig(text, {
      directory: written.folder,
      env,
      now,
      warn: (warning) => warnings.push(warning),
    });
    const [site] = config.sites;
    const problems = site?.clientCertificateFault?.problems ?? [];
    return { own: site?.clientCertificate ?? null, problems, warnings };
  } catch (thrown) {
    if (!isAppError(thrown, 'CONFIG_INVALID')) throw thrown;
    return { own: null, problems: thrown.facts.problems, warnings };
  }
}

let pfxInBase64 = '';
let key = '';

function sealedFor(place: SecretPlace, contents: string | Uint8Array, siteId = 'acme'): string {
  return sealSecret([{ id: 'k1', secret }], { siteId, place }, Buffer.from(contents));
}

describeWith([openssl], 'the client certificate of a site', () => {
  beforeAll(async () => {
    authority = await createAuthority('Company');
    written = await createConfigFolder();
    const own = await authority.client('postern');
    const other = await authority.client('other');
    const expired = await authority.client('expired', { expired: true });
    key = own.key;
    const pfx = await authority.pkcs12(own, passphrase);
    pfxInBase64 = (await readFile(pfx)).toString('base64');
    await written.write('own.crt', own.certificate);
    await written.write('own.key', own.key);
    await written.write('other.key', other.key);
    await written.write('expired.crt', expired.certificate);
    await written.write('expired.key', expired.key);
    await written.write('passphrase', `${passphrase}\n`);
    await written.write('words', 'no certificate at all');
    await copyFile(pfx, path.join(written.folder, 'own.p12'));
    await copyFile(
      await authority.pkcs12(expired, passphrase),
      path.join(written.folder, 'expired.p12'),
    );
    const locking = ['-in', own.keyFile, '-passout', `pass:${passphrase}`, '-out'];
    runOpenssl('pkcs8', '-topk8', ...locking, path.join(written.folder, 'locked.key'));
    runOpenssl('ec', '-aes256', ...locking, path.join(written.folder, 'old-locked.key'));
    const exporting = ['-export', '-nokeys', '-in', own.certificateFile, '-passout', 'pass:'];
    runOpenssl('pkcs12', ...exporting, '-out', path.join(written.folder, 'keyless.p12'));
  });

  afterAll(async () => {
    await authority.remove();
    await written.remove();
  });

  it.each([
    ['PEM files', 'certificate: own.crt\nkey: own.key'],
    ['a named file', 'certificate: own.crt\nkey: { file: own.key }'],
    ['a locked key', 'certificate: own.crt\nkey: locked.key\npassphrase: { env: PASSPHRASE }'],
    [
      'a key locked the old way',
      'certificate: own.crt\nkey: old-locked.key\npassphrase: { file: passphrase }',
    ],
    [
      'a passphrase too many',
      'certificate: own.crt\nkey: own.key\npassphrase: { file: passphrase }',
    ],
    ['PKCS#12', 'pkcs12: own.p12\npassphrase: { file: passphrase }'],
    ['PKCS#12 in a variable', 'pkcs12: { env: PFX }\npassphrase: { env: PASSPHRASE }'],
  ])('is read from %s', (_, lines) => {
    const { own, problems } = read(configuration(lines));

    expect(problems).toEqual([]);
    expect(own?.expiresAt).toBeGreaterThan(Date.now() + day);
  });

  it('is read sealed, over several lines too', () => {
    const folded = sealedFor('clientCertificate.key', key).replaceAll(/.{60}/g, '$&\n    ');
    const sealedPassphrase = sealedFor('clientCertificate.passphrase', `${passphrase}\n`);
    const sealedPfx = sealedFor('clientCertificate.pkcs12', Buffer.from(pfxInBase64, 'base64'));

    const asPem = read(configuration(`certificate: own.crt\nkey: >-\n    ${folded}`));
    const asPkcs12 = read(configuration(`pkcs12: ${sealedPfx}\npassphrase: ${sealedPassphrase}`));

    expect([asPem.problems, asPkcs12.problems]).toEqual([[], []]);
    expect([asPem.own?.kind, asPkcs12.own?.kind]).toEqual(['pem', 'pkcs12']);
  });

  it('needs no passphrase any more once its key is read', () => {
    const lines = 'certificate: own.crt\nkey: locked.key\npassphrase: { env: PASSPHRASE }';

    const { own } = read(configuration(lines));

    expect(own?.kind === 'pem' ? own.key : '').toMatch(/^-----BEGIN PRIVATE KEY-----/);
  });

  it.each([
    ['key', 12, 'certificate: own.crt\nkey: other.key', 'a key that doesn’t match the certificate'],
    ['key', 12, 'certificate: own.crt\nkey: locked.key', 'an encrypted key'],
    ['key', 12, 'certificate: own.crt\nkey: words', 'something that isn’t'],
    ['key', 12, 'certificate: own.crt\nkey: own.crt', 'something that isn’t'],
    ['key', 10, 'certificate: own.crt', 'nothing'],
    ['certificate', 10, 'key: own.key', 'nothing'],
    ['certificate', 11, 'certificate: words\nkey: own.key', 'a file with other contents'],
    ['certificate', 11, 'certificate: own.key\nkey: own.key', 'a file with other contents'],
    ['key', 12, 'certificate: own.crt\nkey: none.key', 'doesn’t exist'],
    [
      'passphrase',
      13,
      'certificate: own.crt\nkey: locked.key\npassphrase: { env: PFX }',
      'a passphrase that doesn’t decrypt the key',
    ],
    [
      'passphrase.env',
      13,
      'certificate: own.crt\nkey: locked.key\npassphrase: { env: NOT_SET }',
      'the environment variable NOT_SET, which isn’t set',
    ],
    [
      'passphrase',
      13,
      'certificate: own.crt\nkey: locked.key\npassphrase: open sesame',
      'a value (hidden because it may be a secret)',
    ],
    ['pkcs12', 11, 'pkcs12: own.p12', 'an encrypted PKCS#12 file'],
    ['pkcs12', 11, 'pkcs12: words', 'something that isn’t'],
    ['pkcs12', 11, 'pkcs12: keyless.p12', 'something that isn’t'],
    ['pkcs12', 11, 'pkcs12: { env: NO_PFX }', 'text that isn’t base64'],
    [
      'passphrase',
      12,
      'pkcs12: own.p12\npassphrase: { env: PFX }',
      'a passphrase that doesn’t decrypt the PKCS#12 file',
    ],
    [
      'key',
      13,
      'pkcs12: own.p12\npassphrase: { env: PASSPHRASE }\nkey: own.key',
      'together with pkcs12',
    ],
    ['keey', 12, 'certificate: own.crt\nkeey: own.key', 'an unknown key'],
  ])('is a problem at %s in line %d of %j', (key, line, lines, found) => {
    const { problems } = read(configuration(lines));

    expect(problems).toContainEqual(
      expect.objectContaining({
        path: `${at}.${key}`,
        line,
        found: expect.stringContaining(found),
      }),
    );
    expect(JSON.stringify(problems)).not.toMatch(/open sesame|no certificate at all/);
  });

  it.each([
    ['certificate', 'certificate: expired.crt\nkey: expired.key'],
    ['pkcs12', 'pkcs12: expired.p12\npassphrase: { env: PASSPHRASE }'],
  ])('is a problem when it has expired: %s', (key, lines) => {
    const yesterday = new Date(Date.now() - day).toISOString().slice(0, 10);

    expect(read(configuration(lines)).problems).toEqual([
      {
        path: `${at}.${key}`,
        line: 11,
        found: `a certificate that expired on ${yesterday}`,
        expected: 'a valid certificate',
      },
    ]);
  });

  it('is a problem before its time', () => {
    const now = new Date(Date.now() - 3 * day);

    const { problems } = read(configuration('certificate: own.crt\nkey: own.key'), now);

    expect(problems[0]?.found).toMatch(/^a certificate that isn’t valid before \S+$/);
  });

  it('is warned of thirty days before its end, with its line, and not earlier', () => {
    const lines = 'certificate: expired.crt\nkey: expired.key';
    const end = Date.now() - day;

    // It began 30 days ago and ended yesterday; openssl counts in whole seconds.
    const during = read(configuration(lines), new Date(end - day));
    const own = during.own?.expiresAt ?? 0;
    const long = read(configuration(lines), new Date(own - 30 * day - 1));

    expect(during.warnings).toEqual([
      {
        path: `${at}.certificate`,
        line: 11,
        found: `a certificate that expires on ${new Date(own).toISOString().slice(0, 10)}`,
        expected: 'a renewed certificate',
      },
    ]);
    expect(long.warnings).toEqual([]);
  });

  it('is a problem for a Jira that is reached over http', () => {
    const text = configuration('certificate: own.crt\nkey: own.key').replace(
      'https://jira.example.com\n',
      'http://jira.example.com\n    allowInsecureHttp: true\n',
    );

    expect(read(text).problems).toMatchObject([
      { path: at, line: 11, found: 'a client certificate with an http:// baseUrl' },
    ]);
  });

  const place = 'clientCertificate.key';
  it.each([
    ['another site', () => sealedFor(place, key, 'other')],
    ['another place', () => sealedFor('clientCertificate.passphrase', key)],
    [
      'another keyring',
      () =>
        sealSecret(
          [{ id: 'k1', secret: otherSecret }],
          { siteId: 'acme', place },
          Buffer.from(key),
        ),
    ],
    ['nobody, being changed', () => flipped(sealedFor(place, key))],
    ['nobody, being cut', () => sealedFor(place, key).slice(0, -4)],
    ['another version', () => sealedFor(place, key).replace('sealed:s1', 'sealed:s2')],
    ['nobody, being empty', () => 'sealed:'],
  ])('is a problem when it was sealed for %s', (_, sealed) => {
    const { problems } = read(configuration(`certificate: own.crt\nkey: "${sealed()}"`));

    expect(problems).toEqual([
      {
        path: `${at}.key`,
        line: 12,
        found: 'a value that was sealed for a different site, key or keyring, or was changed',
        expected: 'the output of: postern seal --site acme --for clientCertificate.key',
      },
    ]);
  });

  it('names the key that a sealed value needs', () => {
    const keyring = `[{ id: k2, secret: ${otherSecret.toString('base64')} }]`;
    const lines = `certificate: own.crt\nkey: ${sealedFor(place, key)}`;

    expect(read(configuration(lines, keyring)).problems).toMatchObject([
      { path: `${at}.key`, found: 'a value sealed with the key k1, which isn’t in keyring' },
    ]);
  });

  it('opens values of an old key while that is on the keyring', () => {
    const keyring = `[{ id: k2, secret: ${otherSecret.toString('base64')} }, { id: k1, secret: ${secret.toString('base64')} }]`;
    const lines = `certificate: own.crt\nkey: ${sealedFor(place, key)}`;

    expect(read(configuration(lines, keyring)).problems).toEqual([]);
  });

  it('is not blamed for a key of the keyring that can’t be read', () => {
    const keyring = '[{ id: k1, secret: { env: NOT_SET } }]';
    const lines = `certificate: own.crt\nkey: ${sealedFor(place, key)}`;

    expect(read(configuration(lines, keyring)).problems.map(({ path }) => path)).toEqual([
      'keyring[0].secret.env',
    ]);
  });
});

function runOpenssl(command: string, ...args: readonly string[]): void {
  execFileSync(fileOf(openssl), [command, ...args], { stdio: 'ignore' });
}

function flipped(sealed: string): string {
  return sealed.replace(/(.)(.{40})$/, (_, one: string, rest: string) => {
    return `${one === 'A' ? 'B' : 'A'}${rest}`;
  });
}
