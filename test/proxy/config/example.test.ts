import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isRecord } from '../../../contract/connect-api.ts';
import { isAppError } from '../../../contract/errors.ts';
import { configJsonSchema } from '../../../proxy/config/json-schema.ts';
import { readConfig } from '../../../proxy/config/read-config.ts';

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
      'listen.tls.certificate: “tls/connect.crt”, which does not exist',
      'listen.tls.key: “tls/connect.key”, which does not exist',
      'keyring[0].secret.file: a value that is not shown here, which does not exist',
      'sites[0].oauth2.clientSecret.file: “secrets/cloud-client”, which does not exist',
      'sites[1].oauth1.privateKey: a value that is not shown here, which does not exist',
      'sites[1].ca: “tls/company-ca.crt”, which does not exist',
      'sites[1].clientCertificate.certificate: “tls/company-client.crt”, which does not exist',
      'sites[1].clientCertificate.key: a value that is not shown here, which does not exist',
      'sites[1].clientCertificate.passphrase.file: “secrets/company-passphrase”, which does not exist',
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
