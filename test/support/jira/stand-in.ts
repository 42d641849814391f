import { encodeQuery } from '../../../addin/connection/connect-transport.ts';
import type { JiraRequest, Transport } from '../../../core/jira/transport.ts';
import { callHeaders, jiraCalls } from '../../../contract/jira-calls.ts';
import type { SiteKind } from '../../../contract/connect-api.ts';
import { demoAccounts } from '../../../demo/jira/auth/accounts.ts';
import type { DemoJira } from '../../../demo/jira/start.ts';

const { cloud, datacenter } = demoAccounts;

/** Signs in at the stand-in with what a person would type. */
export const authorizations: Readonly<Record<SiteKind, string>> = {
  cloud: `Basic ${btoa(`${cloud.email}:${cloud.apiToken}`)}`,
  datacenter: `Basic ${btoa(`${datacenter.user}:${datacenter.password}`)}`,
};

/** Talks JSON with the stand-in without Connect between, and keeps what was asked. */
export function recordingTransport(
  jira: DemoJira,
  kind: SiteKind,
): Transport & { readonly asked: JiraRequest[] } {
  const asked: JiraRequest[] = [];
  return {
    asked,
    send: async (request) => {
      asked.push(request);
      const { call, path, query = {}, body } = request;
      const response = await fetch(jira[kind].baseUrl + path + encodeQuery(query), {
        method: jiraCalls[call].method,
        headers: {
          authorization: authorizations[kind],
          'user-agent': 'postern-test',
          'x-atlassian-token': 'no-check',
          ...callHeaders(call),
          ...(body?.kind === 'json' ? { 'content-type': 'application/json' } : {}),
        },
        ...(body?.kind === 'json' ? { body: JSON.stringify(body.value) } : {}),
      });
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        text: await response.text(),
      };
    },
  };
}
