import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { AppError, type UserTokenReason } from '../../contract/errors.ts';
import type { MicrosoftConfig } from '../config/config.ts';

/**
 * Finds out from Microsoft's token whose request it is.
 *
 * @returns a name that no other user has; null where Connect asks for none
 * @throws {AppError} USER_TOKEN_MISSING, USER_TOKEN_REJECTED, MICROSOFT_UNREACHABLE
 */
export type CheckUser = (token: string | readonly string[] | undefined) => Promise<string | null>;

/** Clocks of two houses are never quite the same. */
const toleranceSeconds = 60;

/** Builds the check of a configuration; keys are fetched when first needed, and when an unknown one is named. */
export function createUserCheck(
  config: MicrosoftConfig | null,
  now: () => Date,
  // Between two fetches: tokens that name invented keys must not become requests to Microsoft.
  cooldownMs = 10_000,
): CheckUser {
  if (config === null) return () => Promise.resolve(null);
  const keys = createRemoteJWKSet(new URL(config.keysUrl), {
    // A key that was taken back must not be believed for longer.
    cacheMaxAge: 10 * 60_000,
    cooldownDuration: cooldownMs,
    timeoutDuration: 10_000,
  });
  return async (token) => {
    if (typeof token !== 'string' || token === '') throw new AppError('USER_TOKEN_MISSING', {});
    const claims = await verify(token, { config, keys, now: now() });
    return userOf(claims, config);
  };
}

interface Trust {
  readonly config: MicrosoftConfig;
  readonly keys: JWTVerifyGetKey;
  readonly now: Date;
}

async function verify(token: string, { config, keys, now }: Trust): Promise<JWTPayload> {
  const { tenantId, clientId } = config;
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      // Of an ID token the client itself, of an access token for Connect its usual name.
      audience: [clientId, `api://${clientId}`],
      issuer: [
        `https://login.microsoftonline.com/${tenantId}/v2.0`,
        `https://sts.windows.net/${tenantId}/`,
      ],
      requiredClaims: ['exp', 'oid', 'tid'],
      clockTolerance: toleranceSeconds,
      currentDate: now,
    });
    return payload;
  } catch (thrown) {
    throw named(thrown, config);
  }
}

function userOf(claims: JWTPayload, { tenantId, clientId }: MicrosoftConfig): string {
  const { oid, tid, idtyp, scp, azp, appid, aud, sub } = claims;
  if (tid !== tenantId) throw rejected('other-tenant');
  // A token that a program got for itself stands for no user.
  if (typeof oid !== 'string' || oid === '' || idtyp === 'app') throw rejected('invalid');
  // `idtyp` is optional. Access tokens of a user have a scope; those of a program have none, and name
  // the program itself as their subject.
  const isAccessToken = azp !== undefined || appid !== undefined || aud === `api://${clientId}`;
  const hasScope = typeof scp === 'string' && scp !== '';
  if (!hasScope && (isAccessToken || sub === oid)) throw rejected('invalid');
  return `${tenantId}/${oid}`;
}

function named(thrown: unknown, { keysUrl }: MicrosoftConfig): AppError {
  if (thrown instanceof errors.JWTExpired) return rejected('expired');
  if (thrown instanceof errors.JWTClaimValidationFailed) {
    if (thrown.claim === 'aud') return rejected('other-app');
    return rejected(thrown.claim === 'iss' ? 'other-tenant' : 'invalid');
  }
  // What is wrong with the token has a class of its own; the rest is about fetching the keys.
  const isAboutKeys =
    !(thrown instanceof errors.JOSEError) ||
    thrown.code === 'ERR_JOSE_GENERIC' ||
    thrown.code === 'ERR_JWKS_TIMEOUT' ||
    thrown.code === 'ERR_JWKS_INVALID';
  if (!isAboutKeys) return rejected('invalid');
  const { host } = new URL(keysUrl);
  return new AppError('MICROSOFT_UNREACHABLE', { host }, { cause: thrown });
}

function rejected(reason: UserTokenReason): AppError {
  return new AppError('USER_TOKEN_REJECTED', { reason });
}
