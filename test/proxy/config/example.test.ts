import { readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRecord } from '../../../contract/connect-api.ts';
import { isAppError } from '../../../contract/errors.ts';
import { configJsonSchema } from '../../../proxy/config/json-schema.ts';
import { readConfig, readConfigFile } from '../../../proxy/config/read-config.ts';
import { createConfigFolder } from '../../support/proxy/config-folder.ts';

describe('CONFIG_INVALID', () => {
  it('names files and variables, and hides what could be the secret itself', () => {
    const text = readFileSync('deploy/postern.example.yaml', 'utf8')
      .replace(/secret: \{ file: \S+ \}/, 'secret: c2VjcmV0')
      .replace('privateKey: secrets/engineering-oauth1.pem', 'privateKey: planted-secret');

    expect(() => readConfig(text, { directory: 'deploy', env: {} })).toThrow();
    try {
      readConfig(text, { directory: 'deploy', env: {} });
    } catch (thrown) {
      if (!isAppError(thrown, 'CONFIG_INVALID')) throw thrown;
      const words = JSON.stringify(thrown.facts.problems);
      expect(words).toContain('tls/company-client.key');
      expect(words).not.toMatch(/planted|c2VjcmV0/);
    }
  });
});

describe('a file with a secret', () => {
  it('is reported when every user of the computer may read it', async () => {
    const folder = await createConfigFolder();
    try {
      const text = [
        'publicUrl: https://localhost',
        'keyring: [{ id: k1, secret: { file: key } }]',
        'sites:',
        '  - { id: acme, name: Acme, kind: datacenter, baseUrl: https://jira.example.com, signInMethods: [password] }',
      ].join('\n');
      await folder.write('key', Buffer.alloc(32, 7).toString('base64'));
      const warnings: string[] = [];
      const read = (): unknown =>
        readConfig(text, {
          directory: folder.folder,
          env: {},
          warn: ({ path, found }) => void warnings.push(`${path}: ${found}`),
        });

      read();
      expect(warnings).toEqual([]);
      await chmod(path.join(folder.folder, 'key'), 0o644);
      read();

      expect(warnings).toEqual([
        'keyring[0].secret.file: “key”, which every user of this computer can read',
      ]);
    } finally {
      await folder.remove();
    }
  });

  it('is reported when it is the configuration itself', async () => {
    const folder = await createConfigFolder();
    try {
      const secret = Buffer.alloc(32, 7).toString('base64');
      const text = [
        'publicUrl: https://localhost',
        `keyring: [{ id: k1, secret: ${secret} }]`,
        'sites:',
        '  - { id: acme, name: Acme, kind: datacenter, baseUrl: https://jira.example.com, signInMethods: [password] }',
      ].join('\n');
      await folder.write('postern.yaml', text);
      const warnings: string[] = [];
      const read = (): unknown =>
        readConfigFile(
          folder.file,
          {},
          ({ path, found }) => void warnings.push(`${path}: ${found}`),
        );

      await chmod(folder.file, 0o600);
      read();
      expect(warnings).toEqual([]);
      await chmod(folder.file, 0o644);
      read();

      expect(warnings).toEqual([
        'keyring[0].secret: a secret in a file that every user of this computer can read',
      ]);
    } finally {
      await folder.remove();
    }
  });
});

describe('the sample configuration', () => {
  it('has no problem but the files that each administrator brings', () => {
    const text = readFileSync('deploy/postern.example.yaml', 'utf8');

    let found: readonly string[] = [];
    try {
      readConfig(text, { directory: 'deploy', env: {} });
    } catch (thrown) {
      if (!isAppError(thrown, 'CONFIG_INVALID')) throw thrown;
      found = thrown.facts.problems.map(({ path, found }) => `${path}: ${found}`);
    }

    expect(found).toEqual([
      'listen.tls.certificate: “tls/connect.crt”, which doesn’t exist',
      'listen.tls.key: “tls/connect.key”, which doesn’t exist',
      'keyring[0].secret.file: “secrets/keyring-2026”, which doesn’t exist',
      'sites[0].oauth2.clientSecret.file: “secrets/cloud-client”, which doesn’t exist',
      'sites[1].oauth1.privateKey: “secrets/engineering-oauth1.pem”, which doesn’t exist',
      'sites[1].ca: “tls/company-ca.crt”, which doesn’t exist',
      'sites[1].clientCertificate.certificate: “tls/company-client.crt”, which doesn’t exist',
      'sites[1].clientCertificate.key: “tls/company-client.key”, which doesn’t exist',
      'sites[1].clientCertificate.passphrase.file: “secrets/company-passphrase”, which doesn’t exist',
    ]);
  });

  it('mentions every key there is', () => {
    const text = readFileSync('deploy/postern.example.yaml', 'utf8');

    const missing = [...keysOf(configJsonSchema())].filter(
      (key) => !new RegExp(`(?:^|[ {#-])${key}:`, 'm').test(text),
    );

    expect(missing).toEqual([]);
  });
});

function keysOf(schema: unknown): ReadonlySet<string> {
  const keys = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (!isRecord(node)) return;
    if (isRecord(node['properties']))
      Object.keys(node['properties']).forEach((key) => keys.add(key));
    Object.values(node).forEach(walk);
  };
  walk(schema);
  return keys;
}
