import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { onlineManager, QueryObserver, type QueryClient } from '@tanstack/react-query';
import { createQueryClient } from '../../../addin/pane/queries/query-client.ts';
import { AppError } from '../../../contract/errors.ts';

let client: QueryClient;

beforeEach(() => {
  jest.useFakeTimers();
  client = createQueryClient();
});

afterEach(() => {
  client.clear();
  jest.useRealTimers();
});

/** Asks through the client, refused as often as there are errors; counts what reaches Jira. */
function asking(...errors: readonly AppError[]) {
  let asked = 0;
  const answer = client.fetchQuery({
    queryKey: ['a'],
    // `fetchQuery` itself never repeats unless told; screens do as the defaults say.
    ...client.getDefaultOptions().queries,
    queryFn: () => {
      const error = errors[asked];
      asked += 1;
      return error === undefined ? Promise.resolve('projects') : Promise.reject(error);
    },
  });
  return { answer, count: () => asked };
}

function busy(retryAfterSeconds: number | null): AppError {
  return new AppError('JIRA_BUSY', { host: 'jira.example.com', retryAfterSeconds });
}

describe('a question to Jira', () => {
  it('is repeated once, as late as Jira asked for', async () => {
    const { answer, count } = asking(busy(7));

    await jest.advanceTimersByTimeAsync(6_999);
    expect(count()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);

    expect(await answer).toBe('projects');
    expect(count()).toBe(2);
  });

  it('is repeated after a second where Jira does not say when', async () => {
    const { answer, count } = asking(busy(null));

    await jest.advanceTimersByTimeAsync(999);
    expect(count()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);

    expect(await answer).toBe('projects');
  });

  it.each([
    ['a second time', [busy(1), busy(1), busy(1)], 2],
    ['when Jira wants more time than anybody waits before a field', [busy(60)], 1],
    [
      'when the sign-in was refused, which Jira would answer with a CAPTCHA',
      [new AppError('CREDENTIALS_REJECTED', { site: 'Jira' })],
      1,
    ],
  ])('is not repeated %s', async (_, errors, times) => {
    const { answer, count } = asking(...errors);
    const refused = expect(answer).rejects.toMatchObject({ code: errors[0]?.code });

    await jest.advanceTimersByTimeAsync(120_000);

    await refused;
    expect(count()).toBe(times);
  });
});

describe('a query of a screen, once the browser is back on the network', () => {
  afterEach(() => onlineManager.setOnline(true));

  it.each([
    ['runs again without a click after a failed connection', notReached(), 1],
    ['does not repeat a refused sign-in', new AppError('CREDENTIALS_REJECTED', { site: 'a' }), 0],
  ])('%s', async (_, error, runs) => {
    let asked = 0;
    client.mount();
    const observer = new QueryObserver(client, {
      queryKey: ['b'],
      queryFn: () => {
        asked += 1;
        return Promise.reject(error);
      },
    });
    const stop = observer.subscribe(() => undefined);
    await jest.advanceTimersByTimeAsync(5_000);
    const before = asked;
    expect(observer.getCurrentResult().status).toBe('error');

    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await jest.advanceTimersByTimeAsync(0);

    expect(asked - before).toBe(runs);
    stop();
    client.unmount();
  });

  it('keeps what it has, without asking Jira again', async () => {
    let asked = 0;
    client.mount();
    const stop = new QueryObserver(client, {
      queryKey: ['c'],
      queryFn: () => {
        asked += 1;
        return Promise.resolve('projects');
      },
    }).subscribe(() => undefined);
    await jest.advanceTimersByTimeAsync(120_000);

    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await jest.advanceTimersByTimeAsync(0);

    expect(asked).toBe(1);
    stop();
    client.unmount();
  });
});

function notReached(): AppError {
  return new AppError('CONNECT_UNREACHABLE', { host: 'connect.example.com' });
}
