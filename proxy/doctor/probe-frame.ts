import { askForReply, type JiraReply } from '../guard/ask-jira.ts';
import { isPage, isRedirect } from '../guard/classify-response.ts';
import { mapNetworkError } from '../guard/map-network-error.ts';
import { fault, faultOf, ok, unknown, type Finding } from './finding.ts';
import type { SiteUnderTest } from './site-under-test.ts';

const probe = 'frame';

/** Looks at the page that Jira serves for direct connections, and at who may frame it. */
export async function probeFrame(patient: SiteUnderTest): Promise<Finding> {
  const { site, agent } = patient;
  if (!site.modes.includes('direct'))
    return unknown(probe, 'Direct connections are not allowed here.');
  let reply: JiraReply;
  try {
    const headers = { accept: 'text/html' };
    reply = await askForReply({ site, agent, path: site.framePath, headers });
  } catch (thrown) {
    return faultOf(probe, mapNetworkError(thrown, site));
  }
  const place = site.baseUrl + site.framePath;
  if (isRedirect(reply.status)) {
    return fault(
      probe,
      `${place} redirects: a login stands in front of it.`,
      `Exempt ${site.framePath} from single sign-on.`,
    );
  }
  const parents = parentsOf(reply.text);
  if (reply.status !== 200 || !isPage(reply) || parents === null) {
    return fault(
      probe,
      `${place} is not the page of this product (status ${reply.status}).`,
      'Install the Jira app or the snippet for the reverse proxy, or correct framePath.',
    );
  }
  return checkParents(parents, patient) ?? checkFraming(reply, patient);
}

// The page lists the pages that it talks with.
function parentsOf(html: string): readonly string[] | null {
  const list = /<meta\s+name="postern-parents"\s+content="([^"]*)"/.exec(html)?.[1];
  return list === undefined ? null : list.split(/\s+/).filter((origin) => origin !== '');
}

function checkParents(parents: readonly string[], { publicUrl }: SiteUnderTest): Finding | null {
  if (parents.includes(publicUrl)) return null;
  return fault(
    probe,
    `The page does not know ${publicUrl}; it talks with ${parents.join(', ') || 'nobody'}.`,
    `Make the page anew for ${publicUrl}.`,
  );
}

function checkFraming(reply: JiraReply, { publicUrl, frameAncestors }: SiteUnderTest): Finding {
  const options = reply.header('x-frame-options');
  const policies = (reply.header('content-security-policy') ?? '')
    .split(',')
    .map((policy) => /(?:^|;)\s*frame-ancestors\s+([^;]*)/i.exec(policy)?.[1]?.trim())
    .filter((sources) => sources !== undefined);
  // Where a policy names ancestors, browsers leave the older header alone (CSP level 2, 7.7.1).
  if (options !== null && policies.length === 0) {
    return fault(
      probe,
      `The page comes with X-Frame-Options: ${options}, so no browser frames it.`,
      'Exempt the page from Jira’s framing protection, or take the header away for it in the reverse proxy.',
    );
  }
  const missing = [publicUrl, ...frameAncestors].filter((origin) =>
    policies.some((sources) => !allows(sources.split(/\s+/), origin)),
  );
  if (missing.length > 0) {
    return fault(
      probe,
      `The page may not be framed by ${missing.join(', ')} (frame-ancestors ${policies.join('; ')}).`,
      'Add them to frame-ancestors for this page. Outlook’s own addresses count as well as the add-in’s.',
    );
  }
  return ok(
    probe,
    policies.length === 0
      ? 'The page is there; anybody may frame it, and it talks with this add-in only.'
      : 'The page is there, and this add-in in Outlook may frame it.',
  );
}

function allows(sources: readonly string[], origin: string): boolean {
  return sources.some((source) => {
    if (source === '*' || source === origin || source === 'https:') return true;
    const wildcard = /^https:\/\/\*(\.[^/]+)$/.exec(source)?.[1];
    return wildcard !== undefined && origin.startsWith('https://') && origin.endsWith(wildcard);
  });
}
