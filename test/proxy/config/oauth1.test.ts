import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAppError, type ConfigProblem } from '../../../contract/errors.ts';
import type { Oauth1Config } from '../../../proxy/config/config.ts';
import { readConfig } from '../../../proxy/config/read-config.ts';
import { sealSecret } from '../../../proxy/config/sealed-secret.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';

const secret = Buffer.alloc(32, 9);
const key = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
const short = pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey);
const curve = pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
const sealed = (place: 'oauth1.privateKey' | 'oauth1.next.privateKey'): string =>
  sealSecret([{ id: 'k1', secret }], { siteId: 'acme', place }, Buffer.from(key));

let written: ConfigFolder;

beforeAll(async () => {
  written = await createConfigFolder();
  await written.write('own.pem', key);
  await written.write('short.pem', short);
  await written.write('curve.pem', curve);
  await written.write('words', 'planted words');
});

afterAll(() => written.remove());

function read(
  lines: string,
  methods = '[oauth1, password]',
): { readonly own: Oauth1Config | null; readonly problems: readonly ConfigProblem[] } {
  const text = `publicUrl: https://mail-to-jira.example.com
listen: { tls: off }
keyring: [{ id: k1, secret: ${secret.toString('base64')} }]
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: https://jira.example.com
    signInMethods: ${methods}
${lines.replace(/^/gm, '    ')}
`;
  try {
    const config = readConfig(text, { directory: written.folder, env: { KEY: key } });
    return { own: config.sites[0]?.oauth1 ?? null, problems: [] };
  } catch (thrown) {
    if (!isAppError(thrown, 'CONFIG_INVALID')) throw thrown;
    return { own: null, problems: thrown.facts.problems };
  }
}

describe('oauth1 of a site', () => {
  it.each([
    ['a named file', 'own.pem'],
    ['a file', '{ file: own.pem }'],
    ['a variable', '{ env: KEY }'],
    ['a sealed value', sealed('oauth1.privateKey')],
  ])('takes its key from %s', (_, privateKey) => {
    const { own, problems } = read(
      `oauth1:\n  consumerKey: postern-acme\n  privateKey: ${privateKey}`,
    );

    expect(problems).toEqual([]);
    expect(own).toMatchObject({ consumerKey: 'postern-acme', next: null });
    expect(own === null ? '' : pemOf(own.privateKey)).toBe(key);
  });

  it('has a second consumer during a change of keys', () => {
    const next = `next: { consumerKey: two, privateKey: "${sealed('oauth1.next.privateKey')}" }`;

    const { own, problems } = read(`oauth1:\n  consumerKey: one\n  privateKey: own.pem\n  ${next}`);

    expect(problems).toEqual([]);
    expect(own?.next?.consumerKey).toBe('two');
  });

  const consumer = 'consumerKey: one';
  it.each([
    ['privateKey', 12, `${consumer}\nprivateKey: short.pem`, 'an RSA key of 1024 bits'],
    ['privateKey', 12, `${consumer}\nprivateKey: curve.pem`, 'a key that isn’t RSA'],
    ['privateKey', 12, `${consumer}\nprivateKey: words`, 'something that isn’t such a key'],
    ['privateKey', 12, `${consumer}\nprivateKey: none.pem`, 'doesn’t exist'],
    ['privateKey', 10, consumer, 'nothing'],
    ['consumerKey', 10, 'privateKey: own.pem', 'nothing'],
    ['consumerKey', 11, 'consumerKey: a b\nprivateKey: own.pem', 'a b'],
    [
      'privateKey',
      12,
      `${consumer}\nprivateKey: ${sealed('oauth1.next.privateKey')}`,
      'sealed for a different site, key',
    ],
    [
      'next.consumerKey',
      13,
      `${consumer}\nprivateKey: own.pem\nnext: { consumerKey: one, privateKey: own.pem }`,
      'the same consumer key',
    ],
    [
      'next.privateKey',
      13,
      `${consumer}\nprivateKey: own.pem\nnext: { consumerKey: two, privateKey: short.pem }`,
      'an RSA key of 1024 bits',
    ],
  ])('is a problem at %s in line %d of %j', (at, line, lines, found) => {
    const { problems } = read(`oauth1:\n${lines.replace(/^/gm, '  ')}`);

    expect(problems).toContainEqual(
      expect.objectContaining({
        path: `sites[0].oauth1.${at}`,
        line,
        found: expect.stringContaining(found),
      }),
    );
    expect(JSON.stringify(problems)).not.toMatch(/planted|PRIVATE KEY/);
  });

  it('is a problem where it is missing beside the method', () => {
    expect(read('ticketDays: 1').problems).toMatchObject([
      { path: 'sites[0].oauth1', line: 5, found: 'nothing' },
    ]);
  });

  it('never repeats a key that stands where its file should', () => {
    const folded = key.trimEnd().replaceAll('\n', '\\n');

    const { problems } = read(`oauth1: { consumerKey: one, privateKey: "${folded}" }`);

    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('PRIVATE KEY');
  });
});

function pemOf(privateKey: KeyObject): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
