import { describe, expect, it } from '@jest/globals';
import { createMicrosoft, type MsalLibrary } from '../../addin/signin/microsoft.ts';

const app = { tenantId: 'tenant-1', clientId: 'client-1' };

/** Fails as Microsoft's library does: by name and code. */
function msalError(name: string, errorCode: string): Error {
  return Object.assign(new Error(`${errorCode}: about ada@example.com`), { name, errorCode });
}

const needsUser = msalError('InteractionRequiredAuthError', 'interaction_required');

function play(parts: {
  silent?: () => Promise<string>;
  popup?: () => Promise<string>;
  isSupported?: boolean;
  load?: () => Promise<MsalLibrary>;
}) {
  const seen: unknown[] = [];
  let loads = 0;
  const library: MsalLibrary = {
    createNestablePublicClientApplication: async (configuration) => {
      seen.push(configuration);
      return {
        acquireTokenSilent: async ({ scopes }) => {
          seen.push(['silent', ...scopes]);
          return { accessToken: await (parts.silent ?? (async () => 'token-1'))() };
        },
        acquireTokenPopup: async ({ scopes }) => {
          seen.push(['popup', ...scopes]);
          return { accessToken: await (parts.popup ?? (async () => 'token-2'))() };
        },
      };
    },
  };
  const microsoft = createMicrosoft({
    load: async () => {
      loads += 1;
      return parts.load === undefined ? library : parts.load();
    },
    isSupported: () => parts.isSupported ?? true,
  });
  return { microsoft, seen, loads: () => loads };
}

describe('createMicrosoft', () => {
  it('loads nothing and asks nobody where Connect wants no token', async () => {
    const { microsoft, loads } = play({});
    microsoft.use(null);

    expect(await microsoft.token()).toBeNull();
    expect(microsoft.isNeeded).toBe(false);
    expect(loads()).toBe(0);
  });

  it('takes the token of Outlook’s own account, for this Connect and tenant, and stores nothing', async () => {
    const { microsoft, seen } = play({});
    microsoft.use(app);

    expect(await microsoft.token()).toBe('token-1');

    expect(seen).toEqual([
      {
        auth: { clientId: 'client-1', authority: 'https://login.microsoftonline.com/tenant-1' },
        cache: { cacheLocation: 'memoryStorage' },
      },
      ['silent', 'api://client-1/.default'],
    ]);
  });

  it('asks the user once, however many requests wait for it', async () => {
    const { microsoft, seen, loads } = play({ silent: () => Promise.reject(needsUser) });
    microsoft.use(app);

    const tokens = await Promise.all(Array.from({ length: 10 }, () => microsoft.token()));

    expect(new Set(tokens)).toEqual(new Set(['token-2']));
    expect(seen.filter((call) => Array.isArray(call) && call[0] === 'popup')).toHaveLength(1);
    expect(loads()).toBe(1);
  });

  it('says that this Outlook offers no sign-in, before anything is loaded', async () => {
    const { microsoft, loads } = play({ isSupported: false });
    microsoft.use(app);

    await expect(microsoft.token()).rejects.toMatchObject({ code: 'MICROSOFT_NOT_OFFERED' });
    expect(loads()).toBe(0);
  });

  it.each([
    ['silent', () => Promise.reject(msalError('ServerError', 'invalid_grant'))],
    ['popup', () => Promise.reject(msalError('BrowserAuthError', 'invalid_grant'))],
  ] as const)('names what Microsoft says (%s), and nothing about the account', async (_, fail) => {
    const { microsoft } = play({ silent: () => Promise.reject(needsUser), popup: fail });
    microsoft.use(app);

    await expect(microsoft.token()).rejects.toMatchObject({
      code: 'MICROSOFT_SIGN_IN_FAILED',
      facts: { problem: 'invalid_grant' },
    });
  });

  it('tells a user who refused what Connect asks for', async () => {
    const { microsoft } = play({
      silent: () => Promise.reject(needsUser),
      popup: () => Promise.reject(msalError('BrowserAuthError', 'user_cancelled')),
    });
    microsoft.use(app);

    await expect(microsoft.token()).rejects.toMatchObject({ code: 'USER_TOKEN_MISSING' });
  });

  it('tries again after a library that could not be loaded', async () => {
    let isDown = true;
    const { microsoft } = play({
      load: async () => {
        if (isDown) throw new TypeError('chunk failed');
        return {
          createNestablePublicClientApplication: async () => ({
            acquireTokenSilent: async () => ({ accessToken: 'token-1' }),
            acquireTokenPopup: () => Promise.reject(needsUser),
          }),
        };
      },
    });
    microsoft.use(app);
    await expect(microsoft.token()).rejects.toMatchObject({ code: 'MICROSOFT_SIGN_IN_FAILED' });

    isDown = false;

    expect(await microsoft.token()).toBe('token-1');
  });
});
