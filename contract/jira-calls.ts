/**
 * Every call the product makes to Jira, in one table: the pane's client builds its paths from it and
 * Connect's path policy `narrow` lets nothing else through.
 *
 * A path is relative to the site's base URL. `{name}` stands for exactly one path segment.
 */
interface JiraCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Why the product makes this call, for the receipt and for administrators. */
  readonly why: string;
  /** Data Center answers it only to who says by a header that this is known. */
  readonly isExperimental?: true;
}

export const jiraCalls = {
  serverInfo: { method: 'GET', path: '/rest/api/{version}/serverInfo', why: 'Which Jira this is' },
  myself: { method: 'GET', path: '/rest/api/{version}/myself', why: 'Who is signed in' },
  projects: { method: 'GET', path: '/rest/api/{version}/project', why: 'Projects (Data Center)' },
  searchProjects: {
    method: 'GET',
    path: '/rest/api/{version}/project/search',
    why: 'Projects in which you may create (Cloud)',
  },
  recentProjects: {
    method: 'GET',
    path: '/rest/api/{version}/project/recent',
    why: 'Projects you used last (Cloud)',
  },
  project: {
    method: 'GET',
    path: '/rest/api/{version}/project/{project}',
    why: 'A project that a rule or a draft names',
  },
  createMetaOld: {
    method: 'GET',
    path: '/rest/api/{version}/issue/createmeta',
    why: 'Issue types and fields (before Jira 8.4)',
  },
  createMetaTypes: {
    method: 'GET',
    path: '/rest/api/{version}/issue/createmeta/{project}/issuetypes',
    why: 'Issue types of a project',
  },
  createMetaFields: {
    method: 'GET',
    path: '/rest/api/{version}/issue/createmeta/{project}/issuetypes/{issueType}',
    why: 'Fields of an issue type',
  },
  fieldHelp: { method: 'GET', path: '/rest/api/{version}/field/search', why: 'What fields mean' },
  createIssue: { method: 'POST', path: '/rest/api/{version}/issue', why: 'Create the issue' },
  attachmentMeta: {
    method: 'GET',
    path: '/rest/api/{version}/attachment/meta',
    why: 'Largest file Jira takes',
  },
  attach: {
    method: 'POST',
    path: '/rest/api/{version}/issue/{issue}/attachments',
    why: 'Add a file to the issue',
  },
  search: {
    method: 'GET',
    path: '/rest/api/{version}/search',
    why: 'Find issues made from this mail (Data Center)',
  },
  searchJql: {
    method: 'GET',
    path: '/rest/api/{version}/search/jql',
    why: 'Find issues made from this mail (Cloud)',
  },
  readIssue: {
    method: 'GET',
    path: '/rest/api/{version}/issue/{issue}',
    why: 'Which files an issue has, and its description',
  },
  editIssue: {
    method: 'PUT',
    path: '/rest/api/{version}/issue/{issue}',
    why: 'Put the mail’s pictures into the description',
  },
  deleteIssue: {
    method: 'DELETE',
    path: '/rest/api/{version}/issue/{issue}',
    why: 'Undo the creation, within seconds and only when you ask for it',
  },
  issueProperty: {
    method: 'GET',
    path: '/rest/api/{version}/issue/{issue}/properties/{property}',
    why: 'Recognise an issue whose creation was not answered',
  },
  readIssues: {
    method: 'POST',
    path: '/rest/api/{version}/issue/bulkfetch',
    why: 'Recognise an issue whose creation was not answered (Cloud)',
  },
  linkMail: {
    method: 'POST',
    path: '/rest/api/{version}/issue/{issue}/remotelink',
    why: 'Mark the issue with the mail, so that colleagues find it',
  },
  addComment: {
    method: 'POST',
    path: '/rest/api/{version}/issue/{issue}/comment',
    why: 'Add the mail to an issue as a comment, when you choose so',
  },
  comments: {
    method: 'GET',
    path: '/rest/api/{version}/issue/{issue}/comment',
    why: 'Recognise a comment whose sending was not answered',
  },
  readComment: {
    method: 'GET',
    path: '/rest/api/{version}/issue/{issue}/comment/{comment}',
    why: 'Whether the comment is still as it was written',
  },
  editComment: {
    method: 'PUT',
    path: '/rest/api/{version}/issue/{issue}/comment/{comment}',
    why: 'Put the mail’s pictures into the comment',
  },
  commentProperty: {
    method: 'GET',
    path: '/rest/api/{version}/comment/{comment}/properties/{property}',
    why: 'Recognise a comment whose sending was not answered',
  },
  projectRoles: {
    method: 'GET',
    path: '/rest/api/{version}/project/{project}/role',
    why: 'Roles that a comment can be kept to',
  },
  deleteAttachment: {
    method: 'DELETE',
    path: '/rest/api/{version}/attachment/{attachment}',
    why: 'Take away a file that a broken connection brought twice',
  },
  addWatcher: {
    method: 'POST',
    path: '/rest/api/{version}/issue/{issue}/watchers',
    why: 'Add people of the mail as watchers',
  },
  permissions: {
    method: 'GET',
    path: '/rest/api/{version}/mypermissions',
    why: 'Whether you may undo the creation, or search for people',
  },
  searchUsers: {
    method: 'GET',
    path: '/rest/api/{version}/user/search',
    why: 'Find a person by what you type, for a field that names people',
  },
  assignableUsers: {
    method: 'GET',
    path: '/rest/api/{version}/user/assignable/search',
    why: 'Find a person the issue can be assigned to',
  },
  searchGroups: {
    method: 'GET',
    path: '/rest/api/{version}/groups/picker',
    why: 'Find a group by what you type, for a field that names groups',
  },
  suggestValues: {
    method: 'GET',
    path: '/rest/api/{version}/jql/autocompletedata/suggestions',
    why: 'Labels that exist already',
  },
  pickIssue: {
    method: 'GET',
    path: '/rest/api/{version}/issue/picker',
    why: 'Find an issue by key or words: parent, epic, linked issue',
  },
  linkTypes: {
    method: 'GET',
    path: '/rest/api/{version}/issueLinkType',
    why: 'How issues can be linked here',
  },
  epics: {
    method: 'GET',
    path: '/rest/greenhopper/1.0/epics',
    why: 'Find an epic by what you type (Data Center)',
  },
  boards: {
    method: 'GET',
    path: '/rest/agile/1.0/board',
    why: 'Boards of a project, to find its sprints',
  },
  sprints: {
    method: 'GET',
    path: '/rest/agile/1.0/board/{board}/sprint',
    why: 'Running and coming sprints of a board',
  },
  nameIssue: {
    method: 'PUT',
    path: '/rest/api/{version}/issue/{issue}/properties/{property}',
    why: 'Write on a request which filing it comes from',
  },
  serviceDesks: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk',
    why: 'Which service desk a service project has',
    isExperimental: true,
  },
  requestTypes: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/requesttype',
    why: 'Request types of a service project',
    isExperimental: true,
  },
  requestGroups: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/requesttypegroup',
    why: 'How the request types are grouped',
    isExperimental: true,
  },
  requestFields: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/requesttype/{requestType}/field',
    why: 'Fields of a request type',
    isExperimental: true,
  },
  createRequest: {
    method: 'POST',
    path: '/rest/servicedeskapi/request',
    why: 'Create the request',
    isExperimental: true,
  },
  customers: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/customer',
    why: 'Find a customer, for whom a request is raised or who takes part in it',
    isExperimental: true,
  },
  createCustomer: {
    method: 'POST',
    path: '/rest/servicedeskapi/customer',
    why: 'Add somebody of the mail as a customer, only when you ticked it',
    isExperimental: true,
  },
  addCustomer: {
    method: 'POST',
    path: '/rest/servicedeskapi/servicedesk/{desk}/customer',
    why: 'Let that new customer use the service desk',
    isExperimental: true,
  },
  organizations: {
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{desk}/organization',
    why: 'Organisations of a service desk',
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
