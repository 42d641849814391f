import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { askForReply, type JiraReply } from '../guard/ask-jira.ts';
import { isPage, isRedirect, pageErrorOf, nameWindowsSignIn } from '../guard/classify-response.ts';
import { mapNetworkError } from '../guard/map-network-error.ts';
import { hostOf, type SiteConfig } from '../config/config.ts';
import { fault, faultOf, ok, unknown, type Finding } from './finding.ts';
import { jsonOf, type SiteUnderTest } from './site-under-test.ts';

/** What was found of REST, and what Jira said of itself; null where it said nothing. */
export interface FoundRest {
  readonly findings: readonly Finding[];
  readonly isReached: boolean;
}

/** Requests Jira's server info, and names what responds in its place. */
export async function probeRest(patient: SiteUnderTest): Promise<FoundRest> {
  const { site } = patient;
  const path = jiraPath('serverInfo', { version: versionFor(site) });
  let reply: JiraReply;
  try {
    reply = await askForReply({ site, agent: patient.agent, path, headers: {} });
  } catch (thrown) {
    return { findings: [faultOf('rest', mapNetworkError(thrown, site))], isReached: false };
  }
  const about = jsonOf(reply);
  if (reply.status === 200 && isRecord(about) && typeof about['version'] === 'string') {
    return {
      findings: [
        ok('rest', `Jira ${about['version']} (${String(about['deploymentType'])}) responds.`),
        checkReportedBaseUrl(about['baseUrl'], site),
        await probeLogin(patient),
        checkClock(reply, patient),
      ],
      isReached: true,
    };
  }
  return { findings: [await nameOther(reply, patient)], isReached: false };
}

async function nameOther(reply: JiraReply, patient: SiteUnderTest): Promise<Finding> {
  const { site } = patient;
  if (isRedirect(reply.status)) return nameRedirect(reply, site);
  if (reply.status === 404) {
    const elsewhere = await findContext(patient);
    return elsewhere === null
      ? fault(
          'rest',
          `There is no Jira REST API at ${site.baseUrl} (status 404).`,
          'Correct baseUrl, including the context path, or allow /rest on the gateway in front of Jira.',
        )
      : fault(
          'rest',
          `Jira isn’t at ${site.baseUrl} but at ${elsewhere}.`,
          `Set baseUrl to ${elsewhere}.`,
        );
  }
  const windows = nameWindowsSignIn(reply, site);
  if (windows !== null) return faultOf('rest', windows);
  if (isPage(reply)) return faultOf('rest', pageErrorOf(reply, reply.text, site));
  return fault(
    'rest',
    `${hostOf(site)} responds with status ${reply.status}, which doesn’t look like Jira.`,
    'Check that baseUrl is the URL of Jira and not of another product.',
  );
}

function nameRedirect(reply: JiraReply, site: SiteConfig): Finding {
  const given = reply.header('location') ?? '';
  if (!URL.canParse(given, site.baseUrl)) {
    return fault(
      'rest',
      'It redirects to an invalid URL.',
      'Check the gateway or proxy in front of Jira.',
    );
  }
  const target = new URL(given, site.baseUrl);
  const [before] = target.pathname.split('/rest/api/');
  const isSameCall = target.pathname.includes('/rest/api/');
  // The query of a login's address may hold what must not be shown.
  const place = `${target.origin}${target.pathname}`;
  if (isSameCall) {
    const base = `${target.origin}${before ?? ''}`;
    return fault('rest', `It redirects to ${place}.`, `Set baseUrl to ${base}.`);
  }
  return fault(
    'rest',
    `It redirects to ${place}, which isn’t the REST API but probably a login page.`,
    'Exempt /rest and /plugins/servlet/oauth from single sign-on.',
  );
}

/** Looks for Jira at the other usual places of the same host. */
async function findContext({ site, agent }: SiteUnderTest): Promise<string | null> {
  const { origin } = new URL(site.baseUrl);
  const places = [origin, `${origin}/jira`].filter((place) => place !== site.baseUrl);
  const path = jiraPath('serverInfo', { version: versionFor(site) });
  const found = await Promise.all(
    places.map(async (baseUrl) => {
      const moved = { ...site, baseUrl };
      const reply = await askForReply({ site: moved, agent, path, headers: {} }).catch(() => null);
      const about = reply?.status === 200 ? jsonOf(reply) : null;
      return isRecord(about) && typeof about['version'] === 'string' ? baseUrl : null;
    }),
  );
  return found.find((place) => place !== null) ?? null;
}

function checkReportedBaseUrl(told: unknown, site: SiteConfig): Finding {
  const own = typeof told === 'string' ? told.replace(/\/$/, '') : '';
  if (own === site.baseUrl) return ok('base-url', `Jira’s own base URL is ${own}.`);
  return fault(
    'base-url',
    `Jira’s own base URL is ${own === '' ? 'empty' : own}, not ${site.baseUrl}. Links use it, and OAuth 1.0a may fail.`,
    'Set the base URL in Jira’s general configuration and baseUrl of this site to the same value. Check scheme, proxyName and proxyPort of Jira’s connector (server.xml).',
  );
}

/** Asks what only somebody signed in may know: Jira itself refuses it in its own words. */
async function probeLogin({ site, agent }: SiteUnderTest): Promise<Finding> {
  const path = jiraPath('myself', { version: versionFor(site) });
  try {
    const reply = await askForReply({ site, agent, path, headers: {} });
    if (isRedirect(reply.status)) return { ...nameRedirect(reply, site), probe: 'login-wall' };
    if (!isPage(reply))
      return ok(
        'login-wall',
        `Jira itself rejects requests without a sign-in (status ${reply.status}).`,
      );
    const named = pageErrorOf(reply, reply.text, site);
    // A 401 of Jira may be a page as well.
    return named.code === 'CREDENTIALS_REJECTED'
      ? ok('login-wall', `Jira itself rejects requests without a sign-in (status ${reply.status}).`)
      : faultOf('login-wall', named);
  } catch (thrown) {
    return faultOf('login-wall', mapNetworkError(thrown, site));
  }
}

/** OAuth 1.0a is refused beyond five minutes; one minute is worth a word. */
const clockLimitSeconds = 60;

function checkClock(reply: JiraReply, { now }: SiteUnderTest): Finding {
  const theirs = Date.parse(reply.header('date') ?? '');
  if (Number.isNaN(theirs)) return unknown('clock', 'Jira’s response has no date.');
  const seconds = Math.round((theirs - now().getTime()) / 1000);
  if (Math.abs(seconds) <= clockLimitSeconds) {
    return ok('clock', `Jira’s clock and Connect’s clock differ by ${Math.abs(seconds)} s.`);
  }
  return fault(
    'clock',
    `Jira’s clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} Connect’s clock.`,
    'Synchronise both clocks with NTP. Beyond 300 s, Jira rejects OAuth 1.0a.',
  );
}

/** Cloud's REST of version 3, everybody else's of version 2. */
export function versionFor({ kind }: SiteConfig): '2' | '3' {
  return kind === 'cloud' ? '3' : '2';
}
