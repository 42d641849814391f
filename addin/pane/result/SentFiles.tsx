import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { usePane } from '../pane-context.ts';
import { Glyph } from '../ui/icons.tsx';
import './result.css';

/** The files that are on the issue, as one line that opens. */
export function SentFiles(props: {
  readonly count: number;
  /** A row of a list for each file. */
  readonly children: ReactNode;
}): ReactElement {
  const { result } = usePane().language.texts;
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <>
      <button
        type="button"
        className="sent-files"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': listId } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        <Glyph name="done" />
        <span>{result.sentFiles(props.count)}</span>
        <Glyph name={isOpen ? 'chevronUp' : 'chevronDown'} />
      </button>
      {isOpen ? (
        <ul className="rows" id={listId}>
          {props.children}
        </ul>
      ) : null}
    </>
  );
}
