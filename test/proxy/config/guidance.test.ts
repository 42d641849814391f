import { describe, expect, it } from '@jest/globals';
import { decodeSites } from '../../../contract/answers/connect-answers.ts';
import { isAppError, type ConfigProblem } from '../../../contract/errors.ts';
import type { SiteGuidance } from '../../../contract/answers/site-guidance.ts';
import { readConfig } from '../../../proxy/config/read-config.ts';

const secret = Buffer.alloc(32, 9).toString('base64');

function read(lines: string): {
  readonly guidance: SiteGuidance | undefined;
  readonly problems: readonly ConfigProblem[];
} {
  const text = `publicUrl: https://mail-to-jira.example.com
listen: { tls: off }
keyring: [{ id: k1, secret: ${secret} }]
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: https://jira.example.com
    signInMethods: [password]
${lines}`;
  try {
    const config = readConfig(text, { directory: '/', env: {} });
    return { guidance: config.sites[0]?.guidance, problems: [] };
  } catch (thrown) {
    if (isAppError(thrown, 'CONFIG_INVALID')) {
      return { guidance: undefined, problems: thrown.facts.problems };
    }
    throw thrown;
  }
}

describe('rules and templates of a site', () => {
  it('come to the pane as they stand in the file, one text or a list', () => {
    const { guidance } = read(`    rules:
      - when: { domain: customer.example, subject: [order, invoice] }
        project: SUP
        issueType: Incident
        fields: { Impact: One customer, labels: [mail] }
    templates:
      - project: SUP
        summary: '[{senderName}] {subject}'
`);

    const sent: unknown = JSON.parse(JSON.stringify(guidance));
    const site = { id: 'a', name: 'a', kind: 'cloud', baseUrl: 'a', modes: [], signInMethods: [] };
    const answer = decodeSites({ sites: [{ ...site, guidance: sent }], connect: { version: '1' } });
    expect(answer.sites[0]?.guidance).toEqual({
      rules: [
        {
          when: { domain: ['customer.example'], subject: ['order', 'invoice'] },
          project: 'SUP',
          issueType: 'Incident',
          fields: { Impact: 'One customer', labels: ['mail'] },
        },
      ],
      templates: [
        {
          project: 'SUP',
          issueType: null,
          summary: '[{senderName}] {subject}',
          description: null,
          fields: {},
        },
      ],
    });
  });

  it('are absent where the file has none', () => {
    expect(read('').guidance).toBeUndefined();
  });

  it('are checked all at once, each problem with its place', () => {
    const { problems } = read(`    rules:
      - when: {}
        project: SUP
      - when: { domain: '@customer.example', sender: kim }
        project: sup
    templates:
      - project: SUP
        summary: '{sendr}'
        colour: red
`);

    expect(problems.map(({ path }) => path)).toEqual([
      'sites[0].rules[0].when',
      'sites[0].rules[1].when.sender',
      'sites[0].rules[1].when.domain',
      'sites[0].rules[1].project',
      'sites[0].templates[0].summary',
      'sites[0].templates[0].colour',
    ]);
    expect(problems[4]?.expected).toContain('{senderName}');
  });
});
