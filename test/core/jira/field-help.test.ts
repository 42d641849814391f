import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import type { SiteKind } from '../../../contract/connect-api.ts';
import { startDemoJira, type DemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { recordingTransport } from '../../support/jira/stand-in.ts';

let jira: DemoJira;
beforeAll(async () => {
  jira = await startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0 });
});
afterAll(() => jira.close());

async function helpOf(kind: SiteKind) {
  const transport = recordingTransport(jira, kind);
  const site = aSite({ kind, baseUrl: jira[kind].baseUrl });
  const client = createJiraClient({ transport, site });
  const project = { id: '10007', key: 'ALL', name: 'Every field' };
  return { help: await client.fieldHelp(project), asked: transport.asked.length };
}

describe('fieldHelp', () => {
  it('reads on Cloud what custom fields are for, without markup', async () => {
    const { help } = await helpOf('cloud');

    expect(help).toEqual({ customfield_10703: 'Over all, with the bowsprit.' });
  });

  it('asks nothing on Data Center, which tells its administrators alone', async () => {
    expect(await helpOf('datacenter')).toEqual({ help: {}, asked: 0 });
  });
});
