import { type Answer, redirect } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import { markup } from './html.ts';
import { page } from './layout.ts';
import { readText } from '../core/read-body.ts';
import type { RequestToken } from '../core/oauth1-tokens.ts';

const authorizePath = '/plugins/servlet/oauth/authorize';
const tokensPath = '/plugins/servlet/oauth/users/access-tokens';
const maxFormBytes = 16 * 1024;

/** `GET authorize`: asks whoever is logged in. */
export function consentPage({ face, caller, query }: Exchange): Answer {
  const token = query.get('oauth_token') ?? '';
  if (caller.user === null) {
    return askForLogin(face, `${authorizePath}?oauth_token=${encodeURIComponent(token)}`);
  }
  const request = pendingRequest(face, token);
  if (request === null) return gone(face);
  const name = face.oauth.link(request.consumerKey)?.consumerName ?? request.consumerKey;
  return page(face, {
    title: 'Welcome to Jira',
    // Browsers count the redirect that follows as part of sending the form.
    ...(request.callback === 'oob' ? {} : { formTarget: new URL(request.callback).origin }),
    content: markup`<h1>Allow access?</h1>
<p><strong>${name}</strong> would like to read and write on your behalf, as ${caller.user.displayName}.</p>
<form method="post" action="${face.contextPath}${authorizePath}">
<input type="hidden" name="oauth_token" value="${token}">
<button name="approve" value="Allow">Allow</button>
<button name="deny" value="Deny">Deny</button></form>`,
  });
}

/** `POST authorize`: goes back to where the request came from, or shows the code. */
export async function decideConsent({ face, caller, request }: Exchange): Promise<Answer> {
  const form = await readForm(request);
  if (!(form instanceof URLSearchParams)) return form;
  const token = form.get('oauth_token') ?? '';
  if (caller.user === null) {
    return askForLogin(face, `${authorizePath}?oauth_token=${encodeURIComponent(token)}`);
  }
  const pending = pendingRequest(face, token);
  if (pending === null) return gone(face);
  const verifier = form.has('approve') ? face.oauth.approve(pending, caller.user) : null;
  if (verifier === null) face.oauth.deny(pending);
  if (pending.callback === 'oob') return codePage(face, verifier);
  const callback = new URL(pending.callback);
  callback.searchParams.set('oauth_token', token);
  callback.searchParams.set('oauth_verifier', verifier ?? 'denied');
  return redirect(callback.href);
}

function codePage(face: JiraEdition, verifier: string | null): Answer {
  if (verifier === null) {
    const content = markup`<h1>Access Denied</h1><p>You have denied the access. You may close this window.</p>`;
    return page(face, { title: 'Access Denied', content });
  }
  return page(face, {
    title: 'Access Approved',
    content: markup`<h1>Access Approved</h1><p>You have successfully authorized the access. Your verification code is
<code id="verification-code">${verifier}</code>. Enter this exact text where you were asked for it.</p>`,
  });
}

/** `GET users/access-tokens`: what the user has allowed. */
export function accessTokensPage({ face, caller }: Exchange): Answer {
  if (caller.user === null) return askForLogin(face, tokensPath);
  const rows = face.oauth.accessesOf(caller.user).map(
    ({ token, consumerKey, createdAt }) => markup`<li>
<form method="post" action="${face.contextPath}${tokensPath}">
${face.oauth.link(consumerKey)?.consumerName ?? consumerKey}, since ${createdAt.toISOString()}
<input type="hidden" name="token" value="${token}"><button>Revoke OAuth access token</button></form></li>`,
  );
  const content =
    rows.length === 0
      ? markup`<h1>OAuth access tokens</h1><p>You have not allowed any access.</p>`
      : markup`<h1>OAuth access tokens</h1><ul>${rows}</ul>`;
  return page(face, { title: 'OAuth access tokens', content });
}

/** `POST users/access-tokens`: takes one back. */
export async function revokeAccess({ face, caller, request }: Exchange): Promise<Answer> {
  const form = await readForm(request);
  if (!(form instanceof URLSearchParams)) return form;
  if (caller.user === null) return askForLogin(face, tokensPath);
  face.oauth.revoke(form.get('token') ?? '', caller.user);
  return redirect(face.contextPath + tokensPath);
}

function pendingRequest(face: JiraEdition, token: string): RequestToken | null {
  const request = face.oauth.request(token);
  const isPending = request?.approval.kind === 'none' && request.expiresAt > face.now().getTime();
  return isPending ? request : null;
}

function gone(face: JiraEdition): Answer {
  const content = markup`<h1>OAuth</h1><p class="notice" role="alert">The request token is unknown, used or expired. Start again where you came from.</p>`;
  return page(face, { title: 'OAuth', status: 401, content });
}

function askForLogin(face: JiraEdition, destination: string): Answer {
  const query = new URLSearchParams({ os_destination: destination }).toString();
  return redirect(`${face.contextPath}/login.jsp?${query}`);
}

async function readForm(request: Exchange['request']): Promise<URLSearchParams | Answer> {
  const body = await readText(request, maxFormBytes);
  return body.kind === 'refused' ? body.answer : new URLSearchParams(body.text);
}
