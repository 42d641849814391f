import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isAppError, type ConfigProblem } from '../../../contract/errors.ts';
import { explain } from '../../../contract/error-guide.ts';
import { microsoftOfficeJs } from '../../../proxy/config/config.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import { readConfig, readConfigFile } from '../../../proxy/config/read-config.ts';

const secret = Buffer.alloc(32, 9).toString('base64');
const directory = mkdtempSync(path.join(tmpdir(), 'postern-config-'));
const around = { directory, env: { POSTERN_KEY: secret, SHORT_KEY: 'c2hvcnQ=' } };

const guid = '6f1d4a5e-0000-4000-8000-000000000001';

const smallest = `
publicUrl: https://mail-to-jira.example.com
listen: { tls: off }
keyring:
  - { id: k1, secret: ${secret} }
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: https://jira.example.com/jira/
    signInMethods: [personal-access-token]
`;

function problemsOf(text: string, surroundings = around): readonly ConfigProblem[] {
  try {
    readConfig(text, surroundings);
    return [];
  } catch (thrown) {
    if (isAppError(thrown, 'CONFIG_INVALID')) return thrown.facts.problems;
    throw thrown;
  }
}

describe('readConfig', () => {
  it('fills in everything that may be left out', () => {
    const config = readConfig(smallest, around);

    expect(config).toMatchObject({
      publicUrl: 'https://mail-to-jira.example.com',
      listen: { host: '127.0.0.1', port: 3000, tls: { kind: 'off' }, trustedProxies: [] },
      officeJs: [microsoftOfficeJs],
      allowedOrigins: [],
      shutDown: { drainMs: 0, withinMs: 20_000 },
      metrics: null,
      rateStore: null,
      sites: [
        {
          baseUrl: 'https://jira.example.com/jira',
          modes: ['connect'],
          pathPolicy: 'narrow',
          ca: null,
          allowPrivateAddresses: false,
          allowInsecureHttp: false,
          ticketDays: 90,
          limits: defaultLimits,
        },
      ],
    });
    expect(config.frameAncestors).toContain('https://outlook.office.com');
    expect(config.keyring[0]?.secret).toEqual(Buffer.alloc(32, 9));
  });

  it('keeps the limits that are not named', () => {
    const config = readConfig(`${smallest}    limits: { idleMs: 5000 }\n`, around);

    expect(config.sites[0]?.limits).toEqual({ ...defaultLimits, idleMs: 5000 });
  });

  it.each([
    ['url: redis://store.example', { nodes: [{ host: 'store.example', port: 6379 }] }],
    ['url: "rediss://[::1]:7000"', { nodes: [{ host: '::1', port: 7000 }], isTls: true }],
    ['url: redis://store.example/3, user: counter', { database: 3, user: 'counter' }],
    ['url: redis://store.example, password: { env: STORE }', { password: 'wörd' }],
    ['url: [redis://one.example]', { isCluster: true, sentinel: null }],
    [
      'url: [rediss://one.example, "rediss://two.example:7000"]',
      {
        isTls: true,
        isCluster: true,
        nodes: [
          { host: 'one.example', port: 6379 },
          { host: 'two.example', port: 7000 },
        ],
      },
    ],
    [
      'url: [redis://one.example/2, redis://two.example/2], sentinel: { group: boats, user: watch, password: { env: STORE } }',
      {
        isCluster: false,
        database: 2,
        nodes: [
          { host: 'one.example', port: 26_379 },
          { host: 'two.example', port: 26_379 },
        ],
        sentinel: { group: 'boats', user: 'watch', password: 'wörd' },
        user: '',
        password: null,
      },
    ],
  ])('reads the shared store %s', (line, expected) => {
    const env = { ...around.env, STORE: 'wörd\n' };
    const config = readConfig(`${smallest}rateStore: { ${line} }\n`, { ...around, env });

    expect(config.rateStore).toMatchObject(expected);
  });

  it.each([
    ['modes: [direct]', 'direct-only', ['direct']],
    ['modes: [direct, connect]', 'prefer-direct', ['direct', 'connect']],
    ['connectionRule: prefer-connect', 'prefer-connect', ['direct', 'connect']],
    ['connectionRule: direct-only', 'direct-only', ['direct']],
    [
      '{modes: [direct, connect], connectionRule: connect-only}',
      'connect-only',
      ['direct', 'connect'],
    ],
  ])('reads the way to a site from %s', (line, connectionRule, modes) => {
    const lines = line.replace(/^\{(.*\]), (.*)\}$/, '$1\n    $2');
    const config = readConfig(`${smallest}    ${lines}\n`, around);

    expect(config.sites[0]).toMatchObject({ connectionRule, modes });
  });

  it('refuses a rule that needs a mode which is not allowed', () => {
    const problems = problemsOf(
      `${smallest}    modes: [connect]\n    connectionRule: prefer-direct\n`,
    );

    expect(problems).toMatchObject([
      { path: 'sites[0].connectionRule', line: 13, found: '“prefer-direct”' },
    ]);
  });

  it('reads secrets from files beside the configuration and from the environment', () => {
    writeFileSync(path.join(directory, 'key.txt'), `${secret}\n`);
    const text = smallest.replace(
      `- { id: k1, secret: ${secret} }`,
      '- { id: k1, secret: { file: key.txt } }\n  - { id: k0, secret: { env: POSTERN_KEY } }',
    );

    const config = readConfig(text, around);

    expect(config.keyring.map(({ id, secret }) => [id, secret.length])).toEqual([
      ['k1', 32],
      ['k0', 32],
    ]);
  });

  it('takes one address of office.js or several', () => {
    const two = ['https://a.example/office.js', 'https://b.example/more.js'];

    const config = readConfig(`${smallest}officeJs: [${two.join(', ')}]\n`, around);

    expect(config.officeJs).toEqual(two);
  });

  it('lists five mistakes at once, each with its line', () => {
    const text = `publicUrl: http://mail-to-jira.example.com
listen:
  port: 70000
  tls: off
keyring:
  - { id: k1, secret: ${secret} }
sites:
  - id: acme
    name: Acme
    kind: cloud
    baseUrl: http://acme.atlassian.net
    signInMethods: [password]
  - id: acme
    name: Second
    kind: datacenter
    baseUrl: https://jira.example.com
    signInMethods: [password]
`;

    expect(problemsOf(text)).toEqual([
      {
        path: 'publicUrl',
        line: 1,
        found: '“http://mail-to-jira.example.com”',
        expected: 'https://host or https://host:port',
      },
      { path: 'listen.port', line: 3, found: '70000', expected: 'a port from 0 to 65535' },
      {
        path: 'sites[0].baseUrl',
        line: 11,
        found: '“http://acme.atlassian.net”',
        expected: 'an https:// URL, or allowInsecureHttp: true for this site',
      },
      {
        path: 'sites[0].signInMethods[0]',
        line: 12,
        found: '“password”',
        expected: 'oauth2 or api-token for kind: cloud',
      },
      {
        path: 'sites[1].id',
        line: 13,
        found: '“acme” twice',
        expected: 'a unique id',
      },
    ]);
  });

  it.each([
    [
      'publicUrl',
      'publicUrl: https://mail-to-jira.example.com',
      'publicUrl: https://a.example/path',
    ],
    ['publicUrl', 'publicUrl: https://mail-to-jira.example.com', ''],
    ['listen.tls', 'listen: { tls: off }', 'listen: { tls: maybe }'],
    ['listen.tls', 'listen: { tls: off }', ''],
    ['listen.tls', 'listen: { tls: off }', 'listen: { tls: dev-certificate }'],
    ['listen.tls.key', '{ tls: off }', '{ tls: { certificate: a.pem, key: none.pem } }'],
    ['listen.tsl', '{ tls: off }', '{ tls: off, tsl: off }'],
    ['listen.trustedProxies[0]', '{ tls: off }', '{ tls: off, trustedProxies: [proxy.example] }'],
    ['listen.trustedProxies[0]', '{ tls: off }', '{ tls: off, trustedProxies: [10.0.0.0/33] }'],
    ['listen.trustedProxies[0]', '{ tls: off }', '{ tls: off, trustedProxies: [0.0.0.0/0] }'],
    ['listen.trustedProxies[0]', '{ tls: off }', '{ tls: off, trustedProxies: ["::/0"] }'],
    ['allowedOrigins[0]', 'listen:', 'allowedOrigins: [https://a.example/path]\nlisten:'],
    ['allowedOrigins[0]', 'listen:', 'allowedOrigins: ["*"]\nlisten:'],
    ['shutDown.drainMs', 'listen:', 'shutDown: { drainMs: -1 }\nlisten:'],
    ['rateStore.url', 'listen:', 'rateStore: { url: "redis://:word@store.example" }\nlisten:'],
    ['rateStore.url', 'listen:', 'rateStore: { url: "http://store.example" }\nlisten:'],
    ['rateStore.password', 'listen:', 'rateStore: { url: "redis://s", password: word }\nlisten:'],
    ['rateStore.url', 'listen:', 'rateStore: { url: [] }\nlisten:'],
    ['rateStore.url', 'listen:', 'rateStore: { url: [redis://a, rediss://b] }\nlisten:'],
    ['rateStore.url', 'listen:', 'rateStore: { url: [redis://a/1] }\nlisten:'],
    ['rateStore.url', 'listen:', 'rateStore: { url: redis://a/b }\nlisten:'],
    ['rateStore.sentinel', 'listen:', 'rateStore: { url: redis://a, sentinel: boats }\nlisten:'],
    [
      'rateStore.sentinel.password',
      'listen:',
      'rateStore: { url: redis://a, sentinel: { group: boats, password: word } }\nlisten:',
    ],
    ['metrics.port', 'listen:', 'metrics: { host: 127.0.0.1 }\nlisten:'],
    ['sites[0].limits.requestBurst', 'id: acme', 'id: acme\n    limits: { requestBurst: 0 }'],
    ['keyring', `keyring:\n  - { id: k1, secret: ${secret} }`, 'keyring: []'],
    ['keyring[0].id', 'id: k1', 'id: k.1'],
    ['keyring[0].secret', secret, 'c2hvcnQ='],
    ['keyring[0].secret', secret, '"not base64 at all, but long enough for it"'],
    ['keyring[0].secret', secret, '{ env: SHORT_KEY }'],
    ['keyring[0].secret.env', secret, '{ env: NOT_SET }'],
    ['keyring[0].secret.file', secret, '{ file: missing.txt }'],
    ['sites[0].id', 'id: acme', 'id: Acme'],
    ['sites[0].id', 'id: acme', 'id: a/b'],
    ['sites[0].name', 'name: Acme Jira', 'name: ""'],
    ['sites[0].kind', 'kind: datacenter', 'kind: server'],
    ['sites[0].baseUrl', 'https://jira.example.com/jira/', 'ftp://jira.example.com'],
    ['sites[0].baseUrl', 'https://jira.example.com/jira/', 'https://jira.example.com/?a=b'],
    ['sites[0].baseUrl', 'https://jira.example.com/jira/', 'http://jira.example.com'],
    ['sites[0].signInMethods', '[personal-access-token]', '[]'],
    ['sites[0].signInMethods[0]', '[personal-access-token]', '[api-token]'],
    ['sites[0].signInMethods[0]', '[personal-access-token]', '[api-token]'],
    ['sites[0].oauth2', '[personal-access-token]', '[oauth2]'],
    ['keepTicketsIn', 'listen:', 'keepTicketsIn: cloud\nlisten:'],
    ['keepTicketsIn', 'listen:', 'keepTicketsIn: roaming\nlisten:'],
    ['microsoft.clientId', 'listen:', `microsoft: { tenantId: ${guid} }\nlisten:`],
    [
      'microsoft.tenantId',
      'listen:',
      `microsoft: { tenantId: common, clientId: ${guid} }\nlisten:`,
    ],
    ['sites[0].kind', 'kind: datacenter', 'kindd: datacenter'],
  ])('reports a problem at %s when %j becomes %j', (at, from, to) => {
    const text = smallest.replace(from, to);

    expect(text).not.toBe(smallest);
    expect(problemsOf(text).map(({ path }) => path)).toContain(at);
  });

  it.each([
    ['ca', 'ca: none.pem'],
    ['pathPolicy', 'pathPolicy: all'],
    ['modes[0]', 'modes: [frame]'],
    ['connectionRule', 'connectionRule: direct'],
    ['allowInsecureHttp', 'allowInsecureHttp: "yes"'],
    ['limits.idleMs', 'limits: { idleMs: 0 }'],
    ['limits.idle', 'limits: { idle: 5 }'],
    ['ticketDays', 'ticketDays: 10000'],
  ])('reports a problem with a site’s %s when it says %j', (at, line) => {
    const problems = problemsOf(`${smallest}    ${line}\n`);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: `sites[0].${at}`, line: 12 });
  });

  it('warns that delegates can use tickets in the mailbox where no Microsoft sign-in binds them', () => {
    const warned: string[] = [];
    const warn = ({ path }: ConfigProblem): void => void warned.push(path);
    const risky = `${smallest}keepTicketsIn: roaming\nallowDelegatesToUseTickets: true\n`;
    const bound = `${smallest}keepTicketsIn: roaming\nmicrosoft: { tenantId: ${guid}, clientId: ${guid} }\n`;

    expect(readConfig(risky, { directory: '.', env: {}, warn }).keepTicketsIn).toBe('roaming');
    expect(warned).toEqual(['allowDelegatesToUseTickets']);
    expect(readConfig(bound, { directory: '.', env: {}, warn }).keepTicketsIn).toBe('roaming');
    expect(warned).toHaveLength(1);
    expect(readConfig(smallest, { directory: '.', env: {} }).keepTicketsIn).toBe('device');
  });

  it('reports the line of YAML that can’t be read', () => {
    const problems = problemsOf('publicUrl: https://a.example\nlisten: { tls: off\nsites: []\n');

    expect(problems[0]).toMatchObject({ path: '(the file)', expected: 'valid YAML' });
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it.each(['', 'just text', '- a list'])('reports a file that says %j', (text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['a short secret', smallest.replace(secret, 'aHVudGVyMg==')],
    ['a secret that is no base64', smallest.replace(secret, '"hunter2 hunter2 hunter2 hunter2!"')],
    ['a secret of another type', smallest.replace(secret, '{ text: hunter2 }')],
    ['a secret in the wrong place', smallest.replace(`{ id: k1, secret: ${secret} }`, 'hunter2')],
    ['a password in a base URL', smallest.replace('https://jira', 'https://bot:hunter2@jira')],
    ['a password in the public URL', smallest.replace('https://mail', 'https://bot:hunter2@mail')],
    ['a password in the list of stores', `${smallest}rateStore: { url: ["redis://:hunter2@a"] }\n`],
    ['a password in a store', `${smallest}rateStore: { url: "redis://:hunter2@a" }\n`],
    [
      'the password of sentinels',
      `${smallest}rateStore: { url: redis://a, sentinel: { group: a, password: hunter2 } }\n`,
    ],
    ['YAML broken inside a secret', smallest.replace(secret, '"hunter2\n')],
    ['YAML with a stray alias', smallest.replace(secret, '*hunter2')],
  ])('never repeats %s', (_, text) => {
    const problems = problemsOf(text);

    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toMatch(/hunter2|aHVudGVyMg/);
  });
});

describe('readConfigFile', () => {
  it('starts relative names from the folder of the file', () => {
    const file = path.join(directory, 'postern.yaml');
    writeFileSync(path.join(directory, 'key2.txt'), secret);
    writeFileSync(file, smallest.replace(secret, '{ file: key2.txt }'));

    expect(readConfigFile(file, {}).keyring).toHaveLength(1);
  });

  it('says which file it did not find', () => {
    const file = path.join(directory, 'nowhere.yaml');

    let told = '';
    try {
      readConfigFile(file, {});
    } catch (thrown) {
      if (isAppError(thrown, 'CONFIG_INVALID')) told = explain(thrown).next;
    }

    expect(told).toBe(
      `${file}: found a file that doesn’t exist, expected a configuration file; set POSTERN_CONFIG or --config to its name`,
    );
  });
});
