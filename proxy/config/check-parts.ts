import { connectionRules, isRecord, modesOfRule, siteKinds } from '../../contract/connect-api.ts';
import { expectedFor, checkBaseUrl } from './check-base-url.ts';
import { describe, type Path, type ProblemList } from './problems.ts';
import { methodsByKind } from './site-schema.ts';

/**
 * Checks what depends on more than one key. Works on the file as written, so that a mistake in one
 * key does not hide another one.
 */
export function checkParts(raw: unknown, problems: ProblemList): void {
  if (!isRecord(raw)) return;
  checkUnique(raw['keyring'], 'keyring', problems);
  checkUnique(raw['sites'], 'sites', problems);
  checkDevCertificate(raw, problems);
  checkTicketPlace(raw, problems);
  if (!Array.isArray(raw['sites'])) return;
  for (const [index, site] of raw['sites'].entries()) {
    if (isRecord(site)) checkSite(site, ['sites', index], problems);
  }
}

function checkUnique(list: unknown, name: string, problems: ProblemList): void {
  if (!Array.isArray(list)) return;
  const seen = new Set<unknown>();
  for (const [index, item] of list.entries()) {
    const id: unknown = isRecord(item) ? item['id'] : undefined;
    if (typeof id !== 'string') continue;
    const path = [name, index, 'id'];
    if (seen.has(id)) problems.add(path, `${describe(id, path)} twice`, 'a unique id');
    seen.add(id);
  }
}

// The developer certificate is for localhost; under another name every browser refuses it.
function checkDevCertificate(raw: Record<string, unknown>, problems: ProblemList): void {
  const publicUrl = raw['publicUrl'];
  if (typeof publicUrl !== 'string' || !URL.canParse(publicUrl)) return;
  if (new URL(publicUrl).hostname === 'localhost') return;
  const tls = isRecord(raw['listen']) ? raw['listen']['tls'] : undefined;
  if (tls === undefined || tls === 'dev-certificate') {
    problems.add(
      ['listen', 'tls'],
      tls === undefined ? 'nothing' : 'dev-certificate, which is valid for localhost only',
      '{certificate: …, key: …}, or off behind a load balancer that terminates TLS',
    );
  }
}

// Everyone who opens a mailbox can read its settings. Only Microsoft's sign-in makes a ticket in them useless to others.
function checkTicketPlace(raw: Record<string, unknown>, problems: ProblemList): void {
  if (raw['keepTicketsIn'] !== 'roaming' || raw['microsoft'] !== undefined) return;
  if (raw['allowDelegatesToUseTickets'] !== true) {
    const expected =
      'device, or roaming together with microsoft or with allowDelegatesToUseTickets: true';
    problems.add(['keepTicketsIn'], 'roaming', expected);
  } else {
    problems.warn(
      ['allowDelegatesToUseTickets'],
      'true: everyone who can open a person’s mailbox can act in Jira as that person',
      'microsoft, or keepTicketsIn: device',
    );
  }
}

function checkSite(site: Record<string, unknown>, path: Path, problems: ProblemList): void {
  checkSiteBaseUrl(site, path, problems);
  checkRule(site, path, problems);
  checkClientCertificate(site, path, problems);
  checkMethods(site, path, problems);
  checkOauth1(site, path, problems);
  checkOauth2(site, path, problems);
}

function checkSiteBaseUrl(site: Record<string, unknown>, path: Path, problems: ProblemList): void {
  const baseUrl = site['baseUrl'];
  if (typeof baseUrl !== 'string') return;
  const at = [...path, 'baseUrl'];
  const verdict = checkBaseUrl(baseUrl, {
    allowPrivateAddresses: site['allowPrivateAddresses'] === true,
    allowInsecureHttp: site['allowInsecureHttp'] === true,
  });
  if (verdict !== null) problems.add(at, describe(baseUrl, at), expectedFor(verdict, baseUrl));
}

function checkRule(site: Record<string, unknown>, path: Path, problems: ProblemList): void {
  const rule = connectionRules.find((candidate) => candidate === site['connectionRule']);
  const { modes } = site;
  if (rule === undefined) return;
  const needed = modesOfRule(rule);
  const at = [...path, 'connectionRule'];
  if (Array.isArray(modes) && needed.some((mode) => !modes.includes(mode))) {
    const expected = `a rule that modes allows, or ${needed.join(' and ')} in modes`;
    problems.add(at, describe(rule, at), expected);
  }
  const isPlain = typeof site['baseUrl'] === 'string' && /^http:/i.test(site['baseUrl']);
  if (rule === 'direct-only' && isPlain) {
    problems.add(
      at,
      'direct-only with an http:// baseUrl',
      'an https:// baseUrl: browsers don’t load http pages into the add-in',
    );
  }
}

// Which of the keys make a whole; each may be right by itself.
function checkClientCertificate(
  site: Record<string, unknown>,
  path: Path,
  problems: ProblemList,
): void {
  const given = site['clientCertificate'];
  if (!isRecord(given)) return;
  const at = [...path, 'clientCertificate'];
  const has = (key: string): boolean => given[key] !== undefined;
  if (has('pkcs12')) {
    for (const key of ['certificate', 'key'].filter(has)) {
      problems.add(
        [...at, key],
        'this key together with pkcs12',
        'either pkcs12, or certificate and key',
      );
    }
  } else {
    for (const key of ['certificate', 'key'].filter((key) => !has(key))) {
      problems.add([...at, key], 'nothing', 'certificate and key, or pkcs12');
    }
  }
  if (typeof site['baseUrl'] === 'string' && /^http:/i.test(site['baseUrl'])) {
    problems.add(
      at,
      'a client certificate with an http:// baseUrl',
      'an https:// baseUrl, or no clientCertificate',
    );
  }
}

function checkMethods(site: Record<string, unknown>, path: Path, problems: ProblemList): void {
  const kind = siteKinds.find((candidate) => candidate === site['kind']);
  const methods = site['signInMethods'];
  if (kind === undefined || !Array.isArray(methods)) return;
  const fitting: readonly unknown[] = methodsByKind[kind];
  for (const [index, method] of methods.entries()) {
    const place = [...path, 'signInMethods', index];
    if (!fitting.includes(method)) {
      problems.add(place, describe(method, place), `${fitting.join(' or ')} for kind: ${kind}`);
    }
  }
  checkDirectMethods(site, path, problems);
}

// Without Cloud Connect nothing is left to sign in with but signatures, or a secret in the pane. Connect starts
// and does not offer the other methods.
function checkDirectMethods(
  site: Record<string, unknown>,
  path: Path,
  problems: ProblemList,
): void {
  const { signInMethods: methods, connectionRule: rule, modes } = site;
  const isDirectOnly =
    rule === 'direct-only' ||
    (rule === undefined && Array.isArray(modes) && !modes.includes('connect') && modes.length > 0);
  if (!isDirectOnly || !Array.isArray(methods)) return;
  for (const [index, method] of methods.entries()) {
    const place = [...path, 'signInMethods', index];
    if (method === 'oauth2') {
      const expected = 'oauth1 with direct-only, because OAuth 2.0 needs Cloud Connect';
      problems.warn(place, describe(method, place), expected);
    } else if (method !== 'oauth1' && site['allowSecretsInPane'] !== true) {
      const expected = 'oauth1 with direct-only, or allowSecretsInPane: true';
      problems.warn(place, describe(method, place), expected);
    }
  }
}

function checkOauth1(site: Record<string, unknown>, path: Path, problems: ProblemList): void {
  const { oauth1, signInMethods: methods } = site;
  const at = [...path, 'oauth1'];
  if (oauth1 === undefined && Array.isArray(methods) && methods.includes('oauth1')) {
    const expected = 'consumerKey and privateKey, which the sign-in method oauth1 needs';
    problems.add(at, 'nothing', expected);
  }
  if (!isRecord(oauth1) || !isRecord(oauth1['next'])) return;
  // A token is found again by its consumer.
  if (oauth1['next']['consumerKey'] === oauth1['consumerKey']) {
    const expected = 'a consumer key that differs from oauth1.consumerKey';
    problems.add([...at, 'next', 'consumerKey'], 'the same consumer key', expected);
  }
}

function checkOauth2(site: Record<string, unknown>, path: Path, problems: ProblemList): void {
  const { oauth2, signInMethods: methods } = site;
  if (oauth2 === undefined && Array.isArray(methods) && methods.includes('oauth2')) {
    const expected = 'clientId and clientSecret, which the sign-in method oauth2 needs';
    problems.add([...path, 'oauth2'], 'nothing', expected);
  }
  if (site['kind'] === 'datacenter' && site['atlassian'] !== undefined) {
    problems.add(
      [...path, 'atlassian'],
      'this key with kind: datacenter',
      'it with kind: cloud only',
    );
  }
}
