import { describe, expect, it } from '@jest/globals';
import { isAppError, type ConfigProblem } from '../../../contract/errors.ts';
import type { Oauth2Config } from '../../../proxy/config/config.ts';
import { readConfig } from '../../../proxy/config/read-config.ts';
import { sealSecret } from '../../../proxy/config/sealed-secret.ts';

const secret = Buffer.alloc(32, 9);
const sealed = sealSecret(
  [{ id: 'k1', secret }],
  { siteId: 'acme', place: 'oauth2.clientSecret' },
  Buffer.from('client-secret\n'),
);

function read(
  lines: string,
  kind = 'cloud',
): { readonly own: Oauth2Config | null; readonly problems: readonly ConfigProblem[] } {
  const text = `publicUrl: https://mail-to-jira.example.com
listen: { tls: off }
keyring: [{ id: k1, secret: ${secret.toString('base64')} }]
sites:
  - id: acme
    name: Acme Jira
    kind: ${kind}
    baseUrl: https://jira.example.com
    signInMethods: [oauth2]
${lines.replace(/^/gm, '    ')}
`;
  try {
    const config = readConfig(text, {
      directory: '.',
      env: { SECRET: 'client-secret', ODD: 'a b' },
    });
    return { own: config.sites[0]?.oauth2 ?? null, problems: [] };
  } catch (thrown) {
    if (!isAppError(thrown, 'CONFIG_INVALID')) throw thrown;
    return { own: null, problems: thrown.facts.problems };
  }
}

describe('oauth2 of a site', () => {
  it.each([
    ['a variable', '{ env: SECRET }'],
    ['a sealed value', sealed],
  ])('takes its secret from %s', (_, clientSecret) => {
    const { own, problems } = read(`oauth2:\n  clientId: c\n  clientSecret: ${clientSecret}`);

    expect(problems).toEqual([]);
    expect(own).toMatchObject({ clientId: 'c', clientSecret: 'client-secret' });
  });

  it.each([
    ['cloud', ['read:jira-work', 'write:jira-work', 'read:jira-user', 'offline_access']],
    ['datacenter', ['WRITE']],
  ])('asks on %s for no more than the product needs', (kind, scopes) => {
    const { own } = read('oauth2: { clientId: c, clientSecret: { env: SECRET } }', kind);

    expect(own?.scopes).toEqual(scopes);
  });

  it.each([
    ['oauth2', ''],
    ['oauth2.clientId', 'oauth2: { clientSecret: { env: SECRET } }'],
    ['oauth2.clientSecret', 'oauth2: { clientId: c }'],
    ['oauth2.clientSecret', 'oauth2: { clientId: c, clientSecret: in-the-clear }'],
    ['oauth2.clientSecret.env', 'oauth2: { clientId: c, clientSecret: { env: NONE } }'],
    ['oauth2.clientSecret', 'oauth2: { clientId: c, clientSecret: { env: ODD } }'],
    ['oauth2.scopes', 'oauth2: { clientId: c, clientSecret: { env: SECRET }, scopes: [] }'],
  ])('reports a problem at %s for: %s', (at, lines) => {
    const { problems } = read(lines);

    expect(problems.map(({ path }) => path)).toContain(`sites[0].${at}`);
    expect(JSON.stringify(problems)).not.toMatch(/in-the-clear|a b/);
  });

  it('leaves Atlassian’s hosts to sites of Cloud', () => {
    const { problems } = read(
      'oauth2: { clientId: c, clientSecret: { env: SECRET } }\natlassian: {}',
      'datacenter',
    );

    expect(problems.map(({ path }) => path)).toEqual(['sites[0].atlassian']);
  });
});
