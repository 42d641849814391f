import { isRecord, siteKinds } from '../../contract/connect-api.ts';
import { defaultScopes, type Oauth2Config } from './config.ts';
import { valueAt, type Path } from './problems.ts';
import { readSiteSecret, type SecretSource } from './read-site-secret.ts';

/** Reads what people sign in with by OAuth 2.0. Null when there is nothing or a problem was reported. */
export function readOauth2(source: SecretSource, siteAt: Path): Oauth2Config | null {
  const given = valueAt(source.raw, [...siteAt, 'oauth2']);
  if (!isRecord(given)) return null;
  const expected = 'the client secret that Jira or Atlassian shows';
  const found = readSiteSecret(source, siteAt, 'oauth2.clientSecret', expected);
  const { clientId, scopes } = given;
  const kind = siteKinds.find((known) => known === valueAt(source.raw, [...siteAt, 'kind']));
  if (found === null || typeof clientId !== 'string' || kind === undefined) return null;
  // A file ends with a line break that is not meant.
  const clientSecret = found.contents.toString('utf8').trim();
  if (!/^[\x21-\x7e]{1,2000}$/.test(clientSecret)) {
    source.problems.add(
      [...siteAt, 'oauth2', 'clientSecret'],
      'something that isn’t a client secret',
      expected,
    );
    return null;
  }
  return { clientId: clientId.trim(), clientSecret, scopes: listOf(scopes) ?? defaultScopes[kind] };
}

function listOf(scopes: unknown): readonly string[] | null {
  if (!Array.isArray(scopes)) return null;
  return scopes.filter((scope) => typeof scope === 'string').map((scope) => scope.trim());
}
