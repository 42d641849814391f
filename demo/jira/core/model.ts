/** What the stand-in keeps: plain data, the same on both faces where Jira is the same. */
export interface User {
  /** `JIRAUSER10100`; Data Center only shows it, writes want `name`. */
  readonly key: string;
  /** The login on Data Center. */
  readonly name: string;
  /** The only name a user has on Cloud. */
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly timeZone: string;
}

/** How the value of a field is checked; see `check-value.ts`. */
export type ValueShape =
  | 'summary'
  | 'line'
  | 'rich-text'
  | 'url'
  | 'number'
  | 'date'
  | 'datetime'
  | 'choice'
  | 'choices'
  | 'cascade'
  | 'labels'
  | 'user'
  | 'users'
  | 'issue'
  | 'epic-key'
  | 'group'
  | 'groups'
  | 'project-choice'
  | 'sprint'
  | 'time-tracking'
  | 'links'
  | 'asset-objects'
  | 'organizations'
  | 'project'
  | 'issue-type'
  | 'never-sent';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Second level of a cascading select. */
  readonly children?: readonly Choice[];
}

/** A field as it stands on the create screen of one issue type. */
export interface ScreenField {
  readonly id: string;
  readonly name: string;
  /** What it is for, in the words of an administrator. */
  readonly description?: string;
  readonly shape: ValueShape;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
  readonly schema: Readonly<Record<string, string | number>>;
  readonly operations: readonly string[];
  /** `value` for options of custom fields, `name` for what Jira itself knows (priority, component). */
  readonly labelKey: 'name' | 'value';
  /** Null when Jira does not list them (users, labels, assets). */
  readonly choices: readonly Choice[] | null;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isSubtask: boolean;
  readonly fields: readonly ScreenField[];
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly typeKey: 'software' | 'business' | 'service_desk';
  readonly lead: User;
  /** False for a project that everybody may read and nobody may add to. */
  readonly mayCreate: boolean;
  /** Found by its key alone, and closed to everybody. */
  readonly isArchived?: boolean;
  readonly issueTypes: readonly IssueType[];
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Where the bytes lie, inside the stand-in's temporary folder. */
  readonly file: string;
  readonly author: User;
  readonly created: Date;
}

/** Whom a comment is kept to. */
export interface CommentVisibility {
  readonly type: 'group' | 'role';
  readonly value: string;
}

export interface Comment {
  readonly id: string;
  readonly author: User;
  readonly created: Date;
  /** A wiki string or an ADF document. */
  readonly text: unknown;
  /** Null for everybody. */
  readonly visibility: CommentVisibility | null;
  readonly properties: ReadonlyMap<string, unknown>;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly project: Project;
  readonly type: IssueType;
  readonly reporter: User;
  /** Who made it, whoever reports it. */
  readonly creator: User;
  readonly created: Date;
  /** By field id: rich text as a wiki string or an ADF document, choices as `Choice`, users as `User`. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly attachments: readonly Attachment[];
  readonly comments: readonly Comment[];
  readonly watchers: readonly User[];
  /** By global id. */
  readonly remoteLinks: ReadonlyMap<string, RemoteLink>;
  /** What makes the issue a request of the service desk; absent for any other. */
  readonly request?: CustomerRequest;
}

/** What the service desk keeps of a request beside the issue. */
export interface CustomerRequest {
  readonly typeId: string;
  readonly participants: readonly User[];
}

/** What an issue points to outside Jira. */
export interface RemoteLink {
  readonly url: string;
  readonly title: string;
}
