import type { ReactElement } from 'react';
import type { FieldValue, IssueField } from '../../jira/model.ts';
import { fieldEditors } from '../fields/field-editors.ts';

/** The fields Jira asks for beside the named ones, each by the editor of its kind. */
export function FurtherFields(props: {
  readonly fields: readonly IssueField[];
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What is wrong, by field id. */
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (fieldId: string, value: FieldValue | null) => void;
}): ReactElement {
  return (
    <>
      {props.fields.map((field) => {
        const Editor = fieldEditors[field.kind];
        return Editor === null ? null : (
          <Editor
            key={field.id}
            field={field}
            value={props.values[field.id] ?? null}
            error={props.problems.get(field.id)}
            onChange={(value) => props.onChange(field.id, value)}
          />
        );
      })}
    </>
  );
}
