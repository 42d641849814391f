import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { whenOfficeIsReady } from '../../addin/outlook/office-ready.ts';

afterEach(() => {
  jest.useRealTimers();
});

const notLoaded = {
  code: 'OFFICE_NOT_LOADED',
  facts: { hosts: ['appsforoffice.microsoft.com', 'ajax.aspnetcdn.com'] },
};

describe('whenOfficeIsReady', () => {
  it.each([
    ['Outlook', true],
    [null, false],
  ])('tells for host %s that the page is in Outlook: %s', async (host, isInOutlook) => {
    const office = { onReady: () => Promise.resolve({ host }) };

    await expect(whenOfficeIsReady({ timeoutMs: 1000, office })).resolves.toEqual({ isInOutlook });
  });

  it('names the two hosts at once when the library is not there', async () => {
    await expect(whenOfficeIsReady({ timeoutMs: 1000, office: null })).rejects.toMatchObject(
      notLoaded,
    );
    await expect(whenOfficeIsReady({ timeoutMs: 1000 })).rejects.toMatchObject(notLoaded);
  });

  it('names them when the library is not ready in time', async () => {
    jest.useFakeTimers();
    const office = { onReady: () => new Promise<never>(() => undefined) };
    const ended = expect(whenOfficeIsReady({ timeoutMs: 12_000, office })).rejects.toMatchObject(
      notLoaded,
    );

    await jest.advanceTimersByTimeAsync(12_000);

    await ended;
  });
});
