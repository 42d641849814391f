import type { ReactElement } from 'react';
import type { FieldValue, IssueField } from '../../jira/model.ts';

/** What an editor of one kind of field gets. */
export interface FieldEditorProps {
  readonly field: IssueField;
  /** Null while nothing was entered. */
  readonly value: FieldValue | null;
  /** Null empties the field. */
  readonly onChange: (value: FieldValue | null) => void;
  readonly error: string | undefined;
}

/** Edits fields of one kind. */
export type FieldEditor = (props: FieldEditorProps) => ReactElement;
