import { describe, expect, it } from '@jest/globals';
import { decodeSites } from '../../../contract/answers/connect-answers.ts';
import { isAppError } from '../../../contract/errors.ts';
import { readConfig } from '../../../proxy/config/read-config.ts';

const logo = 'AB'.repeat(32);

function read(lines: string) {
  const text = `publicUrl: https://mail-to-jira.example.com
listen: { tls: off }
keyring: [{ id: k1, secret: ${Buffer.alloc(32, 9).toString('base64')} }]
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: https://jira.example.com
    signInMethods: [password]
${lines}`;
  return readConfig(text, { directory: '/', env: {} }).sites[0]?.files;
}

function problemsOf(lines: string): readonly string[] {
  try {
    read(lines);
    return [];
  } catch (thrown) {
    if (!isAppError(thrown, 'CONFIG_INVALID')) throw thrown;
    return thrown.facts.problems.map(({ path }) => path);
  }
}

describe('what a site says about files', () => {
  it('comes to the pane in small letters', () => {
    const files = read(`    files: { logos: [${logo}], blockedExtensions: [EXE, js] }`);

    const sent: unknown = JSON.parse(JSON.stringify(files));
    const site = { id: 'a', name: 'a', kind: 'cloud', baseUrl: 'a', modes: [], signInMethods: [] };
    const answer = decodeSites({
      sites: [{ ...site, files: sent }],
      connect: { version: '1' },
    });
    expect(answer.sites[0]?.files).toEqual({
      logos: [logo.toLowerCase()],
      blockedExtensions: ['exe', 'js'],
    });
  });

  it('is absent where the file says nothing', () => {
    expect(read('')).toBeUndefined();
  });

  it.each([
    ['logos: [abc]', 'sites[0].files.logos[0]'],
    ['blockedExtensions: [.exe]', 'sites[0].files.blockedExtensions[0]'],
    ['logo: []', 'sites[0].files'],
  ])('has a problem with %s', (written, path) => {
    expect(problemsOf(`    files: { ${written} }`).join()).toContain(path);
  });
});
