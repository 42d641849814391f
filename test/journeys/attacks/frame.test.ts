import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { frameVersion } from '../../../contract/frame-protocol.ts';
import { greet, openFrameStage, say, type FrameStage } from '../../support/journeys/frame-stage.ts';

/**
 * The frame page lets scripts of another origin make requests on Jira's own. Whoever gets round its
 * rules could read and write as everybody who opens a page of theirs.
 */
let stage: FrameStage;

beforeAll(async () => {
  // The weaker case: nothing but the page's own list keeps others from framing it.
  stage = await openFrameStage({ framing: 'none' });
}, 60_000);

afterAll(() => stage?.close());

async function greeted(): Promise<Page> {
  const page = await stage.open('parent');
  expect(await greet(page, stage.frameUrl)).toMatchObject({ kind: 'welcome' });
  stage.forget();
  return page;
}

// What is refused leaves no trace, so that one greeted page serves many such calls.
let refusing: Page | null = null;

async function greetedOnce(): Promise<Page> {
  refusing ??= await greeted();
  stage.forget();
  return refusing;
}

/** What reached Jira beside the page itself. */
function restCalls(): readonly string[] {
  return stage.seen.map(({ path }) => path).filter((path) => !path.includes('jiraforoutlook'));
}

describe('a hostile page that frames Jira’s page', () => {
  it('is not talked with where anybody may frame it', async () => {
    const page = await stage.open('stranger');

    expect(await greet(page, stage.frameUrl)).toEqual({
      kind: 'unwelcome',
      code: 'parent-not-allowed',
      version: frameVersion,
    });
  });

  it('does not even get it loaded where framing is forbidden', async () => {
    const strict = await openFrameStage({ framing: 'exact' });
    try {
      const stranger = await strict.open('stranger');
      expect(await greet(stranger, strict.frameUrl, {}, { withinMs: 2_000 })).toBeNull();
      expect(await greet(await strict.open('parent'), strict.frameUrl)).toMatchObject({
        kind: 'welcome',
      });
    } finally {
      await strict.close();
    }
  });

  it('is not talked with from a window that it opened, or that opened the page', async () => {
    const page = await stage.open('parent');
    const answer = await page.evaluate(
      async ({ url, version }) => {
        const other = window.open(url);
        // A window of another origin does not tell when it is loaded: greeted until somebody answers.
        return new Promise<unknown>((resolve) => {
          const greetings = setInterval(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', (event) => {
              clearInterval(greetings);
              resolve(event.data);
            });
            port1.start();
            const nonce = 'nonce-of-this-test';
            other?.postMessage({ postern: 'greeting', version, nonce, basePath: '/jira' }, '*', [
              port2,
            ]);
          }, 250);
        });
      },
      { url: stage.frameUrl, version: frameVersion },
    );

    expect(answer).toMatchObject({ kind: 'unwelcome', code: 'parent-not-allowed' });
  });
});

describe('a greeting', () => {
  it.each([
    ['of another version', { version: frameVersion + 1 }, 'version-not-spoken'],
    ['without a nonce', { nonce: '' }, 'greeting-not-understood'],
    ['with a nonce that can be guessed', { nonce: '1' }, 'greeting-not-understood'],
    ['that claims another base', { basePath: '/other' }, 'base-path-wrong'],
    ['that climbs out of its base', { basePath: '/jira/..' }, 'base-path-wrong'],
    ['that names a host as its base', { basePath: '//evil.example' }, 'base-path-wrong'],
  ])('%s is refused', async (_, greeting, code) => {
    const page = await stage.open('parent');

    expect(await greet(page, stage.frameUrl, greeting)).toMatchObject({ kind: 'unwelcome', code });
  });

  it('that is said again with another port gets nothing', async () => {
    const page = await greeted();
    const answer = await page.evaluate(async (version) => {
      const { port1, port2 } = new MessageChannel();
      const answered = new Promise<unknown>((resolve) => {
        port1.addEventListener('message', (event) => resolve(event.data), { once: true });
      });
      port1.start();
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage(
          { postern: 'greeting', version, nonce: 'nonce-of-this-test', basePath: '/jira' },
          '*',
          [port2],
        );
      return answered;
    }, frameVersion);

    expect(answer).toMatchObject({ kind: 'unwelcome', code: 'already-connected' });
  });
});

describe('a call through the frame', () => {
  it('that was said before is not sent again', async () => {
    const page = await greeted();
    expect(await say(page, { id: 7 })).toMatchObject({ kind: 'answer' });

    expect(await say(page, { id: 7 })).toMatchObject({ kind: 'refused', code: 'id-used' });
    expect(await say(page, { id: 6 })).toMatchObject({ kind: 'refused', code: 'id-used' });
    expect(restCalls()).toHaveLength(1);
  });

  it.each([
    ['an absolute URL', 'https://evil.example/rest/api/2/myself'],
    ['a URL without a scheme', '//evil.example/rest/api/2/myself'],
    ['a URL with a user in it', '@evil.example/rest/api/2/myself'],
    ['a way up', '/rest/api/2/../../secure/admin'],
    ['an encoded way up', '/rest/api/2/%2e%2e/%2e%2e/secure/admin'],
    ['an encoded slash', '/rest/api/2/issue/X%2f..%2f..%2fuser'],
    ['a twice encoded slash', '/rest/api/2/issue/X%252f..'],
    ['a backslash', '/rest/api/2\\..\\..\\secure'],
    ['what Tomcat cuts out', '/rest/api/2/myself;x=/../../secure'],
    ['a tab that browsers cut out', '/rest/\tapi/2/myself'],
    ['a fragment', '/rest/api/2/myself#/../../secure'],
    ['an empty segment', '//rest/api/2/myself'],
    ['a page of Jira', '/secure/ViewProfile.jspa'],
    ['a REST path that is not on the list', '/rest/api/2/user?username=admin'],
    ['the frame page itself', '/plugins/servlet/jiraforoutlook/proxy'],
    ['a token call with a query', '/plugins/servlet/oauth/request-token?x=1'],
  ])('to %s is refused', async (_, target) => {
    const page = await greetedOnce();

    const method = target.includes('oauth') ? 'POST' : 'GET';
    expect(await say(page, { target, method })).toMatchObject({
      kind: 'refused',
      code: 'path-not-allowed',
    });
    expect(stage.seen).toEqual([]);
  });

  it.each(['PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'get', 'POST /x HTTP/1.1\r\nX: 1'])(
    'by %j is refused',
    async (method) => {
      const page = await greetedOnce();

      expect(await say(page, { method })).toMatchObject({
        kind: 'refused',
        code: 'method-not-allowed',
      });
    },
  );

  it.each([
    ['Cookie', 'JSESSIONID=stolen'],
    ['origin', 'https://jira.example.com'],
    ['x-atlassian-token', 'no-check'],
    ['x-http-method-override', 'DELETE'],
    ['authorization', 'Bearer x\r\nX-Injected: 1'],
    ['accept', 'ö'],
    ['Authorization', 'Bearer in-large-letters'],
  ])('with the header %s: %j is refused', async (name, value) => {
    const page = await greetedOnce();

    expect(await say(page, { headers: { [name]: value } })).toMatchObject({
      kind: 'refused',
      code: 'header-not-allowed',
    });
    expect(stage.seen).toEqual([]);
  });

  it('of a reading with a body is refused', async () => {
    const page = await greetedOnce();

    expect(await say(page, { body: '{}' })).toMatchObject({
      kind: 'refused',
      code: 'body-not-allowed',
    });
  });

  it('that is redirected ends there and names it', async () => {
    const page = await greeted();
    stage.jira.setFaults((_face, { path }) =>
      path.endsWith('/myself')
        ? { status: 302, headers: { location: 'https://localhost:1/login' }, body: '' }
        : null,
    );
    try {
      expect(await say(page, {})).toMatchObject({ kind: 'failed', code: 'redirected' });
    } finally {
      stage.jira.setFaults(stage.watch);
    }
  });
});

describe('many panes', () => {
  it('each have a frame of their own, which does not hear of the others', async () => {
    const one = await stage.open('parent');
    const other = await one.context().newPage();
    await other.goto(one.url());
    expect(await greet(one, stage.frameUrl)).toMatchObject({ kind: 'welcome' });
    expect(await greet(other, stage.frameUrl)).toMatchObject({ kind: 'welcome' });

    const answers = await Promise.all([
      say(one, { id: 5, target: '/rest/api/2/serverInfo' }),
      say(other, { id: 1 }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
  });

  it('can take back what they asked for', async () => {
    const page = await greeted();
    stage.jira.setFaults((_face, { path }) => (path.endsWith('/myself') ? 'never' : null));
    try {
      const told = say(page, { id: 3 });
      await page.evaluate(() => {
        const port: unknown = Reflect.get(window, 'port');
        if (port instanceof MessagePort) port.postMessage({ kind: 'abort', id: 3 });
      });

      expect(await told).toMatchObject({ kind: 'failed', code: 'aborted' });
    } finally {
      stage.jira.setFaults(stage.watch);
    }
  });
});

describe('somebody logged in to Jira in the same browser', () => {
  it('lends the frame nothing: no cookie goes out, and none comes in', async () => {
    const page = await stage.open('parent');
    const jiraPage = await page.context().newPage();
    const { user, password } = stage.jira.accounts.datacenter;
    await jiraPage.goto(`${stage.jira.datacenter.baseUrl}/login.jsp`);
    await jiraPage.getByLabel('User name').fill(user);
    await jiraPage.getByLabel('Password').fill(password);
    await jiraPage.getByRole('button', { name: 'Sign in' }).click();
    await jiraPage.getByText('You are signed in as').waitFor();
    const before = await page.context().cookies();
    await greet(page, stage.frameUrl);
    stage.forget();

    const asNobody = await say(page, {});
    const asBearer = await say(page, {
      headers: { authorization: `Bearer ${stage.jira.accounts.datacenter.personalAccessToken}` },
    });

    expect(asNobody.status).toBe(401);
    expect(asBearer.status).toBe(200);
    expect(stage.seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
    expect(await page.context().cookies()).toEqual(before);
    expect(asBearer.headers).not.toHaveProperty('set-cookie');
    // The control: with cookies the very same request would have been that person's.
    const frame = page.frames().find((each) => each.url().startsWith(stage.frameUrl));
    const withCookies = await frame?.evaluate(async () => {
      const response = await fetch('/jira/rest/api/2/myself', { credentials: 'include' });
      return response.status;
    });
    expect(withCookies).toBe(200);
  });
});
