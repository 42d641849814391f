import { isAppError } from '../../../contract/errors.ts';
import { askForToken, type TokenQuestion } from './ask-for-token.ts';

/**
 * Finds out whether Jira refused a signature because it takes itself to be at another address: behind a
 * proxy that ends TLS, a connector without scheme and proxyPort sees `http://`. Asks as before, but signs
 * such an address; whatever token comes of it is dropped.
 *
 * @returns the address that Jira believes in; null when it is something else
 */
export async function findConfiguredBaseUrl(question: TokenQuestion): Promise<string | null> {
  for (const believed of candidatesFor(question.site.baseUrl)) {
    try {
      await askForToken({ ...question, signedBase: believed });
      return believed;
    } catch (thrown) {
      if (!isAppError(thrown, 'OAUTH_SIGNATURE_REFUSED')) return null;
    }
  }
  return null;
}

function candidatesFor(baseUrl: string): readonly string[] {
  const { protocol, hostname, host, pathname } = new URL(baseUrl);
  if (protocol !== 'https:') return [];
  const path = pathname === '/' ? '' : pathname;
  const hosts = new Set([host, hostname, `${hostname}:8080`]);
  return [...hosts].map((one) => `http://${one}${path}`);
}
