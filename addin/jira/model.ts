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
}

export type TypePicture = 'bug' | 'epic' | 'story' | 'task' | 'improvement' | 'subtask';

/**
 * The kinds of field the form can show now. A later one is one editor, one encoder and one row more;
 * whatever Jira has beyond them is `unsupported`.
 */
export type FieldKind =
  'text' | 'rich-text' | 'option' | 'options' | 'labels' | 'number' | 'date' | 'unsupported';

export interface FieldOption {
  readonly id: string;
  readonly label: string;
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
  /** For `option` and `options`; empty for the others. */
  readonly options: readonly FieldOption[];
}

export interface CreatedIssue {
  readonly id: string;
  readonly key: string;
  /** The page for people. */
  readonly url: string;
}

export interface AttachmentLimits {
  readonly isEnabled: boolean;
  /** Null when Jira does not tell. */
  readonly maxBytes: number | null;
}

/** Value of a field as the form holds it; text also for number and date. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'options'; readonly ids: readonly string[] }
  | { readonly kind: 'labels'; readonly labels: readonly string[] };

/** A value with the kind of its field, which decides how Jira wants it written. */
export interface FilledField {
  readonly kind: FieldKind;
  readonly value: FieldValue;
}
