import {
  decodeRenewal,
  decodeSignIn,
  decodeStartOauth,
  type SignInAnswer,
  type StartOauthAnswer,
} from '../../../contract/answers/connect-answers.ts';
import { headers, routes, type SiteKind } from '../../../contract/connect-api.ts';
import type { DemoJira, DemoJiraOptions } from '../../../demo/jira/start.ts';
import { defaultScopes, type Config, type SiteConfig } from '../../../proxy/config/config.ts';
import { aLinkedJira, finish, post } from './oauth-stage.ts';
import { aConfig, aSite, send, startConnect, testNow, type Answer, type Stage } from './stage.ts';

export const callback = 'https://localhost:3000/oauth/callback';

/** What is registered at both faces. */
export const client = {
  clientId: 'postern-client',
  clientSecret: 'postern-client-secret',
  name: 'Postern',
  redirectUri: callback,
};

/** Starts the stand-in with a client of OAuth 2.0. */
export function aRegisteredJira(options: Partial<DemoJiraOptions> = {}): Promise<DemoJira> {
  return aLinkedJira({ oauth2Clients: [client], ...options });
}

/** Describes the site of a face. */
export function anOauth2Site(
  jira: DemoJira,
  kind: SiteKind,
  more: Partial<SiteConfig> = {},
): SiteConfig {
  return aSite(jira[kind].baseUrl, {
    kind,
    signInMethods: ['oauth2'],
    oauth2: {
      clientId: client.clientId,
      clientSecret: client.clientSecret,
      scopes: defaultScopes[kind],
    },
    atlassian: jira.atlassian,
    ...more,
  });
}

/** A clock that a test sets. */
export interface Clock {
  readonly now: () => Date;
  passes(ms: number): void;
}

export function aClock(): Clock {
  let at = testNow.getTime();
  return {
    now: () => new Date(at),
    passes(ms) {
      at += ms;
    },
  };
}

/** Starts Connect in front of one face. */
export function connectByOauth2(
  jira: DemoJira,
  kind: SiteKind,
  options: {
    readonly clock?: Clock;
    readonly more?: Partial<SiteConfig>;
    readonly config?: Partial<Config>;
  } = {},
): Promise<Stage> {
  const site = anOauth2Site(jira, kind, options.more);
  const { clock } = options;
  const clocks = clock === undefined ? {} : { now: clock.now, clock: () => clock.now().getTime() };
  return startConnect(aConfig([site], options.config), clocks);
}

export async function start2(
  port: number,
  { site = 'acme', again = false, way = 'dialog' } = {},
): Promise<StartOauthAnswer> {
  const answer = await post(port, routes.startOauth(site), { method: 'oauth2', way, again });
  if (answer.status !== 200) throw new Error(answer.text);
  const value: unknown = JSON.parse(answer.text);
  return decodeStartOauth(value);
}

/** What the person at the browser does; gives the address that Jira goes back to. */
export async function allow(
  authorizeUrl: string,
  { choice = 'approve', site = '' }: { readonly choice?: string; readonly site?: string } = {},
): Promise<string> {
  const toLogin = await open(authorizeUrl);
  const loginUrl = new URL(toLogin.headers.get('location') ?? '', authorizeUrl);
  const isCloud = authorizeUrl.includes('/-/auth/');
  const entered = await open(loginUrl.href.replace(/\?.*/, ''), '', {
    os_username: isCloud ? 'mia@brightwater.example' : 'mia',
    os_password: 'demo-password-mia',
    os_destination: loginUrl.searchParams.get('os_destination') ?? '',
  });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const asked = new URL(entered.headers.get('location') ?? '', loginUrl).href;
  const consent = await open(asked, cookie);
  const known = consent.headers.get('location');
  if (known !== null) return known;
  const page = await consent.text();
  const action = /action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  if (action === undefined) throw new Error(page);
  const chosen = site === '' ? (/<option value="([^"]+)"/.exec(page)?.[1] ?? '') : site;
  const decided = await open(new URL(action, asked).href, cookie, { [choice]: 'x', site: chosen });
  return decided.headers.get('location') ?? (await decided.text());
}

function open(
  url: string,
  cookie = '',
  form: Readonly<Record<string, string>> | null = null,
): Promise<Response> {
  return fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(form === null ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
}

/** Signs in all the way. */
export async function signedInBy(port: number, site = 'acme'): Promise<SignInAnswer> {
  const { authorizeUrl, transaction } = await start2(port, { site });
  const answer = await finish(port, transaction, await allow(authorizeUrl), site);
  if (answer.status !== 200) throw new Error(answer.text);
  return decodeSignIn(JSON.parse(answer.text));
}

export function askToRenew(port: number, ticket: string, site = 'acme'): Promise<Answer> {
  return send(port, routes.renew(site), { method: 'POST', headers: { [headers.ticket]: ticket } });
}

export async function renewed(port: number, ticket: string): Promise<string> {
  const answer = await askToRenew(port, ticket);
  if (answer.status !== 200) throw new Error(answer.text);
  return decodeRenewal(JSON.parse(answer.text)).ticket;
}

export function whoAmI2(port: number, ticket: string, site = 'acme'): Promise<Answer> {
  return send(port, `/jira/${site}/rest/api/2/myself`, { headers: { [headers.ticket]: ticket } });
}
