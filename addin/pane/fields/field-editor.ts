import type { ReactElement } from 'react';
import type { FieldValue, IssueField, Project } from '../../../core/jira/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import type { OpenedSite } from '../services.ts';

/** Where the issue goes: what a search for values asks, and asks about. */
export interface FieldPlace {
  readonly opened: OpenedSite;
  readonly project: Project;
  /** Whose people may be chosen. */
  readonly mail: OpenEmail;
}

/** What an editor of one kind of field gets. */
export interface FieldEditorProps {
  readonly field: IssueField;
  readonly place: FieldPlace;
  /** Null while nothing was entered. */
  readonly value: FieldValue | null;
  /** Null empties the field. */
  readonly onChange: (value: FieldValue | null) => void;
  readonly error: string | undefined;
}

/** Edits fields of one kind. */
export type FieldEditor = (props: FieldEditorProps) => ReactElement;
