import { afterEach, describe, expect, it } from '@jest/globals';
import { createAuthorizer, type Authorizer } from '../../addin/connection/authorizer.ts';
import { isRecord } from '../../contract/connect-api.ts';
import { aSite } from '../support/connection/a-site.ts';
import { startTinyServer, type TinyServer } from '../support/network/tiny-server.ts';

const open: TinyServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const myself = { method: 'GET', target: '/rest/api/2/myself' };
const create = { method: 'POST', target: '/rest/api/2/issue' };

/** Plays Connect: numbers the signatures it gives. */
async function anAuthorizer({ isOneTime = true, fails = 0 } = {}): Promise<{
  authorizer: Authorizer;
  asked: unknown[][];
  clock: { ms: number };
  bodies: unknown[];
}> {
  const asked: unknown[][] = [];
  const bodies: unknown[] = [];
  let made = 0;
  let failing = fails;
  const server = await startTinyServer(({ body }) => {
    const given: unknown = JSON.parse(body.toString('utf8'));
    bodies.push(given);
    const requests = isRecord(given) && Array.isArray(given['requests']) ? given['requests'] : [];
    asked.push(requests);
    failing -= 1;
    if (failing >= 0) return 'hang-up';
    const authorizations = requests.map(() =>
      isOneTime ? `signature ${(made += 1)}` : 'Bearer x',
    );
    return { body: JSON.stringify({ authorizations, isOneTime }) };
  });
  open.push(server);
  const clock = { ms: 1_000_000 };
  const authorizer = createAuthorizer({
    connectOrigin: server.origin,
    site: aSite(),
    ticket: 't',
    fetch: (input, init) => fetch(input, init),
    timeoutMs: 5_000,
    now: () => clock.ms,
  });
  return { authorizer, asked, clock, bodies };
}

describe('createAuthorizer', () => {
  it('asks once for what is asked for in the same moment', async () => {
    const { authorizer, asked } = await anAuthorizer();

    const got = await Promise.all([1, 2, 3].map(() => authorizer.authorize(myself)));

    expect(new Set(got).size).toBe(3);
    expect(asked).toEqual([[myself, myself, myself]]);
  });

  it('never asks for more than fifty at a time', async () => {
    const { authorizer, asked } = await anAuthorizer();

    await Promise.all(Array.from({ length: 120 }, () => authorizer.authorize(myself, [create])));

    expect(asked.map((requests) => requests.length)).toEqual([50, 50, 20]);
  });

  it('has what is likely signed along, and gives it out once', async () => {
    const { authorizer, asked } = await anAuthorizer();
    await authorizer.authorize(myself, [create]);

    const first = await authorizer.authorize(create);
    const second = await authorizer.authorize(create);

    expect(first).toBe('signature 2');
    expect(second).toBe('signature 3');
    expect(asked).toEqual([[myself, create], [create]]);
  });

  it('gives out no signature that Jira would take for old', async () => {
    const { authorizer, asked, clock } = await anAuthorizer();
    await authorizer.authorize(myself, [create]);
    clock.ms += 4 * 60_000;

    expect(await authorizer.authorize(create)).toBe('signature 3');
    expect(asked).toHaveLength(2);
  });

  it('signs by Jira’s clock once it is known, at most an hour away, and drops what it has', async () => {
    const { authorizer, bodies, clock } = await anAuthorizer();
    await authorizer.authorize(myself, [create]);
    authorizer.correctClock(clock.ms + 600_000);
    await authorizer.authorize(create);
    authorizer.correctClock(clock.ms + 86_400_000);
    await authorizer.authorize(create);

    expect(bodies[0]).not.toHaveProperty('clockAheadSeconds');
    expect(bodies[1]).toHaveProperty('clockAheadSeconds', 600);
    expect(bodies[2]).toHaveProperty('clockAheadSeconds', 3_600);
  });

  it('asks once for a credential that is good for everything, and says that it holds it', async () => {
    const { authorizer, asked } = await anAuthorizer({ isOneTime: false });

    expect(authorizer.holdsCredential).toBe(false);
    const got = [await authorizer.authorize(myself), await authorizer.authorize(create)];

    expect(got).toEqual(['Bearer x', 'Bearer x']);
    expect(asked).toHaveLength(1);
    expect(authorizer.holdsCredential).toBe(true);
  });

  it('fails those who asked, and asks anew afterwards', async () => {
    const { authorizer } = await anAuthorizer({ fails: 1 });

    await expect(authorizer.authorize(myself)).rejects.toMatchObject({
      code: 'CONNECT_UNREACHABLE',
    });
    expect(await authorizer.authorize(myself)).toBe('signature 1');
  });
});
