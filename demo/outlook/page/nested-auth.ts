/** The preview's own name for a request of the nested-authentication bridge; the real one is not public. */
export const nestedAuthAction = 'NestedAppAuth';

/** Where the preview's server gives the token of the demo's Microsoft. */
const tokenPath = '/microsoft/token';

/**
 * Answers a request of Microsoft's sign-in library as Outlook does: with a token for the user of the mailbox.
 * The demo's Microsoft knows nothing else; without one the sign-in is disabled, as an administrator can do.
 */
export async function answerNestedAuth(text: string): Promise<string> {
  const request = fieldsOf(JSON.parse(text));
  const answer = {
    messageType: 'NestedAppAuthResponse',
    requestId: request.get('requestId'),
  };
  if (request.get('method') === 'GetInitContext') {
    const initContext = { sdkName: 'outlook-preview', sdkVersion: '1.0.0', capabilities: {} };
    return JSON.stringify({ ...answer, success: true, initContext });
  }
  const given = await fetch(tokenPath, { cache: 'no-store' });
  if (!given.ok) {
    return JSON.stringify({ ...answer, success: false, error: { status: 'DISABLED' } });
  }
  const token = await given.text();
  const claims = fieldsOf(JSON.parse(atob(base64(token.split('.')[1] ?? ''))));
  return JSON.stringify({
    ...answer,
    success: true,
    token: {
      access_token: token,
      id_token: token,
      expires_in: 3600,
      scope: fieldsOf(request.get('tokenParams')).get('scope'),
      properties: null,
    },
    account: {
      environment: 'login.microsoftonline.com',
      homeAccountId: `${String(claims.get('oid'))}.${String(claims.get('tid'))}`,
      localAccountId: claims.get('oid'),
      tenantId: claims.get('tid'),
      username: claims.get('preferred_username'),
    },
  });
}

function base64(urlSafe: string): string {
  return urlSafe.replaceAll('-', '+').replaceAll('_', '/');
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
