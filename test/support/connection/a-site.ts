import type { Site } from '../../../contract/answers/connect-answers.ts';

/** A site as Connect tells it; what matters is spelled out by the test. */
export function aSite(site: Partial<Site> = {}): Site {
  return {
    id: 'acme',
    name: 'Acme',
    kind: 'datacenter',
    baseUrl: 'https://jira.example.com/jira',
    modes: ['connect'],
    connectionRule: 'connect-only',
    hasOwnAuthority: false,
    isMutualTls: false,
    signInMethods: ['personal-access-token'],
    allowSecretsInPane: false,
    framePath: '/plugins/servlet/jiraforoutlook/proxy',
    ...site,
  };
}
