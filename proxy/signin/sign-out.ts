import type { RequestHandler } from 'express';
import { allowsMode } from '../../contract/connect-api.ts';
import type { SignOutAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { askJira } from '../guard/ask-jira.ts';
import type { SiteConfig } from '../config/config.ts';
import type { Oauth2Credential, Ticket } from '../tickets/ticket.ts';
import { oauth2SiteOf } from './oauth2/provider.ts';
import { resolveContext, type SignInContext } from './sign-in-context.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { requestTicket } from './request-ticket.ts';

/** Takes back at Jira what a ticket holds, where Jira has a call for it, and else says where to do it. */
export function signOut(parts: SignInParts): RequestHandler {
  return async (request, response) => {
    const place = await resolveContext(parts, request);
    const { ticket } = await requestTicket(parts, place, request);
    const { gate } = place;
    const { credential } = ticket;
    const identity = place.identityOf(ticket);
    await gate.admit(identity.client);
    const revoked =
      credential.kind === 'oauth2' &&
      (await gate.during(identity, () => revoke(place, credential)));
    const answer: SignOutAnswer = { revoked, page: revoked ? null : pageFor(ticket, place.site) };
    response.set('cache-control', 'no-store').json(answer);
  };
}

async function revoke(
  place: SignInContext,
  { token, renewal }: Oauth2Credential,
): Promise<boolean> {
  const { site, agents } = place;
  // The link or app went with a change of the configuration, or Connect may not ask this Jira.
  if (site.oauth2 === null || !allowsMode(site, 'connect')) return false;
  const { provider, oauth2, tokenSite } = oauth2SiteOf(place);
  const path = provider.revokePath;
  if (path === null) return false;
  const ask = async (secret: string, kind: string): Promise<boolean> => {
    const reply = await askJira({
      site: tokenSite,
      agent: agents.of(tokenSite),
      method: 'POST',
      path,
      headers: { 'content-type': provider.contentType, 'x-atlassian-token': 'no-check' },
      body: provider.encode({
        token: secret,
        token_type_hint: kind,
        client_id: oauth2.clientId,
        client_secret: oauth2.clientSecret,
      }),
    });
    return reply.status === 200;
  };
  try {
    const isRefreshGone = renewal === null || (await ask(renewal.refreshToken, 'refresh_token'));
    // Asked for in any case: not every Jira takes the one back with the other.
    return (await ask(token, 'access_token')) && isRefreshGone;
  } catch (thrown) {
    // The user is told where to do it by hand; what stood in the way would help nobody.
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}

const profile = '/secure/ViewProfile.jspa';

function pageFor({ method }: Ticket, { kind, baseUrl, atlassian }: SiteConfig): string {
  switch (method) {
    case 'oauth1':
      return `${baseUrl}/plugins/servlet/oauth/users/access-tokens`;
    case 'oauth2':
      return kind === 'cloud'
        ? `${atlassian.accountUrl}/manage-profile/apps`
        : `${baseUrl}/plugins/servlet/oauth/users/access-tokens`;
    case 'api-token':
      return `${atlassian.accountUrl}/manage-profile/security/api-tokens`;
    case 'personal-access-token':
      return `${baseUrl}${profile}?selectedTab=com.atlassian.pats.pats-plugin:jira-user-personal-access-tokens`;
    case 'password':
      return baseUrl + profile;
  }
}
