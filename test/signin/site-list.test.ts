import { describe, expect, it } from '@jest/globals';
import type { MicrosoftApp, SitesAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { createMicrosoft } from '../../addin/signin/microsoft.ts';
import { createSiteList } from '../../addin/signin/site-list.ts';
import { aSite } from '../support/connection/a-site.ts';

const app = { tenantId: 'tenant-1', clientId: 'client-1' };

function anAnswer(microsoft: MicrosoftApp | null, isListed: boolean): SitesAnswer {
  return {
    sites: isListed ? [aSite()] : [],
    connect: {
      version: '1.0.0',
      contract: 1,
      keepTickets: 'roaming',
      microsoft,
      build: null,
      region: null,
      isTlsEndedInFront: false,
    },
  };
}

/** A Connect that lists its sites only for a request with a token, as the client sends it. */
function play({ asks, isSupported = true }: { asks: MicrosoftApp | null; isSupported?: boolean }) {
  const tokens: (string | null)[] = [];
  const microsoft = createMicrosoft({
    isSupported: () => isSupported,
    load: async () => ({
      createNestablePublicClientApplication: async () => ({
        acquireTokenSilent: async () => ({ accessToken: 'token-1' }),
        acquireTokenPopup: async () => ({ accessToken: 'token-2' }),
      }),
    }),
  });
  const sites = createSiteList({
    microsoft,
    connect: {
      sites: async () => {
        const token = await microsoft.token();
        tokens.push(token);
        return anAnswer(asks, asks === null || token !== null);
      },
    },
  });
  return { sites, tokens };
}

describe('createSiteList', () => {
  it('asks once where Connect wants no Microsoft token', async () => {
    const { sites, tokens } = play({ asks: null });

    expect((await sites()).sites).toHaveLength(1);
    expect(tokens).toEqual([null]);
  });

  it('asks again with the token where Connect wants one, and with the token from then on', async () => {
    const { sites, tokens } = play({ asks: app });

    expect((await sites()).sites).toHaveLength(1);
    expect(tokens).toEqual([null, 'token-1']);
    expect((await sites()).sites).toHaveLength(1);
    expect(tokens).toEqual([null, 'token-1', 'token-1']);
  });

  it('says that the Outlook offers no Microsoft sign-in, each time it is asked', async () => {
    const { sites } = play({ asks: app, isSupported: false });
    const expected = new AppError('MICROSOFT_NOT_OFFERED', {});

    await expect(sites()).rejects.toMatchObject({ code: expected.code });
    await expect(sites()).rejects.toMatchObject({ code: expected.code });
  });
});
