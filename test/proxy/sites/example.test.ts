import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../contract/errors.ts';
import { readConfig } from '../../../proxy/sites/read-config.ts';

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
      'sites[1].oauth1.privateKey: a value that is not shown here, which does not exist',
      'sites[1].ca: “tls/company-ca.crt”, which does not exist',
      'sites[1].clientCertificate.certificate: “tls/company-client.crt”, which does not exist',
      'sites[1].clientCertificate.key: a value that is not shown here, which does not exist',
      'sites[1].clientCertificate.passphrase.file: “secrets/company-passphrase”, which does not exist',
    ]);
  });
});
