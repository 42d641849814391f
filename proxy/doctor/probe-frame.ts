import { askForReply, type JiraReply } from '../guard/ask-jira.ts';
import { isPage, isRedirect } from '../guard/classify-response.ts';
import { mapNetworkError } from '../guard/map-network-error.ts';
import { fault, faultOf, ok, unknown, type Finding } from './finding.ts';
import type { SiteUnderTest } from './site-under-test.ts';

const probe = 'frame';

/** Checks the page that Jira serves for direct connections, and who may frame it. */
export async function probeFrame(patient: SiteUnderTest): Promise<Finding> {
  const { site, agent } = patient;
  if (!site.modes.includes('direct'))
    return unknown(probe, 'Direct connections aren’t enabled for this site (modes).');
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
      `${place} redirects to a login page.`,
      `Exempt ${site.framePath} from single sign-on.`,
    );
  }
  const parents = parentsOf(reply.text);
  if (reply.status !== 200 || !isPage(reply) || parents === null) {
    return fault(
      probe,
      `${place} isn’t the add-in page (status ${reply.status}).`,
      'Install the Jira app or the reverse proxy snippet (npm run jira-app), or correct framePath.',
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
    `The add-in page doesn’t list ${publicUrl}. It lists: ${parents.join(', ') || 'nothing'}.`,
    `Create the page for this URL and install it: npm run jira-app -- --parent ${publicUrl}`,
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
      `The add-in page has the header X-Frame-Options: ${options}, so browsers don’t load it into the add-in.`,
      'Exempt the page from Jira’s clickjacking protection, or remove the header for it in the reverse proxy.',
    );
  }
  const missing = [publicUrl, ...frameAncestors].filter((origin) =>
    policies.some((sources) => !allows(sources.split(/\s+/), origin)),
  );
  if (missing.length > 0) {
    return fault(
      probe,
      `These origins aren’t allowed to frame the add-in page: ${missing.join(', ')} (frame-ancestors ${policies.join('; ')}).`,
      'Add them to frame-ancestors for this page. It needs Outlook’s origins and the add-in’s.',
    );
  }
  return ok(
    probe,
    policies.length === 0
      ? 'The add-in page is installed. Any site can frame it, but it only accepts this add-in.'
      : 'The add-in page is installed, and this add-in in Outlook can frame it.',
  );
}

function allows(sources: readonly string[], origin: string): boolean {
  return sources.some((source) => {
    if (source === '*' || source === origin || source === 'https:') return true;
    const wildcard = /^https:\/\/\*(\.[^/]+)$/.exec(source)?.[1];
    return wildcard !== undefined && origin.startsWith('https://') && origin.endsWith(wildcard);
  });
}
