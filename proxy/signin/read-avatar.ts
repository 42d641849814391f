import type { Agent } from 'node:http';
import { isRecord } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import { askJira } from '../guard/ask-jira.ts';
import type { Oauth1Signer } from '../signing/oauth1-signer.ts';
import { canonicalUrl } from '../signing/canonical-url.ts';
import { signRequest } from '../signing/sign-request.ts';
import type { SiteConfig } from '../config/config.ts';
import type { Credential } from '../tickets/ticket.ts';

/** Larger ones are left out: the pane keeps it. */
const maxBytes = 12 * 1024;

/** Where a picture is asked for, and as whom. */
interface AskedAs {
  readonly site: SiteConfig;
  readonly agent: Agent;
  readonly signer: Oauth1Signer | undefined;
  readonly credential: Credential;
}

/**
 * Reads the picture of an account as a `data:` address. Null when Jira has none below its own base URL:
 * nobody else is asked, and no other host is told who signs in.
 */
export async function readAvatar(account: unknown, asked: AskedAs): Promise<string | null> {
  const path = pathOf(account, asked.site);
  if (path === null) return null;
  const { site, agent, signer, credential } = asked;
  try {
    const request = { method: 'GET', url: site.baseUrl + path };
    const headers = { accept: 'image/*', ...(await signRequest(credential, request, signer)) };
    const reply = await askJira({ site, agent, path, headers });
    const type = /^image\/(?:png|jpeg|gif|webp|svg\+xml)\b/i.exec(
      reply.header('content-type') ?? '',
    );
    if (reply.status !== 200 || type === null || reply.bytes.length > maxBytes) return null;
    return `data:${type[0].toLowerCase()};base64,${reply.bytes.toString('base64')}`;
  } catch (thrown) {
    // A picture keeps nobody from signing in.
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

function pathOf(account: unknown, site: SiteConfig): string | null {
  const urls = isRecord(account) ? account['avatarUrls'] : null;
  const url = isRecord(urls) ? (urls['32x32'] ?? urls['48x48']) : null;
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const isOwn = url.startsWith(`${site.baseUrl}/`) && new URL(url).href === url;
  return isOwn && url.length < 1_000 ? canonicalUrl(url).slice(site.baseUrl.length) : null;
}
