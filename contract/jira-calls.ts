/**
 * Every call the product makes to Jira, in one table: the pane's client builds its paths from it and
 * Connect's path policy `narrow` lets nothing else through.
 *
 * A path is relative to the site's base URL. `{name}` stands for exactly one path segment.
 */
interface JiraCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Data Center answers it only to who says by a header that this is known. */
  readonly isExperimental?: true;
}

export const jiraCalls = {
  serverInfo: { method: 'GET', path: '/rest/api/{version}/serverInfo' },
  myself: { method: 'GET', path: '/rest/api/{version}/myself' },
  projects: { method: 'GET', path: '/rest/api/{version}/project' },
  searchProjects: {
    method: 'GET',
    path: '/rest/api/{version}/project/search',
  },
  recentProjects: {
    method: 'GET',
    path: '/rest/api/{version}/project/recent',
  },
  project: {
    method: 'GET',
    path: '/rest/api/{version}/project/{project}',
  },
  createMetaOld: {
    method: 'GET',
    path: '/rest/api/{version}/issue/createmeta',
  },
  createMetaTypes: {
    method: 'GET',
    path: '/rest/api/{version}/issue/createmeta/{project}/issuetypes',
  },
  createMetaFields: {
    method: 'GET',
    path: '/rest/api/{version}/issue/createmeta/{project}/issuetypes/{issueType}',
  },
  fieldHelp: { method: 'GET', path: '/rest/api/{version}/field/search' },
  createIssue: { method: 'POST', path: '/rest/api/{version}/issue' },
  attachmentMeta: {
    method: 'GET',
    path: '/rest/api/{version}/attachment/meta',
  },
  attach: {
    method: 'POST',
    path: '/rest/api/{version}/issue/{issue}/attachments',
  },
  search: {
    method: 'GET',
    path: '/rest/api/{version}/search',
  },
  searchJql: {
    method: 'GET',
    path: '/rest/api/{version}/search/jql',
  },
  readIssue: {
    method: 'GET',
    path: '/rest/api/{version}/issue/{issue}',
  },
  editIssue: {
    method: 'PUT',
    path: '/rest/api/{version}/issue/{issue}',
  },
  deleteIssue: {
    method: 'DELETE',
    path: '/rest/api/{version}/issue/{issue}',
  },
  issueProperty: {
    method: 'GET',
    path: '/rest/api/{version}/issue/{issue}/properties/{property}',
  },
  readIssues: {
    method: 'POST',
    path: '/rest/api/{version}/issue/bulkfetch',
  },
  linkMail: {
    method: 'POST',
    path: '/rest/api/{version}/issue/{issue}/remotelink',
  },
  addComment: {
    method: 'POST',
    path: '/rest/api/{version}/issue/{issue}/comment',
  },
  comments: {
    method: 'GET',
    path: '/rest/api/{version}/issue/{issue}/comment',
  },
  readComment: {
    method: 'GET',
    path: '/rest/api/{version}/issue/{issue}/comment/{comment}',
  },
  editComment: {
    method: 'PUT',
    path: '/rest/api/{version}/issue/{issue}/comment/{comment}',
  },
  commentProperty: {
    method: 'GET',
    path: '/rest/api/{version}/comment/{comment}/properties/{property}',
  },
  projectRoles: {
    method: 'GET',
    path: '/rest/api/{version}/project/{project}/role',
  },
  deleteAttachment: {
    method: 'DELETE',
    path: '/rest/api/{version}/attachment/{attachment}',
  },
  addWatcher: {
    method: 'POST',
    path: '/rest/api/{version}/issue/{issue}/watchers',
  },
  permissions: {
    method: 'GET',
    path: '/rest/api/{version}/mypermissions',
  },
  searchUsers: {
    method: 'GET',
    path: '/rest/api/{version}/user/search',
  },
  assignableUsers: {
    method: 'GET',
    path: '/rest/api/{version}/user/assignable/search',
  },
  searchGroups: {
    method: 'GET',
    path: '/rest/api/{version}/groups/picker',
  },
  suggestValues: {
    method: 'GET',
    path: '/rest/api/{version}/jql/autocompletedata/suggestions',
  },
  pickIssue: {
    method: 'GET',
    path: '/rest/api/{version}/issue/picker',
  },
  linkTypes: {
    method: 'GET',
    path: '/rest/api/{version}/issueLinkType',
  },
  epics: {
    method: 'GET',
    path: '/rest/greenhopper/1.0/epics',
  },
  boards: {
    method: 'GET',
    path: '/rest/agile/1.0/board',
  },
  sprints: {
    method: 'GET',
    path: '/rest/agile/1.0/board/{board}/sprint',
  },
  nameIssue: {
    method: 'PUT',
    path: '/rest/api/{version}/issue/{issue}/properties/{property}',
  },
  serviceDesks: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk',

    isExperimental: true,
  },
  requestTypes: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/requesttype',

    isExperimental: true,
  },
  requestGroups: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/requesttypegroup',

    isExperimental: true,
  },
  requestFields: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/requesttype/{requestType}/field',

    isExperimental: true,
  },
  createRequest: {
    method: 'POST',
    path: '/rest/servicedeskapi/request',

    isExperimental: true,
  },
  customers: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/customer',

    isExperimental: true,
  },
  createCustomer: {
    method: 'POST',
    path: '/rest/servicedeskapi/customer',

    isExperimental: true,
  },
  addCustomer: {
    method: 'POST',
    path: '/rest/servicedeskapi/servicedesk/{desk}/customer',

    isExperimental: true,
  },
  organizations: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/organization',

    isExperimental: true,
  },
} as const satisfies Record<string, JiraCall>;

export type JiraCallName = keyof typeof jiraCalls;

/** All calls by name, in the order of the table. */
export const jiraCallNames: readonly JiraCallName[] = Object.keys(jiraCalls).filter(isJiraCall);

/** The names in a path template: `'version' | 'issue'` for `/rest/api/{version}/issue/{issue}`. */
type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

/** What must be given to build the path of one call. */
type PathValues<N extends JiraCallName> = Readonly<
  Record<PathNames<(typeof jiraCalls)[N]['path']>, string>
>;

/** Builds the path of a call; every value becomes one encoded segment. */
export function jiraPath<N extends JiraCallName>(name: N, values: PathValues<N>): string {
  const given: Readonly<Record<string, string>> = values;
  return jiraCalls[name].path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = given[key];
    // An empty or dotted segment would name another resource than the template means.
    if (value === undefined || value === '' || value === '.' || value === '..') {
      throw new TypeError(`path of ${name} needs a value for ${key}`);
    }
    return encodeURIComponent(value);
  });
}

/** The headers that a call needs beside those of every call. */
export function callHeaders(name: JiraCallName): Readonly<Record<string, string>> {
  const call: JiraCall = jiraCalls[name];
  return call.isExperimental === true ? { 'x-experimentalapi': 'opt-in' } : {};
}

/** Tells whether a name is one of the product's calls. */
export function isJiraCall(name: string): name is JiraCallName {
  return Object.hasOwn(jiraCalls, name);
}
