import { TextField } from '@fluentui/react/lib/TextField';
import type { ReactElement } from 'react';
import type { IssueField } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import './new-issue.css';

/** The summary: one line in Jira, shown whole here however long the subject is. */
export function SummaryField(props: {
  readonly value: string;
  /** Of a request type, with the portal's words. */
  readonly field: IssueField | undefined;
  readonly error: string | undefined;
  readonly onChange: (summary: string) => void;
}): ReactElement {
  const { form } = usePane().language.texts;
  return (
    <TextField
      className="summary"
      dir="auto"
      label={props.field?.name ?? form.summary}
      {...(props.field?.help === undefined ? {} : { description: props.field.help })}
      required
      multiline
      autoAdjustHeight
      rows={1}
      resizable={false}
      // Jira's own limit.
      maxLength={255}
      value={props.value}
      errorMessage={props.error ?? ''}
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={(_, text) => props.onChange((text ?? '').replace(/[\r\n]+/g, ' '))}
    />
  );
}
