import http from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSealed } from '../../contract/answers/direct-answers.ts';
import { headers, routes } from '../../contract/connect-api.ts';
import type { Limits } from '../../proxy/config/config.ts';
import { defaultLimits } from '../../proxy/config/default-limits.ts';
import {
  aConfig,
  aMoment,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
} from '../support/proxy/stage.ts';

const slow: http.ClientRequest[] = [];

afterEach(async () => {
  for (const request of slow.splice(0)) request.destroy();
  await clearStage();
});

const issue = '/jira/acme/rest/api/2/issue';
const myself = '/jira/acme/rest/api/2/myself';

/** A Jira behind something that reads every body to its end before it answers. */
async function start(limits: Partial<Limits> = {}): Promise<{
  readonly port: number;
  /** Resolves once so many requests have reached it. */
  readonly arrived: (count: number) => Promise<void>;
}> {
  let arrivals = 0;
  const waiting = new Set<() => void>();
  const jira = await startJira((request, response) => {
    arrivals += 1;
    for (const look of waiting) look();
    const name = /^Bearer (\w+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    request.resume();
    request.on('end', () => {
      if (name.startsWith('invented')) answerJson(response, {}, 401);
      else {
        response.setHeader('x-ausername', name);
        answerJson(response, { name, displayName: name });
      }
    });
  });
  const site = aSite(jira.url, {
    modes: ['direct', 'connect'],
    connectionRule: 'prefer-direct',
    allowSecretsInPane: true,
    limits: { ...defaultLimits, ...limits },
  });
  const listen = {
    host: '127.0.0.1',
    port: 0,
    tls: { kind: 'off' },
    trustedProxies: ['127.0.0.1'],
  } as const;
  const { port } = await startConnect(aConfig([site], { listen }));
  return {
    port,
    arrived: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (arrivals < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

function from(address: number): { readonly 'x-forwarded-for': string } {
  return { 'x-forwarded-for': `198.51.100.${address}` };
}

/** Has a token sealed that Jira was never asked about. */
async function seal(port: number, secret: string, address: number): Promise<string> {
  const answer = await send(port, routes.seal('acme'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...from(address) },
    body: JSON.stringify({ method: 'personal-access-token', user: '', secret }),
  });
  return decodeSealed(JSON.parse(answer.text)).ticket;
}

/** Begins an upload that sends one byte and no more; gives the refusal's code, null while there is none. */
function upload(port: number, ticket: string, address: number): Promise<string | null> {
  const request = http.request({
    host: '127.0.0.1',
    port,
    path: issue,
    method: 'POST',
    agent: false,
    headers: {
      [headers.ticket]: ticket,
      'content-type': 'application/json',
      'content-length': 1_000_000,
      ...from(address),
    },
  });
  slow.push(request);
  request.on('error', () => undefined);
  return new Promise((resolve) => {
    request.on('response', (answer) => {
      answer.resume();
      resolve(String(answer.headers[headers.error]));
    });
    request.write('{', () => resolve(null));
  });
}

function ask(port: number, ticket: string, address: number): Promise<Answer> {
  return send(port, myself, { headers: { [headers.ticket]: ticket, ...from(address) } });
}

function ofAnna(): string {
  return aTicket('acme', { kind: 'bearer', token: 'anna' });
}

describe('a stranger who invents eight users and begins 32 slow uploads as each', () => {
  it('stays one client from one address; a colleague at the same address works', async () => {
    const { port, arrived } = await start();
    const tickets = await Promise.all(
      Array.from({ length: 8 }, (_, user) => seal(port, `invented${user}`, 1)),
    );

    for (const ticket of tickets) {
      for (let count = 0; count < 32; count += 1) void upload(port, ticket, 1);
    }
    await arrived(32);
    const others = await Promise.all(tickets.map((ticket) => ask(port, ticket, 1)));

    expect(others.map(({ code }) => code)).toEqual(Array(8).fill('CONNECT_BUSY'));
    expect(await ask(port, ofAnna(), 1)).toMatchObject({ status: 200, code: null });
    expect(await ask(port, ofAnna(), 2)).toMatchObject({ status: 200, code: null });
  }, 60_000);

  it('never gets the last connections, also from eight addresses', async () => {
    const { port, arrived } = await start();
    const tickets = await Promise.all(
      Array.from({ length: 8 }, (_, user) => seal(port, `invented${user}`, user)),
    );

    for (let count = 0; count < 32; count += 1) {
      for (const [user, ticket] of tickets.entries()) void upload(port, ticket, user);
    }
    await arrived(220);

    const works = await Promise.all(Array.from({ length: 6 }, () => ask(port, ofAnna(), 9)));
    expect(works.map(({ status }) => status)).toEqual(Array(6).fill(200));
  }, 60_000);
});

describe('eight accounts that Jira knows, with 32 slow uploads each', () => {
  it('leave connections to a ninth', async () => {
    const { port, arrived } = await start();
    for (let count = 0; count < 32; count += 1) {
      for (let user = 0; user < 8; user += 1) {
        const ticket = aTicket('acme', { kind: 'bearer', token: `known${user}` });
        void upload(port, ticket, 1);
      }
    }
    await arrived(220);

    const works = await Promise.all(Array.from({ length: 6 }, () => ask(port, ofAnna(), 1)));
    expect(works.map(({ status }) => status)).toEqual(Array(6).fill(200));
  }, 60_000);
});

describe('a credential that was sealed without asking Jira', () => {
  it('counts by the address until Jira has accepted it once', async () => {
    const { port } = await start({ requestsPerMinute: 1, requestBurst: 3 });
    const ben = await seal(port, 'ben', 1);
    const eve = await seal(port, 'invented', 1);

    expect((await ask(port, ben, 1)).status).toBe(200);
    for (let count = 0; count < 3; count += 1) await ask(port, eve, 1);

    expect((await ask(port, eve, 1)).code).toBe('CONNECT_BUSY');
    expect((await ask(port, await seal(port, 'invented2', 1), 1)).code).toBe('CONNECT_BUSY');
    expect((await ask(port, ben, 1)).status).toBe(200);
  });
});

describe('an upload of single bytes', () => {
  it('ends when less than 16 kB came within the usual wait', async () => {
    const { port } = await start({ firstByteMs: 400, idleMs: 400 });
    const request = http.request({
      host: '127.0.0.1',
      port,
      path: issue,
      method: 'POST',
      agent: false,
      headers: {
        [headers.ticket]: ofAnna(),
        'content-type': 'application/json',
        'content-length': 1_000_000,
      },
    });
    slow.push(request);
    request.on('error', () => undefined);
    const drip = setInterval(() => request.write('x'), 20);
    try {
      const code = await new Promise((resolve) => {
        request.on('response', (answer) => {
          answer.resume();
          resolve(answer.headers[headers.error]);
        });
      });
      expect(code).toBe('REQUEST_INVALID');
    } finally {
      clearInterval(drip);
    }
  }, 20_000);
});

describe('a stranger who begins sign-ins with invented passwords while Jira is slow to judge them', () => {
  it('never gets the last connections, also from three addresses', async () => {
    let settled = 0;
    const allSettled = aMoment();
    const settle = (): void => {
      settled += 1;
      if (settled === 30) allSettled.comes();
    };
    const jira = await startJira((request, response) => {
      if (request.headers.authorization?.startsWith('Basic') === true) {
        settle();
      } else answerJson(response, { name: 'anna', displayName: 'Anna' });
    });
    const site = aSite(jira.url, { limits: { ...defaultLimits, maxSockets: 8, connectMs: 1_000 } });
    const listen = {
      host: '127.0.0.1',
      port: 0,
      tls: { kind: 'off' },
      trustedProxies: ['127.0.0.1'],
    } as const;
    const { port } = await startConnect(aConfig([site], { listen }));
    for (let count = 0; count < 30; count += 1) {
      const request = http.request({
        host: '127.0.0.1',
        port,
        path: routes.signIn('acme'),
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json', ...from(count % 3) },
      });
      slow.push(request);
      request.on('error', () => undefined);
      request.on('response', (answer) => {
        answer.resume();
        settle();
      });
      request.end(JSON.stringify({ method: 'password', user: 'anna', secret: `invented${count}` }));
    }
    await allSettled.came;

    expect(await ask(port, ofAnna(), 9)).toMatchObject({ status: 200 });
  }, 60_000);
});
