import { useState, type ReactElement } from 'react';
import type { FieldValue, IssueField } from '../../../core/jira/model.ts';
import type { FieldPlace } from '../fields/field-editor.ts';
import { fieldEditors } from '../fields/field-editors.ts';
import { usePane } from '../pane-context.ts';
import { Glyph } from '../ui/icons.tsx';
import { isEntered, shownValue, valueToKeep } from './draft-problems.ts';
import './new-issue.css';

export interface FurtherFieldsProps {
  readonly fields: readonly IssueField[];
  readonly place: FieldPlace;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What is wrong, by field id. */
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (fieldId: string, value: FieldValue | null) => void;
}

/** The fields Jira asks for beside the named ones, each by the editor of its kind. */
export function FurtherFields(props: FurtherFieldsProps): ReactElement {
  return (
    <>
      {props.fields.map((field) => {
        const Editor = fieldEditors[field.kind];
        return Editor === null ? null : (
          <Editor
            key={field.id}
            field={field}
            place={props.place}
            value={shownValue(field, props.values)}
            error={props.problems.get(field.id)}
            onChange={(value) => props.onChange(field.id, valueToKeep(field, value))}
          />
        );
      })}
    </>
  );
}

/** The fields that may stay as they are: folded away, but never with something wrong in them. */
export function MoreFields(props: FurtherFieldsProps): ReactElement | null {
  const { language } = usePane();
  const words = language.texts.fields;
  const [isWanted, setWanted] = useState(false);
  if (props.fields.length === 0) return null;
  const isOpen = isWanted || props.fields.some(({ id }) => props.problems.has(id));
  const filled = props.fields.filter(({ id }) => isEntered(props.values[id]));
  return (
    <section>
      <button
        type="button"
        className="more-toggle"
        aria-expanded={isOpen}
        onClick={() => setWanted(!isOpen)}
      >
        <Glyph name={isOpen ? 'chevronUp' : 'chevronDown'} />
        <span>{words.more}</span>
        <span className="section-note">{props.fields.length}</span>
      </button>
      {isOpen ? (
        <div className="more-list">
          <FurtherFields {...props} />
        </div>
      ) : filled.length === 0 ? null : (
        <p className="more-filled">
          {words.moreFilled(language.listNames(filled.map(({ name }) => name)))}
        </p>
      )}
    </section>
  );
}
