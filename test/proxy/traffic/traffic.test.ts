import http from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../demo/free-port.ts';
import { headers } from '../../../contract/connect-api.ts';
import type { Limits } from '../../../proxy/config/config.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
  type Stage,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const myself = '/jira/acme/rest/api/2/myself';

/** A Connect whose clock stands still until a test moves it. */
async function start(
  jiraUrl: string,
  limits: Partial<Limits>,
  trustedProxies: readonly string[] = [],
): Promise<Stage & { advance(ms: number): void }> {
  let now = 0;
  const site = aSite(jiraUrl, { limits: { ...defaultLimits, ...limits } });
  const listen = { host: '127.0.0.1', port: 0, tls: { kind: 'off' }, trustedProxies } as const;
  const connect = await startConnect(aConfig([site], { listen }), { clock: () => now });
  return {
    ...connect,
    advance(ms) {
      now += ms;
    },
  };
}

function ticketOf(user: string): { readonly [name: string]: string } {
  return { [headers.ticket]: aTicket('acme', { kind: 'basic', user, secret: 'secret' }) };
}

function basicOf(user: string): string {
  return `Basic ${Buffer.from(`${user}:secret`).toString('base64')}`;
}

function signInAs(port: number, more: http.OutgoingHttpHeaders = {}): Promise<Answer> {
  return send(port, '/connect/sites/acme/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...more },
    body: JSON.stringify({ method: 'password', user: 'anna', secret: 'secret' }),
  });
}

function told(answer: Answer): readonly [number, string | null, string | undefined] {
  return [answer.status, answer.code, answer.headers['retry-after']];
}

describe('a user who sends too many requests', () => {
  const limits = { requestsPerMinute: 60, requestBurst: 2 };

  it('is asked to wait, and served again when the time is up; others are served all along', async () => {
    let calls = 0;
    const jira = await startJira((_request, response) => {
      calls += 1;
      answerJson(response, {});
    });
    const connect = await start(jira.url, limits);

    const answers = [];
    for (let index = 0; index < 3; index += 1) answers.push(told(await send(connect.port, myself)));
    const other = await send(connect.port, myself, { headers: ticketOf('ben') });
    connect.advance(1000);
    const later = await send(connect.port, myself);

    expect(answers).toEqual([
      [200, null, undefined],
      [200, null, undefined],
      [429, 'CONNECT_BUSY', '1'],
    ]);
    expect(other.status).toBe(200);
    expect(later.status).toBe(200);
    expect(calls).toBe(4);
  });

  it('is known by the credential, whichever of the user’s tickets comes', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));
    const connect = await start(jira.url, limits);

    const answers = [];
    for (let index = 0; index < 3; index += 1) {
      answers.push((await send(connect.port, myself, { headers: ticketOf('anna') })).status);
    }

    expect(ticketOf('anna')).not.toEqual(ticketOf('anna'));
    expect(answers).toEqual([200, 200, 429]);
  });

  it('is told so in words', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));
    const connect = await start(jira.url, { requestsPerMinute: 6, requestBurst: 1 });
    await send(connect.port, myself);

    const answer = await send(connect.port, myself);

    expect(JSON.parse(answer.text).error).toMatchObject({
      code: 'CONNECT_BUSY',
      message: 'Too many requests.',
      next: 'Wait 10 seconds, then try again.',
      facts: { site: 'acme', retryAfterSeconds: 10 },
    });
  });

  it('without a valid ticket is known by the address', async () => {
    const connect = await start('https://jira.example.com', limits);
    const bad = { headers: { [headers.ticket]: 'p1.k1.forged' } };

    const answers = [];
    for (let index = 0; index < 3; index += 1)
      answers.push(told(await send(connect.port, myself, bad)));

    expect(answers).toEqual([
      [401, 'TICKET_INVALID', undefined],
      [401, 'TICKET_INVALID', undefined],
      [429, 'CONNECT_BUSY', '1'],
    ]);
  });
});

describe('a user with many requests under way', () => {
  it('cannot use up the connections of the others', async () => {
    const waiting: http.ServerResponse[] = [];
    const untilWaiting = async (count: number): Promise<void> => {
      while (waiting.length < count) await new Promise((resolve) => setImmediate(resolve));
    };
    const jira = await startJira((request, response) => {
      if (request.headers.authorization !== basicOf('anna')) answerJson(response, {});
      else waiting.push(response);
    });
    const connect = await start(jira.url, { requestsAtOnce: 2 });
    const asAnna = { headers: ticketOf('anna') };
    const slow = [send(connect.port, myself, asAnna), send(connect.port, myself, asAnna)];
    await untilWaiting(2);

    const third = await send(connect.port, myself, asAnna);
    const other = await send(connect.port, myself, { headers: ticketOf('ben') });
    for (const response of waiting) answerJson(response, {});
    await Promise.all(slow);
    const later = send(connect.port, myself, asAnna);
    await untilWaiting(3);
    for (const response of waiting.slice(2)) answerJson(response, {});

    expect(told(third)).toEqual([429, 'CONNECT_BUSY', '1']);
    expect(other.status).toBe(200);
    expect((await later).status).toBe(200);
  });
});

describe('an address that signs in too often', () => {
  it('is asked to wait before Jira hears of it', async () => {
    let calls = 0;
    const jira = await startJira((_request, response) => {
      calls += 1;
      answerJson(response, {}, 401);
    });
    const connect = await start(jira.url, { signInsPerMinute: 2 });

    const answers = [];
    for (let index = 0; index < 3; index += 1) answers.push(told(await signInAs(connect.port)));

    expect(answers).toEqual([
      [401, 'CREDENTIALS_REJECTED', undefined],
      [401, 'CREDENTIALS_REJECTED', undefined],
      [429, 'CONNECT_BUSY', '30'],
    ]);
    expect(calls).toBe(2);
  });

  it.each([
    ['counts for itself behind a balancer that is trusted', ['127.0.0.1'], [401, 401, 429]],
    ['cannot take another one by claiming it', [], [401, 429, 429]],
  ])('%s', async (_claim, trusted, statuses) => {
    const jira = await startJira((_request, response) => answerJson(response, {}, 401));
    const connect = await start(jira.url, { signInsPerMinute: 1 }, trusted);

    const answers = [];
    for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.2']) {
      answers.push((await signInAs(connect.port, { 'x-forwarded-for': address })).status);
    }

    expect(answers).toEqual(statuses);
  });
});

describe('a user whom Jira told to wait', () => {
  it('gets Jira’s answer, then the rest of the wait at once, then Jira again', async () => {
    let calls = 0;
    const jira = await startJira((_request, response) => {
      calls += 1;
      if (calls > 1) return answerJson(response, {});
      response.setHeader('retry-after', '20');
      answerJson(response, { errorMessages: ['slow down'] }, 429);
    });
    const connect = await start(jira.url, {});

    const first = await send(connect.port, myself);
    connect.advance(5_000);
    const second = await send(connect.port, myself);
    const callsMeanwhile = calls;
    const other = await send(connect.port, myself, { headers: ticketOf('ben') });
    connect.advance(15_000);
    const third = await send(connect.port, myself);

    expect(told(first)).toEqual([429, null, '20']);
    expect(first.text).toBe('{"errorMessages":["slow down"]}');
    expect(told(second)).toEqual([429, 'JIRA_BUSY', '15']);
    expect(callsMeanwhile).toBe(1);
    expect(other.status).toBe(200);
    expect(third.status).toBe(200);
  });

  it('while signing in is not let through by signing in again', async () => {
    let calls = 0;
    const jira = await startJira((_request, response) => {
      calls += 1;
      response.setHeader('retry-after', '20');
      answerJson(response, {}, 429);
    });
    const connect = await start(jira.url, {});

    const answers = [told(await signInAs(connect.port)), told(await signInAs(connect.port))];

    expect(answers).toEqual([
      [429, 'JIRA_BUSY', '20'],
      [429, 'JIRA_BUSY', '20'],
    ]);
    expect(calls).toBe(1);
  });

  it('without a time is told every time by Jira itself', async () => {
    let calls = 0;
    const jira = await startJira((_request, response) => {
      calls += 1;
      answerJson(response, {}, 429);
    });
    const connect = await start(jira.url, {});

    await send(connect.port, myself);
    await send(connect.port, myself);

    expect(calls).toBe(2);
  });
});

describe('a site that is down', () => {
  const limits = { circuitFailures: 3, circuitOpenMs: 10_000 };

  it('is left alone after failures in a row, probed once, and back at once when it answers', async () => {
    const port = await findFreePort(0);
    const connect = await start(`http://127.0.0.1:${port}`, limits);
    const ask = async (): Promise<ReturnType<typeof told>> =>
      told(await send(connect.port, myself));

    const failing = [await ask(), await ask(), await ask()];
    const left = await ask();
    connect.advance(10_000);
    const probe = await ask();
    const afterProbe = await ask();
    const jira = http.createServer((_request, response) => answerJson(response, {}));
    await new Promise<void>((done) => jira.listen(port, '127.0.0.1', done));
    const stillLeft = await ask();
    connect.advance(10_000);
    const back = [await ask(), await ask()];
    jira.close();
    jira.closeAllConnections();

    const seen = [502, 'JIRA_UNREACHABLE', undefined];
    expect(failing).toEqual([seen, seen, seen]);
    expect(left).toEqual([502, 'JIRA_UNREACHABLE', '10']);
    expect(probe).toEqual(seen);
    expect(afterProbe).toEqual([502, 'JIRA_UNREACHABLE', '10']);
    expect(stillLeft).toEqual([502, 'JIRA_UNREACHABLE', '10']);
    expect(back).toEqual([
      [200, null, undefined],
      [200, null, undefined],
    ]);
  });

  it('is told to be down by what was seen last, in the same words', async () => {
    const connect = await start(`http://127.0.0.1:${await findFreePort(0)}`, {
      circuitFailures: 1,
    });
    const first = await send(connect.port, myself);

    const second = await send(connect.port, myself);

    const { message } = JSON.parse(first.text).error;
    expect(message).toMatch(/^127\.0\.0\.1:\d+ refuses connections from Cloud Connect\.$/);
    expect(JSON.parse(second.text).error).toMatchObject({
      message,
      facts: { reason: 'refused', retryAfterSeconds: 10 },
    });
  });

  it('is not asked by a sign-in either', async () => {
    const connect = await start(`http://127.0.0.1:${await findFreePort(0)}`, {
      circuitFailures: 1,
    });
    await send(connect.port, myself);

    expect(told(await signInAs(connect.port))).toEqual([502, 'JIRA_UNREACHABLE', '10']);
  });

  it('does not take the other sites along', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));
    const down = {
      ...aSite(`http://127.0.0.1:${await findFreePort(0)}`),
      limits: { ...defaultLimits, circuitFailures: 1 },
    };
    const connect = await startConnect(aConfig([down, aSite(jira.url, { id: 'other' })]));
    await send(connect.port, myself);
    await send(connect.port, myself);

    const answer = await send(connect.port, '/jira/other/rest/api/2/myself', {
      headers: { [headers.ticket]: aTicket('other') },
    });

    expect(answer.status).toBe(200);
  });
});

describe('a user whose own requests take too long', () => {
  /** Enough for an answer that comes, however busy the machine is. */
  const slow = { circuitFailures: 2, firstByteMs: 1_000 };

  it('does not shut out everybody else', async () => {
    let isSlow = true;
    const jira = await startJira((_request, response) => {
      if (!isSlow) answerJson(response, {});
    });
    const connect = await start(jira.url, slow);

    const answers = [];
    for (let index = 0; index < 4; index += 1)
      answers.push((await send(connect.port, myself)).code);
    isSlow = false;
    const other = await send(connect.port, myself, { headers: ticketOf('ben') });

    expect(answers).toEqual(Array.from({ length: 4 }, () => 'JIRA_TIMED_OUT'));
    expect(other.status).toBe(200);
  });

  it('is one of several when Jira hangs, and then nobody waits for it', async () => {
    const jira = await startJira(() => {});
    const connect = await start(jira.url, slow);
    await send(connect.port, myself);
    await send(connect.port, myself, { headers: ticketOf('ben') });

    const third = await send(connect.port, myself, { headers: ticketOf('carla') });

    expect(told(third)).toEqual([504, 'JIRA_TIMED_OUT', '10']);
  });
});
