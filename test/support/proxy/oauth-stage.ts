import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  decodeStartOauth,
  type StartOauthAnswer,
} from '../../../contract/answers/connect-answers.ts';
import { headers, isRecord, routes } from '../../../contract/connect-api.ts';
import { startDemoJira, type DemoJira, type DemoJiraOptions } from '../../../demo/jira/start.ts';
import type { Oauth1Config, SiteConfig } from '../../../proxy/config/config.ts';
import { aConfig, aSite, send, startConnect, testNow, type Answer, type Stage } from './stage.ts';

/** A pair for the tests of a file; making one takes long. */
export const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

export function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

export const oauth1: Oauth1Config = {
  consumerKey: 'postern-acme',
  privateKey: pair.privateKey,
  next: null,
};

/** An application link as `oauth1` needs it. */
export const link = {
  consumerKey: 'postern-acme',
  consumerName: 'Postern',
  publicKey: pemOf(pair.publicKey),
};

const jiras: DemoJira[] = [];

/** Starts the stand-in for Jira with an application link. */
export async function aLinkedJira(options: Partial<DemoJiraOptions> = {}): Promise<DemoJira> {
  const jira = await startDemoJira({
    tls: null,
    datacenterPort: 0,
    cloudPort: 0,
    applicationLinks: [link],
    now: () => testNow,
    ...options,
  });
  jiras.push(jira);
  return jira;
}

/** Closes the stand-ins; for `afterEach`. */
export async function closeJiras(): Promise<void> {
  await Promise.all(jiras.splice(0).map((jira) => jira.close()));
}

/** Describes the site of a stand-in. */
export function anOauthSite(jira: DemoJira, more: Partial<SiteConfig> = {}): SiteConfig {
  return aSite(jira.datacenter.baseUrl, {
    signInMethods: ['oauth1', 'password'],
    oauth1,
    ...more,
  });
}

/** Starts Connect in front of one stand-in. */
export function connectTo(jira: DemoJira, more: Partial<SiteConfig> = {}): Promise<Stage> {
  return startConnect(aConfig([anOauthSite(jira, more)]));
}

export function post(port: number, path: string, body: unknown): Promise<Answer> {
  return send(port, path, {
    method: 'POST',
    headers: { [headers.ticket]: '', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export function askToStart(port: number, way: string = 'dialog', site = 'acme'): Promise<Answer> {
  return post(port, routes.startOauth(site), { method: 'oauth1', way });
}

export async function start(
  port: number,
  way: string = 'dialog',
  site = 'acme',
): Promise<StartOauthAnswer> {
  const answer = await askToStart(port, way, site);
  if (answer.status !== 200) throw new Error(answer.text);
  const value: unknown = JSON.parse(answer.text);
  return decodeStartOauth(value);
}

export function finish(
  port: number,
  transaction: string,
  returned: string,
  site = 'acme',
): Promise<Answer> {
  return post(port, routes.finishOauth(site), { transaction, returned });
}

/** What the person at the browser does; gives the address Jira goes back to, or the code it shows. */
export async function decide(authorizeUrl: string, choice: 'approve' | 'deny'): Promise<string> {
  const login = await open(authorizeUrl);
  const loginUrl = new URL(login.headers.get('location') ?? '', authorizeUrl);
  const { cookie, location: consentUrl } = await logIn(loginUrl);
  const consent = await (await open(consentUrl.href, null, cookie)).text();
  if (!consent.includes('Allow access?')) throw new Error(consent);
  const token = consentUrl.searchParams.get('oauth_token') ?? '';
  const form = { oauth_token: token, [choice]: 'x' };
  const decided = await open(consentUrl.href.replace(/\?.*/, ''), form, cookie);
  const location = decided.headers.get('location');
  if (location !== null) return location;
  const page = await decided.text();
  return /<code id="verification-code">(\w+)</.exec(page)?.[1] ?? page;
}

// As a browser would, which keeps the session's cookie.
async function logIn(loginUrl: URL): Promise<{ readonly cookie: string; readonly location: URL }> {
  const entered = await open(loginUrl.href.replace(/\?.*/, ''), {
    os_username: 'mia',
    os_password: 'demo-password-mia',
    os_destination: loginUrl.searchParams.get('os_destination') ?? '',
  });
  return {
    cookie: (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    location: new URL(entered.headers.get('location') ?? '', loginUrl),
  };
}

/** Takes back, on Jira's page, whatever the user allowed; gives how much that was. */
export async function revokeAll(jira: DemoJira): Promise<number> {
  const { baseUrl } = jira.datacenter;
  const { cookie } = await logIn(new URL(`${baseUrl}/login.jsp`));
  const address = `${baseUrl}/plugins/servlet/oauth/users/access-tokens`;
  const page = await (await open(address, null, cookie)).text();
  const tokens = [...page.matchAll(/name="token" value="([^"]+)"/g)];
  for (const [, token = ''] of tokens) await open(address, { token }, cookie);
  return tokens.length;
}

function open(
  url: string,
  form: Readonly<Record<string, string>> | null = null,
  cookie = '',
): Promise<Response> {
  return fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(form === null ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
}

/** The facts of a refusal. */
export function factsOf(answer: Answer): unknown {
  const body: unknown = JSON.parse(answer.text);
  return isRecord(body) && isRecord(body['error']) ? body['error']['facts'] : null;
}
