import { afterEach, describe, expect, it } from '@jest/globals';
import { createSignOut } from '../../addin/signin/sign-out.ts';
import { sessionOf } from '../../addin/signin/session.ts';
import { createTickets } from '../../addin/signin/tickets.ts';
import { createConnectClient } from '../../addin/signin/connect-client.ts';
import { isRecord, type SignInMethod, type SiteKind } from '../../contract/connect-api.ts';
import type { DemoJira } from '../../demo/jira/start.ts';
import { aSite } from '../support/connection/a-site.ts';
import { startConnect, aConfig, clearStage } from '../support/proxy/stage.ts';
import { closeJiras, decide, finish, oauth1, start } from '../support/proxy/oauth-stage.ts';
import { anOauth2Site, aRegisteredJira, signedInBy } from '../support/proxy/oauth2-stage.ts';
import { aDevice, aMailbox, sessionsInMailbox } from '../support/connection/a-session.ts';

/**
 * A thief has all that the pane stored: the mailbox's settings and the browser's storage, after a
 * sign-in, a renewal and a sign-out somewhere else. Jira is within his reach, Connect is not: it asks
 * for Microsoft's sign-in, or stands in the company's network. He tries every text he finds, in every way
 * in which Jira takes a credential.
 */
afterEach(async () => {
  await clearStage();
  await closeJiras();
});

const now = (): Date => new Date('2026-11-20T12:00:00.000Z');

async function signInBy(method: SignInMethod, jira: DemoJira): Promise<readonly string[]> {
  const kind: SiteKind = method === 'api-token' ? 'cloud' : 'datacenter';
  const configured = anOauth2Site(jira, kind, { signInMethods: [method], oauth1 });
  const { port } = await startConnect(aConfig([configured]));
  const site = aSite({ id: configured.id, kind, baseUrl: configured.baseUrl });
  const connect = createConnectClient({ connectOrigin: `http://127.0.0.1:${port}` });
  const { datacenter, cloud } = jira.accounts;
  const typed = {
    'api-token': { user: cloud.email, secret: cloud.apiToken },
    'personal-access-token': { user: '', secret: datacenter.personalAccessToken },
    password: { user: datacenter.user, secret: datacenter.password },
  };
  const answerOf = async () => {
    if (method === 'oauth2') return signedInBy(port);
    if (method !== 'oauth1') return connect.signIn(site, { method, ...typed[method] });
    const { authorizeUrl, transaction } = await start(port);
    const finished = await finish(port, transaction, await decide(authorizeUrl, 'approve'));
    return JSON.parse(finished.text);
  };

  const [mailbox, local] = [aMailbox(), aDevice()];
  const roaming = mailbox.open();
  const sessions = sessionsInMailbox({
    roaming,
    mailboxAddress: 'mia@brightwater.example',
    local,
    now,
  });
  const answer = await answerOf();
  await sessions.keep(sessionOf(site, { method, answer, now: now() }));
  const exclusive = { run: <T>(_: string, work: () => Promise<T>) => work() };
  if (method === 'oauth2') {
    const tickets = createTickets({ sessions, connect, local, exclusive, now });
    await tickets(site.id).replace(answer.ticket);
  }
  // A second site is signed out of: its traces are among what is stolen.
  await sessions.keep({
    ...sessionOf({ ...site, id: 'left' }, { method, answer, now: now() }),
  });
  const leave = createSignOut({ sessions, connect, exclusive, roaming, local, others: [], now });
  const left = sessions.snapshot().find(({ siteId }) => siteId === 'left');
  if (left === undefined) throw new TypeError('the second sign-in was not kept');
  await leave.signOut(left);
  return textsIn([mailbox.content(), ...local.keys().map((key) => local.get(key))]);
}

/** Every text in what was stored, whole and in its parts. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const parts = value.split(/[.:/+=_~-]/).filter((part) => part.length > 7);
    const decoded = parts.map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    return [value, ...parts, ...decoded];
  }
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Asks Jira, with a text in the place of a credential, who that is. */
async function tryAt(baseUrl: string, text: string): Promise<readonly number[]> {
  // What no header can carry is no credential.
  const value = text.replace(/[^\x20-\x7e]/g, '').trim();
  const basic = ['mia', 'mia@brightwater.example'].map(
    (user) => `Basic ${Buffer.from(`${user}:${value}`).toString('base64')}`,
  );
  const oauth = `OAuth oauth_consumer_key="postern-acme", oauth_token="${encodeURIComponent(value)}", oauth_signature_method="PLAINTEXT", oauth_signature="${encodeURIComponent(value)}"`;
  const tries = [value, `Bearer ${value}`, ...basic, oauth];
  return Promise.all(
    tries.map(async (authorization) => {
      const answer = await fetch(`${baseUrl}/rest/api/2/myself`, {
        headers: { authorization, cookie: `JSESSIONID=${encodeURIComponent(value)}` },
        redirect: 'manual',
      });
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
}

const methods: readonly SignInMethod[] = [
  'oauth1',
  'oauth2',
  'api-token',
  'personal-access-token',
  'password',
];

describe('a thief of all that the pane stored', () => {
  it.each(methods)('finds no secret of the user in it, after a sign-in by %s', async (method) => {
    const jira = await aRegisteredJira();
    const { datacenter, cloud } = jira.accounts;

    const stolen = (await signInBy(method, jira)).join('\n');

    expect(stolen).toContain('acme');
    for (const secret of [
      datacenter.password,
      datacenter.personalAccessToken,
      cloud.apiToken,
      cloud.password,
    ]) {
      expect(stolen).not.toContain(secret);
      expect(stolen).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
    }
  });

  it.each(methods)('can make no request to Jira with it, after a sign-in by %s', async (method) => {
    const jira = await aRegisteredJira();
    const stolen = new Set(await signInBy(method, jira));
    const baseUrl = jira[method === 'api-token' ? 'cloud' : 'datacenter'].baseUrl;
    const statuses: number[] = [];
    for (const text of stolen) {
      // One after the other: the stand-in is not what is tried.
      // oxlint-disable-next-line no-await-in-loop
      statuses.push(...(await tryAt(baseUrl, text)));
    }

    expect(stolen.size).toBeGreaterThan(5);
    // Refused every time; a CAPTCHA is a refusal too.
    expect(statuses.filter((status) => status !== 401 && status !== 403)).toEqual([]);
  });

  it('would get in by the same ways with the secret itself', async () => {
    const jira = await aRegisteredJira();

    const byToken = await tryAt(
      jira.datacenter.baseUrl,
      jira.accounts.datacenter.personalAccessToken,
    );

    expect(byToken).toContain(200);
  });
});
