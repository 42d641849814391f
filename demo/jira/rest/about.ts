import { jiraTime, json, refuseBelow } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { Answer } from '../core/answer.ts';
import type { User } from '../core/model.ts';

const built = new Date('2025-02-11T00:00:00Z');

/** `GET serverInfo`: open to everybody. */
export function serverInfo({ face }: Exchange): Answer {
  const cloud = face.kind === 'cloud';
  return json(200, {
    baseUrl: face.baseUrl,
    ...(cloud ? { displayUrl: face.baseUrl } : {}),
    version: face.version.text,
    versionNumbers: face.version.numbers,
    // Jira says “Server” on Data Center too.
    deploymentType: cloud ? 'Cloud' : 'Server',
    buildNumber: cloud ? 100281 : 9120012,
    buildDate: jiraTime(built),
    serverTime: jiraTime(face.now()),
    scmInfo: 'a41c1d0e9b7f4c55a2d63e8f0b914c7d25aa3b60',
    serverTitle: face.title,
    ...(cloud ? { defaultLocale: { locale: 'en_GB' } } : {}),
  });
}

const ownGroups = [{ name: 'jira-software-users' }, { name: 'web-team' }] as const;

/** `GET myself`: the call that proves a sign-in. */
export function myself({ face, caller, query }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  return json(200, {
    ...userJson(face, caller.user),
    locale: 'en_GB',
    groups: {
      size: 2,
      // Names only when they are asked for.
      items: query.get('expand')?.includes('groups') === true ? ownGroups : [],
    },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  });
}

/** Refuses an anonymous caller where Jira wants somebody. */
export function notSignedIn(): Answer {
  return refuseBelow(401, 'Client must be authenticated to access this resource.');
}

/** A user as the face names one: by login on Data Center, by account id on Cloud. */
export function userJson(face: JiraEdition, user: User): Readonly<Record<string, unknown>> {
  const rest = {
    emailAddress: user.emailAddress,
    avatarUrls: avatars(face),
    displayName: user.displayName,
    active: true,
    timeZone: user.timeZone,
  };
  if (face.kind === 'cloud') {
    return {
      self: `${face.baseUrl}/rest/api/3/user?accountId=${user.accountId}`,
      accountId: user.accountId,
      accountType: 'atlassian',
      ...rest,
    };
  }
  return {
    self: `${face.baseUrl}/rest/api/2/user?username=${user.name}`,
    key: user.key,
    name: user.name,
    ...rest,
  };
}

/** Addresses of one picture in the four sizes Jira lists. */
export function avatars(face: JiraEdition): Readonly<Record<string, string>> {
  const sizes = { '48x48': 'large', '24x24': 'small', '16x16': 'xsmall', '32x32': 'medium' };
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [
      name,
      `${face.baseUrl}/secure/useravatar?size=${size}&avatarId=10122`,
    ]),
  );
}
