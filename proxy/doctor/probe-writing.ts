import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { nameOauthProblem, readOauthProblem } from '../../contract/oauth-problem.ts';
import { askForReply } from '../guard/ask-jira.ts';
import { mapNetworkError } from '../guard/map-network-error.ts';
import { createOauth1Signer, type Oauth1Signer } from '../signing/oauth1-signer.ts';
import { fault, faultOf, ok, unknown, type Finding } from './finding.ts';
import { jsonOf, type SiteUnderTest } from './site-under-test.ts';
import { versionFor } from './probe-rest.ts';

const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

/**
 * Posts a search without a body and without a sign-in, which changes nothing and finds nothing: what is
 * looked at is whether Jira's guard against forged requests lets it through to its refusal.
 */
export async function probeXsrf(patient: SiteUnderTest): Promise<Finding> {
  const { site } = patient;
  const fromConnect = await isTakenForForged(patient, { 'x-atlassian-token': 'no-check' });
  if (fromConnect) {
    return fault(
      'xsrf',
      'Jira’s XSRF check rejects write requests from Connect.',
      'Check for a gateway that changes the User-Agent header or adds Origin or Referer.',
    );
  }
  if (!site.modes.includes('direct'))
    return ok('xsrf', 'Jira’s XSRF check accepts write requests from Connect.');
  const fromFrame = await isTakenForForged(patient, {
    'x-atlassian-token': 'no-check',
    'user-agent': browser,
    origin: new URL(site.baseUrl).origin,
  });
  return fromFrame
    ? fault(
        'xsrf',
        'Jira’s XSRF check rejects write requests from its own pages, and so from the add-in page.',
        'Set scheme="https", proxyName and proxyPort of Jira’s connector (Tomcat’s server.xml) to match the URL that people use.',
      )
    : ok('xsrf', 'Jira’s XSRF check accepts write requests from Connect and from the add-in page.');
}

async function isTakenForForged(
  { site, agent }: SiteUnderTest,
  headers: Readonly<Record<string, string>>,
): Promise<boolean> {
  const path = site.kind === 'cloud' ? '/rest/api/3/search/jql' : '/rest/api/2/search';
  const reply = await askForReply({
    site,
    agent,
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', 'content-length': '0', ...headers },
  }).catch(() => null);
  return reply?.status === 403 && /XSRF check failed/i.test(reply.text);
}

/**
 * Asks for a request token with a callback that Jira never takes. What it refuses tells that it knows the
 * consumer and its key; and no token is made.
 */
export async function probeApplicationLink(patient: SiteUnderTest): Promise<Finding> {
  const { site, now } = patient;
  const probe = 'application-link';
  if (site.oauth1 === null) return unknown(probe, 'OAuth 1.0a isn’t configured for this site.');
  const signer = createOauth1Signer(site.oauth1, { now });
  const [consumerKey = '', ...others] = signer.consumerKeys;
  const finding = await askAs(patient, signer, consumerKey);
  // During a change of keys one of the two is enough.
  if (finding.verdict === 'ok' || others.length === 0) return finding;
  return askAs(patient, signer, others[0] ?? '');
}

async function askAs(
  { site, agent, now }: SiteUnderTest,
  signer: Oauth1Signer,
  consumerKey: string,
): Promise<Finding> {
  const probe = 'application-link';
  const method = 'POST';
  const path = '/plugins/servlet/oauth/request-token';
  const authorization = await signer.authorize({
    method,
    url: site.baseUrl + path,
    consumerKey,
    token: null,
    more: { oauth_callback: 'none' },
  });
  try {
    const headers = { authorization, accept: '*/*', 'x-atlassian-token': 'no-check' };
    const reply = await askForReply({ site, agent, method, path, headers });
    const problem = readOauthProblem(reply, reply.text);
    const isCallbackRefused = problem?.problem === 'parameter_rejected';
    if (isCallbackRefused || (reply.status === 200 && reply.text.includes('oauth_token='))) {
      return ok(probe, `Jira accepts the consumer ${consumerKey} and its key.`);
    }
    if (problem !== null) {
      return faultOf(probe, nameOauthProblem(problem, { site, stage: 'start', now: now() }));
    }
    return fault(
      probe,
      `The request for a token returns status ${reply.status}, which doesn’t look like Jira.`,
      'Exempt /plugins/servlet/oauth from single sign-on, and allow POST to it on the gateway in front of Jira.',
    );
  } catch (thrown) {
    return faultOf(probe, mapNetworkError(thrown, site));
  }
}

/** Compares Jira's attachment limit with the largest body that Connect forwards. */
export async function probeAttachmentLimit({ site, agent }: SiteUnderTest): Promise<Finding> {
  const probe = 'attachment-limit';
  const path = jiraPath('attachmentMeta', { version: versionFor(site) });
  try {
    const reply = await askForReply({ site, agent, path, headers: {} });
    const meta = reply.status === 200 ? jsonOf(reply) : null;
    if (!isRecord(meta))
      return unknown(probe, 'Not checked: Jira shows its limit to signed-in users only.');
    if (meta['enabled'] === false) {
      return fault(
        probe,
        'Attachments are disabled in Jira.',
        'Enable attachments in Jira’s settings.',
      );
    }
    const limit = Number(meta['uploadLimit']);
    const { maxBodyBytes } = site.limits;
    return limit > maxBodyBytes
      ? fault(
          probe,
          `Jira accepts files of up to ${limit} bytes, Connect up to ${maxBodyBytes} bytes.`,
          `Set limits.maxBodyBytes to at least ${limit + 64 * 1024}.`,
        )
      : ok(
          probe,
          `Jira accepts files of up to ${limit} bytes, Connect up to ${maxBodyBytes} bytes.`,
        );
  } catch (thrown) {
    return faultOf(probe, mapNetworkError(thrown, site));
  }
}
