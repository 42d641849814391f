import { isRecord } from '../../../contract/connect-api.ts';
import { AppError } from '../../../contract/errors.ts';
import { parseBaseUrl } from '../../../contract/jira-url.ts';
import { askJira } from '../../guard/ask-jira.ts';
import { hostOf, type Config, type SiteConfig } from '../../config/config.ts';
import { isCloudId } from '../../tickets/ticket.ts';
import { findCloudId } from '../find-cloud-id.ts';
import type { SignInContext } from '../sign-in-context.ts';

/** Which of the sites that the user chose on Atlassian's page is the one wanted. */
export interface GrantedSite {
  readonly cloudId: string;
  /** Ids of other configured sites that the user chose too. */
  readonly alsoGranted: readonly string[];
}

interface Resource {
  readonly id: string;
  readonly url: string;
}

/**
 * Asks Atlassian what a token opens, and finds the site among it.
 *
 * @throws {AppError} OAUTH_SITE_NOT_GRANTED
 */
export async function findGrantedSite(
  place: SignInContext,
  token: string,
  config: Config,
): Promise<GrantedSite> {
  const { site } = place;
  const resources = await listResources(place, token);
  const own = resources.find(({ url }) => url === site.baseUrl) ?? (await byId(place, resources));
  if (own === undefined) {
    const granted = [...new Set(resources.map(({ url }) => new URL(url).host))];
    throw new AppError('OAUTH_SITE_NOT_GRANTED', { wanted: hostOf(site), granted });
  }
  const alsoGranted = config.sites.filter(
    (other) =>
      other.id !== site.id &&
      other.kind === 'cloud' &&
      other.oauth2?.clientId === site.oauth2?.clientId &&
      other.signInMethods.includes('oauth2') &&
      resources.some(({ url }) => url === other.baseUrl),
  );
  return { cloudId: own.id, alsoGranted: alsoGranted.map(({ id }) => id) };
}

// A site with a name of its own may be listed under the other one.
async function byId(
  place: SignInContext,
  resources: readonly Resource[],
): Promise<Resource | undefined> {
  const cloudId = await findCloudId(place);
  return resources.find(({ id }) => id === cloudId);
}

async function listResources(
  { site, agents }: SignInContext,
  token: string,
): Promise<readonly Resource[]> {
  const api: SiteConfig = { ...site, baseUrl: site.atlassian.apiUrl };
  const reply = await askJira({
    site: api,
    agent: agents.of(api),
    path: '/oauth/token/accessible-resources',
    headers: { authorization: `Bearer ${token}` },
  });
  const listed = reply.status === 200 ? parse(reply.text) : null;
  if (!Array.isArray(listed)) {
    const facts = { host: hostOf(api), status: reply.status };
    throw new AppError('JIRA_ANSWER_UNREADABLE', facts);
  }
  return listed.flatMap((resource): readonly Resource[] => {
    const { id, url } = isRecord(resource) ? resource : {};
    const base = typeof url === 'string' ? parseBaseUrl(url) : null;
    return isCloudId(id) && base !== null ? [{ id, url: base }] : [];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Named as unreadable by who asked.
    return null;
  }
}
