import type { MicrosoftApp } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';

/** What is used of `@azure/msal-browser`. */
export interface MsalLibrary {
  createNestablePublicClientApplication(configuration: {
    readonly auth: { readonly clientId: string; readonly authority: string };
    readonly cache: { readonly cacheLocation: 'memoryStorage' };
  }): Promise<MsalClient>;
}

interface MsalClient {
  acquireTokenSilent(request: { scopes: string[] }): Promise<{ readonly accessToken: string }>;
  acquireTokenPopup(request: { scopes: string[] }): Promise<{ readonly accessToken: string }>;
}

interface MicrosoftOptions {
  /** Loads the library, which is a tenth of the pane: only where Connect asks for a token. */
  readonly load: () => Promise<MsalLibrary>;
  /** Whether Outlook lends its own Microsoft sign-in to add-ins (`NestedAppAuth` 1.1). */
  readonly isSupported: () => boolean;
}

/** The user's Microsoft sign-in, where Connect serves nobody without one. */
export interface Microsoft {
  /** Follows what Connect says about itself. */
  use(app: MicrosoftApp | null): void;
  readonly isNeeded: boolean;
  /**
   * Gives the token to send along; null where Connect asks for none.
   *
   * @throws {AppError} MICROSOFT_NOT_OFFERED, MICROSOFT_SIGN_IN_FAILED, USER_TOKEN_MISSING when the user refused.
   */
  token(): Promise<string | null>;
}

/** Makes the sign-in by Outlook's own account; nothing of it is stored. */
export function createMicrosoft(options: MicrosoftOptions): Microsoft {
  let app: MicrosoftApp | null = null;
  let client: Promise<MsalClient> | null = null;
  let asking: Promise<string> | null = null;

  function clientOf({ tenantId, clientId }: MicrosoftApp): Promise<MsalClient> {
    client ??= start(options, { tenantId, clientId }).catch((thrown: unknown) => {
      // The next call tries again.
      client = null;
      throw thrown;
    });
    return client;
  }

  async function ask(asked: MicrosoftApp): Promise<string> {
    const msal = await clientOf(asked);
    const request = { scopes: [`api://${asked.clientId}/.default`] };
    try {
      return (await msal.acquireTokenSilent(request)).accessToken;
    } catch (thrown) {
      if (nameOf(thrown) !== 'InteractionRequiredAuthError') throw named(thrown);
    }
    try {
      return (await msal.acquireTokenPopup(request)).accessToken;
    } catch (thrown) {
      throw named(thrown);
    }
  }

  return {
    use: (next) => {
      if (next?.clientId !== app?.clientId || next?.tenantId !== app?.tenantId) client = null;
      app = next;
    },
    get isNeeded() {
      return app !== null;
    },
    token: async () => {
      if (app === null) return null;
      // Ten requests at once would otherwise open ten windows.
      asking ??= ask(app).finally(() => {
        asking = null;
      });
      return asking;
    },
  };
}

async function start(
  { load, isSupported }: MicrosoftOptions,
  { tenantId, clientId }: MicrosoftApp,
): Promise<MsalClient> {
  // Without Outlook's help the library would go on by itself, with a page that may not be framed.
  if (!isSupported()) throw new AppError('MICROSOFT_NOT_OFFERED', {});
  try {
    const library = await load();
    return await library.createNestablePublicClientApplication({
      auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}` },
      cache: { cacheLocation: 'memoryStorage' },
    });
  } catch (thrown) {
    throw named(thrown);
  }
}

/** The library's own word for a user who closed the window or pressed “Cancel”. */
const refusals: ReadonlySet<string> = new Set(['user_cancelled', 'user_canceled', 'USER_CANCEL']);

function named(thrown: unknown): AppError {
  const problem = problemOf(thrown);
  return refusals.has(problem)
    ? new AppError('USER_TOKEN_MISSING', {}, { cause: thrown })
    : new AppError('MICROSOFT_SIGN_IN_FAILED', { problem }, { cause: thrown });
}

// Codes only: the library's sentences may name the account.
function problemOf(thrown: unknown): string {
  const isCoded = typeof thrown === 'object' && thrown !== null && 'errorCode' in thrown;
  const code = isCoded ? thrown.errorCode : null;
  return typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? code : 'unknown';
}

function nameOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown ? thrown.name : null;
}
