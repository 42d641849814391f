import { useState, type ReactElement } from 'react';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import type { EmailPart } from '../../../core/convert/parts.ts';
import { usePane } from '../pane-context.ts';
import { DocumentView } from './DocumentView.tsx';
import { arrangeParts } from './arrange-parts.ts';
import type { IncludedParts } from '../email-form.ts';
import './email-content.css';

/** The description with the email's parts in their places: nothing is left out unseen. */
export function PartsPreview(props: {
  readonly document: EmailDocument;
  readonly own: Pick<IncludedParts, 'parts' | 'togglePart'>;
}): ReactElement {
  const { form } = usePane().language.texts;
  const runs = arrangeParts(props.document, props.own.parts);
  return (
    <div className="preview-parts">
      {runs.map(({ blocks, placed }, index) => {
        if (placed === null) return <DocumentView key={index} document={{ blocks }} words={form} />;
        const toggle = (): void => props.own.togglePart(placed.part);
        return placed.isIn ? (
          <PartIn key={index} part={placed.part} onRemove={toggle} />
        ) : (
          <PartOut key={index} part={placed.part} onInclude={toggle} />
        );
      })}
    </div>
  );
}

/** A part that is likely no text of the writer, or that the user wants. */
function PartIn(props: { readonly part: EmailPart; readonly onRemove: () => void }): ReactElement {
  const { form } = usePane().language.texts;
  const name = nameOf(props.part, form.parts);
  return (
    <section className="part-in" aria-label={name}>
      <div className="part-head">
        <span className="part-name">{props.part.isProven ? name : form.partLikely(name)}</span>
        <button type="button" aria-label={`${form.partRemove}: ${name}`} onClick={props.onRemove}>
          {form.partRemove}
        </button>
      </div>
      <DocumentView document={props.part} words={form} />
    </section>
  );
}

/** A part that is left out, folded to its first line. */
function PartOut(props: {
  readonly part: EmailPart;
  readonly onInclude: () => void;
}): ReactElement {
  const { form } = usePane().language.texts;
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(props.part, form.parts);
  return (
    <section className="part-out" aria-label={form.partOut(name)}>
      <div className="part-head">
        <button
          type="button"
          className="part-name"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {form.partOut(name)}
        </button>
        <button type="button" aria-label={`${form.partInclude}: ${name}`} onClick={props.onInclude}>
          {form.partInclude}
        </button>
      </div>
      {isOpen ? (
        <DocumentView document={props.part} words={form} />
      ) : (
        <p className="part-line" dir="auto">
          {firstLineOf(props.part)}
        </p>
      )}
    </section>
  );
}

function nameOf({ kind }: EmailPart, names: Readonly<Record<string, string>>): string {
  return names[kind] ?? '';
}

/** Long lines are cut by the style sheet; no line needs more of the page than this. */
const maxFirstLine = 200;

function firstLineOf(part: EmailPart): string {
  const lines = documentToText(part).split('\n');
  return (lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? '').slice(0, maxFirstLine);
}
