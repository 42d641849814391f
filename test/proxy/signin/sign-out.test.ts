import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSignIn, decodeSignOut } from '../../../contract/answers/connect-answers.ts';
import { headers, routes } from '../../../contract/connect-api.ts';
import {
  aLinkedJira,
  anOauthSite,
  closeJiras,
  decide,
  finish,
  post,
  start,
} from '../../support/proxy/oauth-stage.ts';
import {
  anOauth2Site,
  aRegisteredJira,
  signedInBy,
  whoAmI2,
} from '../../support/proxy/oauth2-stage.ts';
import {
  aConfig,
  anna,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

afterEach(async () => {
  await clearStage();
  await closeJiras();
});

async function signOut(port: number, ticket: string) {
  const answer = await send(port, routes.signOut('acme'), {
    method: 'POST',
    headers: { [headers.ticket]: ticket },
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return decodeSignOut(JSON.parse(answer.text));
}

describe('signOut', () => {
  it('takes both tokens back at a Data Center that gave them by OAuth 2.0', async () => {
    const jira = await aRegisteredJira();
    const { port } = await startConnect(aConfig([anOauth2Site(jira, 'datacenter')]));
    const { ticket } = await signedInBy(port);

    const answer = await signOut(port, ticket);

    expect(answer).toEqual({ revoked: true, page: null });
    expect((await whoAmI2(port, ticket)).status).toBe(401);
  });

  it('sends people to Atlassian’s page, which has no call for it', async () => {
    const jira = await aRegisteredJira();
    const { port } = await startConnect(aConfig([anOauth2Site(jira, 'cloud')]));
    const { ticket } = await signedInBy(port);

    const page = `${jira.atlassian.accountUrl}/manage-profile/apps`;
    expect(await signOut(port, ticket)).toEqual({ revoked: false, page });
  });

  it('sends people to the page where Jira lists what they allowed by OAuth 1.0a', async () => {
    const jira = await aLinkedJira();
    const { port } = await startConnect(aConfig([anOauthSite(jira)]));
    const { authorizeUrl, transaction } = await start(port);
    const finished = await finish(port, transaction, await decide(authorizeUrl, 'approve'));
    const { ticket } = decodeSignIn(JSON.parse(finished.text));

    const page = `${jira.datacenter.baseUrl}/plugins/servlet/oauth/users/access-tokens`;
    expect(await signOut(port, ticket)).toEqual({ revoked: false, page });
  });

  it('refuses a ticket that is none', async () => {
    const jira = await aRegisteredJira();
    const { port } = await startConnect(aConfig([anOauth2Site(jira, 'datacenter')]));

    const forged = { [headers.ticket]: aTicket('vault') };
    const answer = await send(port, routes.signOut('acme'), { method: 'POST', headers: forged });

    expect(answer.code).toBe('TICKET_INVALID');
  });
});

describe('an API token of limited scope', () => {
  it('is found out at the sign-in, and goes by the gateway from then on', async () => {
    const seen: string[] = [];
    const jira = await aRegisteredJira({
      faults: (_, { path }) => {
        seen.push(path);
        return null;
      },
    });
    const site = anOauth2Site(jira, 'cloud', { signInMethods: ['api-token'] });
    const { port } = await startConnect(aConfig([site]));
    const typed = {
      method: 'api-token',
      user: jira.accounts.cloud.email,
      secret: jira.accounts.cloud.scopedApiToken,
    };

    const answer = await post(port, routes.signIn('acme'), typed);
    const { ticket, account } = decodeSignIn(JSON.parse(answer.text));
    const through = await whoAmI2(port, ticket);

    const atGateway = expect.stringMatching(
      /^\/-\/api\/ex\/jira\/[\w-]+\/rest\/api\/[23]\/myself$/,
    );
    expect(account.displayName).toBe('Mia Lindqvist');
    expect(through.status).toBe(200);
    expect(seen).toEqual(['/rest/api/3/myself', '/_edge/tenant_info', atGateway, atGateway]);
  });

  it('never reaches one host on a connection to the other', async () => {
    const seen: string[] = [];
    const own = await startJira((request, response) => {
      seen.push(`site ${request.url}`);
      const isInfo = request.url === '/_edge/tenant_info';
      answerJson(response, isInfo ? { cloudId: 'c-1' } : {}, isInfo ? 200 : 401);
    });
    const gateway = await startJira((request, response) => {
      seen.push(`gateway ${request.url}`);
      answerJson(response, { accountId: 'a', displayName: 'Anna' });
    });
    const atlassian = { authUrl: gateway.url, apiUrl: gateway.url, accountUrl: gateway.url };
    const site = aSite(own.url, { kind: 'cloud', signInMethods: ['api-token'], atlassian });
    const { port } = await startConnect(aConfig([site]));
    const typed = { method: 'api-token', user: 'anna@example.com', secret: 'scoped' };
    const { ticket } = decodeSignIn(
      JSON.parse((await post(port, routes.signIn('acme'), typed)).text),
    );

    await whoAmI2(port, ticket);
    await whoAmI2(port, aTicket('acme', anna, { method: 'api-token' }));

    expect(seen).toEqual([
      'site /rest/api/3/myself',
      'site /_edge/tenant_info',
      'gateway /ex/jira/c-1/rest/api/3/myself',
      'gateway /ex/jira/c-1/rest/api/2/myself',
      'site /rest/api/2/myself',
    ]);
  });

  it('is not looked for behind a wrong one for ever', async () => {
    const seen: string[] = [];
    const jira = await aRegisteredJira({
      faults: (_, { path }) => {
        seen.push(path);
        return null;
      },
    });
    const site = anOauth2Site(jira, 'cloud', { signInMethods: ['api-token'] });
    const { port } = await startConnect(aConfig([site]));
    const typed = { method: 'api-token', user: jira.accounts.cloud.email, secret: 'wrong' };

    const answer = await post(port, routes.signIn('acme'), typed);

    expect(answer.code).toBe('CREDENTIALS_REJECTED');
    expect(seen).toHaveLength(3);
  });
});
