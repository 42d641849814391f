/** Jira's things as the pane knows them, the same on Cloud and Data Center. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Marked by the user in Jira; only Cloud tells. */
  readonly isFavourite?: boolean;
  /** Of Jira Service Management. */
  readonly isServiceDesk?: boolean;
}

/** The projects to choose from. */
export interface ProjectList {
  readonly projects: readonly Project[];
  /** False when there are more, to be found by `searchProjects`. */
  readonly isWhole: boolean;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly isSubtask: boolean;
  /** What kind of thing Jira's own picture of it shows; absent for pictures of the organisation. */
  readonly picture?: TypePicture;
  /** Of Service Management: what is made is a request, and the portal says which fields it has. */
  readonly request?: RequestType;
}

/** What a request type has beside the name of a type. */
export interface RequestType {
  readonly deskId: string;
  readonly requestTypeId: string;
  /** The type of the issue below the request. */
  readonly issueTypeId: string;
  /** Null where Jira does not tell. */
  readonly portalId: string | null;
  /** What the portal says about it; empty for nothing. */
  readonly description: string;
  /** Where the portal lists it; null when it stands in no group. */
  readonly group: string | null;
}

export type TypePicture = 'bug' | 'epic' | 'story' | 'task' | 'improvement' | 'subtask';

/**
 * The kinds of field the form can show: each has one editor (`pane/fields/field-editors.ts`), one
 * encoder (`encode-fields.ts`) and its rows in `field-kind.ts`. Whatever Jira has beyond them is
 * `unsupported`.
 */
export type FieldKind =
  | 'text'
  | 'rich-text'
  | 'number'
  | 'url'
  | 'date'
  | 'date-time'
  | 'option'
  | 'radio'
  | 'options'
  | 'checkboxes'
  | 'cascade'
  | 'labels'
  | 'user'
  | 'assignee'
  | 'users'
  | 'group'
  | 'groups'
  | 'project'
  | 'time-tracking'
  | 'parent'
  | 'epic-link'
  | 'sprint'
  | 'issue-links'
  | 'customer'
  | 'customers'
  | 'organizations'
  | 'unsupported';

/** Something a field can be set to. */
export interface FieldOption {
  readonly id: string;
  readonly label: string;
  /** What tells namesakes apart: a mail address, a login, a project key. */
  readonly detail?: string;
  /** The second level of a cascading select. */
  readonly children?: readonly FieldOption[];
  /**
   * A person with an address whom Jira does not know yet; the id is the address. Only what the user has
   * ticked holds one: it is the order to make a customer of them.
   */
  readonly isNew?: true;
}

/** A field of the create screen. `project`, `issuetype` and `attachment` are never among them. */
export interface IssueField {
  /** `summary`, `description`, `customfield_10020`. */
  readonly id: string;
  /** In the user's language, from Jira. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  /** A required field with a default may be left out. */
  readonly hasDefault: boolean;
  /** For kinds that choose from a list of Jira's; empty for the others. */
  readonly options: readonly FieldOption[];
  /** What Jira takes when the field is left out; null when it does not tell. */
  readonly defaultValue?: FieldValue | null;
  /** What the project says about the field. */
  readonly help?: string;
  /** What the form starts with. Unlike a default Jira does not put it in by itself: it is sent. */
  readonly startValue?: FieldValue;
  /** The portal does not have it: it is written when the request is there. */
  readonly isAfter?: true;
}

export interface CreatedIssue {
  readonly id: string;
  readonly key: string;
  /** The page for people. */
  readonly url: string;
  /** Names of fields and people that could not be added; the issue is there without them. */
  readonly missed?: readonly string[];
  /** The page of a request for its customer. */
  readonly portalUrl?: string;
}

export interface AttachmentLimits {
  readonly isEnabled: boolean;
  /** Null when Jira does not tell. */
  readonly maxBytes: number | null;
}

/** A link to another issue, as the issue to be made will have it. */
export interface IssueLink {
  /** Name of the link type: `Blocks`. */
  readonly type: string;
  /** `outward`: the new issue blocks the other; `inward`: it is blocked by it. */
  readonly direction: 'outward' | 'inward';
  readonly issue: FieldOption;
}

/** Value of a field as the form holds it. */
export type FieldValue =
  /**
   * Also numbers and days as typed; a moment as ISO text in UTC. `decimal` is the sign before the
   * decimals of a number, where whoever typed it does not write a point.
   */
  | { readonly kind: 'text'; readonly text: string; readonly decimal?: ',' }
  /** Of the options that the field has. */
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'options'; readonly ids: readonly string[] }
  | { readonly kind: 'cascade'; readonly id: string; readonly childId: string | null }
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  /** What was searched in Jira, with its name: the list it came from is not at hand later. */
  | { readonly kind: 'found'; readonly items: readonly FieldOption[] }
  /** Durations as Jira writes them: `3d 4h`; empty for none. */
  | { readonly kind: 'estimates'; readonly original: string; readonly remaining: string }
  | { readonly kind: 'links'; readonly links: readonly IssueLink[] }
  /** Emptied although Jira has a default for it. */
  | { readonly kind: 'cleared' };

/** A value with the kind of its field, which decides how Jira wants it written. */
export interface FilledField {
  readonly kind: FieldKind;
  readonly value: FieldValue;
}
