import type { ReactElement } from 'react';
import type { FieldOption } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import { Glyph } from '../ui/icons.tsx';
import './fields.css';

/** What was chosen in a field for several things, each to be taken away again. */
export function Tags(props: {
  readonly label: string;
  readonly items: readonly FieldOption[];
  readonly onRemove: (id: string) => void;
}): ReactElement | null {
  const { form } = usePane().language.texts;
  if (props.items.length === 0) return null;
  return (
    <ul className="tags" aria-label={props.label}>
      {props.items.map(({ id, label }) => (
        <li key={id} className="tag">
          <span>{label}</span>
          <button
            type="button"
            aria-label={form.removeOption(label)}
            onClick={(event) => {
              // The button goes with its tag; the focus must not fall out of the form.
              event.currentTarget.closest('.options')?.querySelector('input')?.focus();
              props.onRemove(id);
            }}
          >
            <Glyph name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
