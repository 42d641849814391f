import { type Answer, redirect } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import { markup } from './html.ts';
import { page } from './layout.ts';
import { readText } from '../core/read-body.ts';
import type { Oauth2Client } from '../core/oauth2-grants.ts';
import { placesOf } from '../auth/oauth2/places.ts';

const maxFormBytes = 16 * 1024;

/** What came in the address of the page. */
interface Asked {
  readonly client: Oauth2Client;
  readonly state: string;
  readonly scope: string;
  readonly challenge: string;
  readonly isConsentWanted: boolean;
}

/** `GET authorize`: asks whoever is logged in, on Cloud for which site. */
export function authorizePage(exchange: Exchange): Answer {
  const { face, caller, query } = exchange;
  const asked = readAsked(face, query);
  if ('status' in asked) return asked;
  const { authorize, consent } = placesOf(face);
  if (caller.user === null) {
    const back = new URLSearchParams({ os_destination: `${authorize}?${query.toString()}` });
    return redirect(`${face.contextPath}/login.jsp?${back.toString()}`);
  }
  const known = face.oauth2
    .familiesOf(caller.user)
    .findLast(({ consent: { client, scope } }) => client === asked.client && scope === asked.scope);
  if (face.kind === 'cloud' && !asked.isConsentWanted && known !== undefined) {
    return goBack(exchange, asked, known.consent.siteIds);
  }
  return page(face, {
    title: 'Allow access',
    // Browsers count the redirect that follows as part of sending the form.
    formTarget: new URL(asked.client.redirectUri).origin,
    content: markup`<h1>Allow access?</h1>
<p><strong>${asked.client.name}</strong> would like to use ${face.title} as ${caller.user.displayName}: ${asked.scope}.</p>
<form method="post" action="${face.contextPath}${consent}?${query.toString()}">
${face.kind === 'cloud' ? chooseSite(face) : markup``}
<button name="approve" value="Allow">Allow</button>
<button name="deny" value="Deny">Deny</button></form>`,
  });
}

function chooseSite({ sites }: JiraEdition): ReturnType<typeof markup> {
  const options = sites.map(({ id, url }) => markup`<option value="${id}">${url}</option>`);
  return markup`<label>Use app on<select name="site">${options}</select></label>`;
}

/** `POST consent`: goes back with a code, or with the refusal. */
export async function decideAccess(exchange: Exchange): Promise<Answer> {
  const { face, query, request, caller } = exchange;
  const body = await readText(request, maxFormBytes);
  if (body.kind === 'refused') return body.answer;
  const asked = readAsked(face, query);
  if ('status' in asked) return asked;
  if (caller.user === null) return authorizePage(exchange);
  const form = new URLSearchParams(body.text);
  if (!form.has('approve')) {
    const { client, state } = asked;
    return leadBack(client, { error: 'access_denied', state });
  }
  const chosen = face.sites.filter(({ id }) => id === form.get('site')).map(({ id }) => id);
  const before = face.oauth2
    .familiesOf(caller.user)
    .filter(({ consent }) => consent.client === asked.client)
    .flatMap(({ consent }) => consent.siteIds);
  // Atlassian adds to what was allowed before.
  return goBack(exchange, asked, [...new Set([...before, ...chosen])]);
}

function goBack({ face, caller }: Exchange, asked: Asked, siteIds: readonly string[]): Answer {
  const { client, scope, challenge, state } = asked;
  if (caller.user === null) throw new TypeError('nobody to go back with');
  const code = face.oauth2.allow(
    { client, user: caller.user, scope, challenge, siteIds },
    face.now(),
  );
  return leadBack(client, { code, state });
}

function leadBack(client: Oauth2Client, values: Readonly<Record<string, string>>): Answer {
  const back = new URL(client.redirectUri);
  for (const [name, value] of Object.entries(values)) back.searchParams.set(name, value);
  return redirect(back.href);
}

// What is wrong with client or address is told here: leading back could lead anywhere.
function readAsked(face: JiraEdition, query: URLSearchParams): Asked | Answer {
  const client = face.oauth2.client(query.get('client_id') ?? '');
  if (client === null) return refused(face, 'The client id is unknown.');
  if (query.get('redirect_uri') !== client.redirectUri) {
    return refused(face, `The redirect URL is not the registered one: ${client.redirectUri}`);
  }
  const state = query.get('state') ?? '';
  const challenge = query.get('code_challenge') ?? '';
  const isS256 = challenge === '' || query.get('code_challenge_method') === 'S256';
  if (query.get('response_type') !== 'code' || !isS256) {
    return leadBack(client, { error: 'invalid_request', state });
  }
  const isConsentWanted = query.get('prompt') === 'consent';
  return { client, state, scope: query.get('scope') ?? '', challenge, isConsentWanted };
}

function refused(face: JiraEdition, why: string): Answer {
  const content = markup`<h1>OAuth 2.0</h1><p class="notice" role="alert">${why}</p>`;
  return page(face, { title: 'OAuth 2.0', status: 400, content });
}

/** `GET apps`: what the user has allowed. */
export function appsPage({ face, caller }: Exchange): Answer {
  const { apps } = placesOf(face);
  if (caller.user === null) {
    return redirect(`${face.contextPath}/login.jsp?os_destination=${encodeURIComponent(apps)}`);
  }
  const rows = face.oauth2.familiesOf(caller.user).map(
    ({ id, consent }) => markup`<li><form method="post" action="${face.contextPath}${apps}">
${consent.client.name} <input type="hidden" name="id" value="${id}"><button>Remove access</button></form></li>`,
  );
  const content =
    rows.length === 0
      ? markup`<h1>Connected apps</h1><p>You have not allowed any access.</p>`
      : markup`<h1>Connected apps</h1><ul>${rows}</ul>`;
  return page(face, { title: 'Connected apps', content });
}

/** `POST apps`: takes one back. */
export async function removeApp({ face, caller, request }: Exchange): Promise<Answer> {
  const body = await readText(request, maxFormBytes);
  if (body.kind === 'refused') return body.answer;
  const id = new URLSearchParams(body.text).get('id') ?? '';
  if (caller.user !== null) face.oauth2.revokeFamily(id, caller.user);
  return redirect(face.contextPath + placesOf(face).apps);
}
