import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Provider } from 'oidc-provider';
import { decodeSignIn } from '../../contract/answers/connect-answers.ts';
import type { SiteConfig } from '../../proxy/config/config.ts';
import { finish } from '../support/proxy/oauth-stage.ts';
import {
  aClock,
  askToRenew,
  callback,
  client,
  renewed,
  start2,
  whoAmI2,
} from '../support/proxy/oauth2-stage.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  portOf,
  startConnect,
} from '../support/proxy/stage.ts';

/** A maintained provider of OAuth 2.0 that nobody here wrote, with `/myself` beside it. */
interface Stand {
  readonly site: SiteConfig;
  /** Refresh tokens that came, in their order. */
  readonly refreshes: readonly string[];
}

const servers: Server[] = [];

afterEach(async () => {
  await clearStage();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const paths = {
  authorize: '/rest/oauth2/latest/authorize',
  token: '/rest/oauth2/latest/token',
  revoke: '/rest/oauth2/latest/revoke',
};

async function aStand(): Promise<Stand> {
  const refreshes: string[] = [];
  const server = createServer();
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${portOf(server)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callback],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    scopes: ['openid', 'offline_access', 'WRITE'],
    routes: { authorization: paths.authorize, token: paths.token, revocation: paths.revoke },
    pkce: { required: () => true },
    features: { revocation: { enabled: true } },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    findAccount: async (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id }),
    }),
  });
  provider.on('grant.error', () => {});
  const listener = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/rest/api/2/myself') !== true) {
      if (request.method === 'POST' && request.url === paths.token) {
        request.on('data', (chunk: Buffer) => {
          const token = new URLSearchParams(chunk.toString()).get('refresh_token');
          if (token !== null) refreshes.push(token);
        });
      }
      listener(request, response);
      return;
    }
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    void tellAccount(provider, token, response);
  });
  const oauth2 = {
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    scopes: ['WRITE'],
  };
  return { site: aSite(issuer, { signInMethods: ['oauth2'], oauth2 }), refreshes };
}

async function tellAccount(
  provider: Provider,
  token: string,
  response: ServerResponse,
): Promise<void> {
  const found = await provider.AccessToken.find(token);
  if (found?.isValid !== true) answerJson(response, {}, 401);
  else answerJson(response, { name: found.accountId, displayName: found.accountId });
}

/** Walks through the provider's own pages of its development kit, as a browser would. */
async function walk(authorizeUrl: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = authorizeUrl;
  for (let step = 0; step < 12; step += 1) {
    const page = await visit(next, jar);
    if (page.location !== null) {
      if (page.location.startsWith(callback)) return page.location;
      next = new URL(page.location, next).href;
      continue;
    }
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const prompt = /name="prompt" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const form = { prompt, ...(prompt === 'login' ? { login: 'mia', password: 'x' } : {}) };
    const posted = await visit(new URL(action, next).href, jar, form);
    next = new URL(posted.location ?? '', next).href;
  }
  throw new Error('the provider did not come to an end');
}

async function visit(
  url: string,
  jar: Map<string, string>,
  form?: Readonly<Record<string, string>>,
): Promise<{ readonly location: string | null; readonly text: string }> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    jar.set(name, value);
  }
  return { location: answer.headers.get('location'), text: await answer.text() };
}

describe('OAuth 2.0 with a provider that nobody here wrote', () => {
  it('is understood from the consent to the second rotation', async () => {
    const { site, refreshes } = await aStand();
    const clock = aClock();
    const { port } = await startConnect(aConfig([site]), { now: clock.now });
    const { authorizeUrl, transaction } = await start2(port);
    const answer = await finish(port, transaction, await walk(authorizeUrl));
    const signedIn = decodeSignIn(JSON.parse(answer.text));

    const first = await renewed(port, signedIn.ticket);
    const second = await renewed(port, first);

    expect(signedIn.account.id).toBe('mia');
    expect((await whoAmI2(port, second)).status).toBe(200);
    expect(new Set(refreshes).size).toBe(2);
  });

  it('never sends a used refresh token, with which the provider would end everything', async () => {
    const { site, refreshes } = await aStand();
    const { port } = await startConnect(aConfig([site]));
    const { authorizeUrl, transaction } = await start2(port);
    const answer = await finish(port, transaction, await walk(authorizeUrl));
    const { ticket } = decodeSignIn(JSON.parse(answer.text));

    const tries = await Promise.all(Array.from({ length: 10 }, () => askToRenew(port, ticket)));
    const late = await askToRenew(port, ticket);

    expect(tries.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(late.status).not.toBe(200);
    expect(refreshes).toHaveLength(1);
  });

  it('is refused with a verifier that is not the one asked with', async () => {
    const { site } = await aStand();
    const { port } = await startConnect(aConfig([site]));
    const mine = await start2(port);
    const theirs = await start2(port);
    const state = new URL(mine.authorizeUrl).searchParams.get('state') ?? '';
    const returned = (await walk(theirs.authorizeUrl)).replace(/state=[^&]*/, `state=${state}`);

    expect((await finish(port, mine.transaction, returned)).code).toBe('OAUTH_CODE_REJECTED');
  });
});
