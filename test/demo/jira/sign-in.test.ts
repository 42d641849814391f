import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DemoJira } from '../../../demo/jira/start.ts';
import {
  accessToken,
  aDemoJira,
  ask,
  at,
  basic,
  noCheck,
  right,
} from '../../support/demo/demo-jira.ts';

let jira: DemoJira;
beforeEach(async () => {
  jira = await aDemoJira();
});
afterEach(() => jira.close());

describe('serverInfo', () => {
  it('tells an anonymous caller which Jira it is', async () => {
    const datacenter = await ask(jira, 'datacenter', '/rest/api/2/serverInfo', {
      authorization: null,
    });
    const cloud = await ask(jira, 'cloud', '/rest/api/3/serverInfo', { authorization: null });

    expect(datacenter.json).toMatchObject({
      baseUrl: jira.datacenter.baseUrl,
      version: '9.12.12',
      versionNumbers: [9, 12, 12],
      deploymentType: 'Server',
    });
    expect(jira.datacenter.baseUrl).toMatch(/\/jira$/);
    expect(cloud.json).toMatchObject({ baseUrl: jira.cloud.baseUrl, deploymentType: 'Cloud' });
  });

  it('answers 200 on Cloud although the token is wrong, and says so in a header', async () => {
    const wrong = basic('mia@brightwater.example', 'nope');

    const answer = await ask(jira, 'cloud', '/rest/api/3/serverInfo', { authorization: wrong });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
  });
});

describe('myself', () => {
  it('names the account with each right credential', async () => {
    const byPassword = await ask(jira, 'datacenter', '/rest/api/2/myself');
    const byToken = await ask(jira, 'datacenter', '/rest/api/2/myself', {
      authorization: accessToken,
    });
    const onCloud = await ask(jira, 'cloud', '/rest/api/3/myself');

    expect(byPassword.json).toMatchObject({ name: 'mia', key: 'JIRAUSER10101' });
    expect(byPassword.headers.get('x-ausername')).toBe('mia');
    expect(byToken.json).toMatchObject({ name: 'mia' });
    expect(at(onCloud.json, 'accountId')).toEqual(expect.any(String));
    expect(at(onCloud.json, 'name')).toBeUndefined();
  });

  it.each([
    ['datacenter', basic('mia', 'nope'), 'AUTHENTICATED_FAILED'],
    ['datacenter', 'Bearer nope', 'AUTHENTICATED_FAILED'],
    ['datacenter', null, null],
    ['cloud', basic('mia@brightwater.example', 'nope'), 'AUTHENTICATED_FAILED'],
    ['cloud', basic('nobody@brightwater.example', 'demo-api-token-mia'), 'AUTHENTICATED_FAILED'],
    ['cloud', basic('mia', 'demo-password-mia'), 'AUTHENTICATED_FAILED'],
    ['cloud', 'Bearer nope', null],
    ['cloud', null, null],
  ] as const)('is 401 on %s with %s', async (kind, authorization, reason) => {
    const answer = await ask(jira, kind, '/rest/api/2/myself', { authorization });

    expect(answer.status).toBe(401);
    expect(answer.headers.get('x-seraph-loginreason')).toBe(reason);
  });

  it('names its own address in the challenge of Data Center', async () => {
    const answer = await ask(jira, 'datacenter', '/rest/api/2/myself', { authorization: null });

    expect(answer.headers.get('www-authenticate')).toContain(
      encodeURIComponent(jira.datacenter.baseUrl),
    );
  });
});

describe('lists for nobody', () => {
  it('are empty, not refused', async () => {
    const datacenter = await ask(jira, 'datacenter', '/rest/api/2/project', {
      authorization: null,
    });
    const cloud = await ask(jira, 'cloud', '/rest/api/3/project/search', { authorization: null });

    expect([datacenter.status, datacenter.json]).toEqual([200, []]);
    expect(datacenter.headers.get('x-ausername')).toBe('anonymous');
    expect(cloud.json).toMatchObject({ total: 0, values: [], isLast: true });
  });

  it('are what a Data Center before 8.14 gives to a personal access token', async () => {
    const old = await aDemoJira({ datacenterVersion: '8.13.2' });
    const answer = await ask(old, 'datacenter', '/rest/api/2/project', {
      authorization: accessToken,
    });
    await old.close();

    expect([answer.status, answer.json]).toEqual([200, []]);
  });
});

async function lockOut(): Promise<void> {
  for (const guess of ['one', 'two', 'three']) {
    const wrong = basic('mia', guess);
    await ask(jira, 'datacenter', '/rest/api/2/myself', { authorization: wrong });
  }
}

describe('the CAPTCHA of Data Center', () => {
  it('denies the right password after three wrong ones and names the login page', async () => {
    await lockOut();

    const answer = await ask(jira, 'datacenter', '/rest/api/2/myself');

    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATION_DENIED');
    expect(answer.headers.get('x-authentication-denied-reason')).toBe(
      `CAPTCHA_CHALLENGE; login-url=${jira.datacenter.baseUrl}/login.jsp`,
    );
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  it('does not stand in the way of a personal access token', async () => {
    await lockOut();

    const answer = await ask(jira, 'datacenter', '/rest/api/2/myself', {
      authorization: accessToken,
    });

    expect(answer.status).toBe(200);
  });

  it('starts to count anew after a right password', async () => {
    const wrong = basic('mia', 'one');
    await ask(jira, 'datacenter', '/rest/api/2/myself', { authorization: wrong });
    await ask(jira, 'datacenter', '/rest/api/2/myself', { authorization: wrong });
    await ask(jira, 'datacenter', '/rest/api/2/myself');
    await ask(jira, 'datacenter', '/rest/api/2/myself', { authorization: wrong });

    const answer = await ask(jira, 'datacenter', '/rest/api/2/myself');

    expect(answer.status).toBe(200);
  });

  it('is lifted by signing in on the page', async () => {
    await lockOut();
    const form = new URLSearchParams({ os_username: 'mia', os_password: 'demo-password-mia' });
    const page = await ask(jira, 'datacenter', '/login.jsp', { authorization: null, body: form });

    const answer = await ask(jira, 'datacenter', '/rest/api/2/myself');

    expect(page.status).toBe(303);
    expect(answer.status).toBe(200);
  });
});

describe('Basic on Jira 11', () => {
  it('is switched off', async () => {
    const eleven = await aDemoJira({ datacenterVersion: '11.3.0' });
    const answer = await ask(eleven, 'datacenter', '/rest/api/2/myself');
    await eleven.close();

    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Basic Authentication has been disabled on this instance.');
  });
});

describe('the session cookie', () => {
  it('comes with every REST answer and is as good as the password, so it must never get out', async () => {
    const answer = await ask(jira, 'datacenter', '/rest/api/2/myself');
    const cookies = answer.headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith('JSESSIONID='))?.split(';')[0];

    const again = await ask(jira, 'datacenter', '/rest/api/2/myself', {
      authorization: null,
      headers: { cookie: session ?? '' },
    });

    expect(cookies.some((cookie) => cookie.startsWith('atlassian.xsrf.token='))).toBe(true);
    expect(again.json).toMatchObject({ name: 'mia' });
  });
});

describe('the ids of an answer', () => {
  it('are those of the face', async () => {
    const datacenter = await ask(jira, 'datacenter', '/rest/api/2/serverInfo');
    const cloud = await ask(jira, 'cloud', '/rest/api/3/serverInfo');

    expect(datacenter.headers.get('x-arequestid')).toMatch(/^\d+x\d+x\d+$/);
    expect(datacenter.headers.get('atl-traceid')).toBeNull();
    expect(cloud.headers.get('atl-traceid')).toMatch(/^[0-9a-f]{32}$/);
    expect(cloud.headers.get('x-ausername')).toBeNull();
  });
});

describe('the XSRF check', () => {
  const browser = {
    'user-agent': 'Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 Chrome/140 Safari/537.36',
  };
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'multipart/form-data; boundary=x' };
  const rows: readonly (readonly [
    string,
    'POST' | 'PUT' | 'GET',
    Record<string, string>,
    number,
    number,
  ])[] = [
    ['a browser without Origin', 'POST', { ...browser, ...json }, 403, 403],
    [
      'a browser from elsewhere',
      'POST',
      { ...browser, ...json, origin: 'https://mail.example' },
      403,
      403,
    ],
    [
      'a browser from elsewhere with the token header',
      'POST',
      { ...browser, ...json, ...noCheck, origin: 'https://mail.example' },
      403,
      403,
    ],
    ['a browser with an opaque origin', 'POST', { ...browser, ...json, origin: 'null' }, 403, 403],
    [
      'a browser whose Referer is foreign',
      'POST',
      { ...browser, ...json, referer: 'https://mail.example/x' },
      403,
      403,
    ],
    ['a browser on the own page', 'POST', { ...browser, ...json, origin: 'OWN' }, 400, 400],
    [
      'a browser with an own Referer',
      'POST',
      { ...browser, ...json, referer: 'OWN/browse/WEB-1' },
      400,
      400,
    ],
    ['a program with JSON', 'POST', { ...json }, 400, 400],
    [
      'a program with JSON and a foreign Origin',
      'POST',
      { ...json, origin: 'https://mail.example' },
      400,
      400,
    ],
    ['a program with a form and no token header', 'POST', form, 403, 403],
    [
      'a program with plain text and no token header',
      'POST',
      { 'content-type': 'text/plain' },
      403,
      403,
    ],
    [
      'a program with plain text and the token header',
      'POST',
      { 'content-type': 'text/plain', ...noCheck },
      415,
      415,
    ],
    ['a browser that puts', 'PUT', { ...browser, ...json }, 405, 403],
  ];

  it.each(rows)('of %s by %s', async (_, method, headers, onDatacenter, onCloud) => {
    const expected = { datacenter: onDatacenter, cloud: onCloud };
    for (const kind of ['datacenter', 'cloud'] as const) {
      const own = new URL(jira[kind].baseUrl).origin;
      const filled = Object.entries(headers).map(([name, value]) => [
        name,
        value.replace('OWN', own),
      ]);

      const answer = await ask(jira, kind, '/rest/api/2/issue', {
        method,
        headers: Object.fromEntries(filled),
        body: '{}',
      });

      expect([kind, answer.status]).toEqual([kind, expected[kind]]);
      if (answer.status === 403) expect(answer.text).toBe('XSRF check failed');
    }
  });

  it('lets a browser read', async () => {
    const answer = await ask(jira, 'cloud', '/rest/api/3/myself', {
      headers: { ...browser, origin: 'https://mail.example' },
      authorization: right.cloud,
    });

    expect(answer.status).toBe(200);
  });
});
