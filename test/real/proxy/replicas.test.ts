import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { decodeRenewal } from '../../../contract/answers/connect-answers.ts';
import { describeWith, type RunningProgram } from '../../support/programs/real-program.ts';
import { redis, redisAt, startRedis } from '../../support/programs/redis.ts';
import { closeJiras } from '../../support/proxy/oauth-stage.ts';
import {
  aClock,
  aRegisteredJira,
  askToRenew,
  connectByOauth2,
  renewed,
  signedInBy,
  whoAmI2,
} from '../../support/proxy/oauth2-stage.ts';
import { clearStage, type Stage } from '../../support/proxy/stage.ts';

const hourMs = 60 * 60_000;
const password = 'counting-together';

describeWith([redis], 'two Connects that count in one Redis', () => {
  let server: RunningProgram;

  beforeAll(async () => {
    server = await startRedis(password);
  });

  afterAll(() => server.stop());

  afterEach(async () => {
    await clearStage();
    await closeJiras();
  });

  async function aPair(kind: 'datacenter' | 'cloud') {
    const clock = aClock();
    const jira = await aRegisteredJira({ now: clock.now });
    const place = redisAt(server.port, { password });
    const connect = (): Promise<Stage> =>
      connectByOauth2(jira, kind, { clock, config: { rateStore: place } });
    const one = await connect();
    const other = await connect();
    const { ticket } = await signedInBy(one.port);
    clock.passes(hourMs);
    return { clock, jira, one, other, ticket };
  }

  it.each(['datacenter', 'cloud'] as const)(
    'renew once on %s when panes ask both of them at once, and the loser goes on with what was won',
    async (kind) => {
      const { jira, one, other, ticket } = await aPair(kind);

      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          askToRenew(index % 2 === 0 ? one.port : other.port, ticket),
        ),
      );

      const won = answers.filter(({ status }) => status === 200);
      const lost = answers.filter(({ status }) => status !== 200);
      const [next = ''] = won.map(({ text }) => decodeRenewal(JSON.parse(text)).ticket);
      expect(new Set(won.map(({ text }) => text)).size).toBe(1);
      expect(lost).not.toEqual([]);
      expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['CONNECT_BUSY']));
      expect(jira.oauth2[kind].reuses).toBe(0);
      for (const { port } of [one, other]) expect((await whoAmI2(port, next)).status).toBe(200);
    },
  );

  it('refuse a refresh token that the other one has used, without asking Jira', async () => {
    const { jira, one, other, ticket } = await aPair('datacenter');
    const next = await renewed(one.port, ticket);

    // The turn of the first one holds for half a minute of the store's clock.
    const late = await askToRenew(other.port, ticket);

    expect(['CONNECT_BUSY', 'RENEWAL_REFUSED']).toContain(late.code);
    expect(jira.oauth2.datacenter.reuses).toBe(0);
    expect((await whoAmI2(other.port, next)).status).toBe(200);
  });
});
