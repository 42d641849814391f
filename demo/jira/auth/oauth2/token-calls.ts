import { isRecord } from '../../../../contract/connect-api.ts';
import { type Answer, json } from '../../core/answer.ts';
import type { Exchange, JiraEdition } from '../../core/edition.ts';
import { isSame } from '../../core/logins.ts';
import { readText } from '../../core/read-body.ts';
import type { Oauth2Client, Tokens } from '../../core/oauth2-grants.ts';

const maxBytes = 32 * 1024;

type Fields = (name: string) => string;

/** `POST token`: a code or a refresh token for a pair. Data Center reads a form, Cloud JSON. */
export async function giveTokens({ face, request }: Exchange): Promise<Answer> {
  const fields = await readFields(face, request);
  if (fields === null) return json(415, { error: 'invalid_request' });
  const client = clientOf(face, fields);
  if (client === null) {
    return face.kind === 'cloud'
      ? json(401, { error: 'access_denied', error_description: 'Unauthorized' })
      : json(401, { error: 'invalid_client' });
  }
  // Data Center wants the address with a refresh too.
  const isAddressRight = fields('redirect_uri') === client.redirectUri;
  const isCode = fields('grant_type') === 'authorization_code';
  if (!isAddressRight && (isCode || face.kind === 'datacenter')) return invalidGrant(face);
  switch (fields('grant_type')) {
    case 'authorization_code':
      return answerWith(
        face,
        face.oauth2.exchange(fields('code'), client, fields('code_verifier'), face.now()),
      );
    case 'refresh_token':
      return answerWith(face, face.oauth2.refresh(fields('refresh_token'), client, face.now()));
    default:
      return json(400, { error: 'unsupported_grant_type' });
  }
}

/** `POST revoke` (Data Center): right also for a token that is none. */
export async function revokeToken({ face, request }: Exchange): Promise<Answer> {
  const fields = await readFields(face, request);
  const client = fields === null ? null : clientOf(face, fields);
  if (fields === null || client === null) return json(401, { error: 'invalid_client' });
  face.oauth2.revokeToken(fields('token'), client);
  return json(200, {});
}

/** `GET accessible-resources` (Cloud): the sites that the user chose. */
export function accessibleResources({ face, request }: Exchange): Answer {
  const [, token = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const family = face.oauth2.access(token, face.now());
  if (family === null) return json(401, { code: 401, message: 'Unauthorized' });
  const { siteIds, scope } = family.consent;
  return json(
    200,
    face.sites
      .filter(({ id }) => siteIds.includes(id))
      .map(({ id, url, name }) => ({ id, url, name, scopes: scope.split(' '), avatarUrl: url })),
  );
}

function answerWith(face: JiraEdition, tokens: Tokens | null): Answer {
  if (tokens === null) return invalidGrant(face);
  return json(200, {
    access_token: tokens.accessToken,
    // Atlassian gives one only to who asked for it.
    ...(face.kind === 'datacenter' || tokens.scope.split(' ').includes('offline_access')
      ? { refresh_token: tokens.refreshToken }
      : {}),
    token_type: 'bearer',
    expires_in: tokens.expiresInSeconds,
    ...(face.kind === 'datacenter'
      ? { created_at: Math.floor(face.now().getTime() / 1000) }
      : { scope: tokens.scope }),
  });
}

function invalidGrant({ kind }: JiraEdition): Answer {
  return kind === 'cloud'
    ? json(403, { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' })
    : json(400, { error: 'invalid_grant' });
}

function clientOf(face: JiraEdition, fields: Fields): Oauth2Client | null {
  const client = face.oauth2.client(fields('client_id'));
  return client !== null && isSame(fields('client_secret'), client.clientSecret) ? client : null;
}

async function readFields(face: JiraEdition, request: Exchange['request']): Promise<Fields | null> {
  const body = await readText(request, maxBytes);
  if (body.kind === 'refused') return null;
  const type = request.headers['content-type'] ?? '';
  if (face.kind === 'datacenter') {
    if (!type.startsWith('application/x-www-form-urlencoded')) return null;
    const form = new URLSearchParams(body.text);
    return (name) => form.get(name) ?? '';
  }
  if (!type.startsWith('application/json')) return null;
  const given: unknown = JSON.parse(body.text);
  return (name) => {
    const value = isRecord(given) ? given[name] : '';
    return typeof value === 'string' ? value : '';
  };
}
