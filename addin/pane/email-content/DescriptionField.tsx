import { ActionButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { usePane } from '../pane-context.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { PartChoices } from './PartChoices.tsx';
import { loadLater } from '../ui/load-later.tsx';
import type { IncludedParts } from '../email-form.ts';
import './email-content.css';

// Until the email is read there is nothing to show in it.
const PartsPreview = loadLater(async () => {
  const { PartsPreview: component } = await import('./PartsPreview.tsx');
  return component;
});

interface DescriptionFieldProps {
  /** What the text is called, where it is no description. */
  readonly label?: string;
  /** What will be filed; null while the mail is being read. */
  readonly document: EmailDocument | null;
  /** The same as plain text, to start editing from. */
  readonly text: string;
  /** Whether the user's own text stands in for the mail's. */
  readonly isOwnText: boolean;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
  readonly onRestore: () => void;
  /** What of the mail's text is left out, and what is not. */
  readonly own: Pick<IncludedParts, 'parts' | 'choices' | 'toggle' | 'togglePart'>;
  /** Stands in for the preview, for example when the mail could not be read. */
  readonly children?: ReactNode;
}

/** The description as it will look in Jira, with a switch to edit it as plain text. */
export function DescriptionField(props: DescriptionFieldProps): ReactElement {
  const { form } = usePane().language.texts;
  const [isEditing, setEditing] = useState(false);
  useEffect(() => PartsPreview.preload(), []);
  return (
    <section className="group" aria-labelledby="description-label">
      <div className="section-head">
        <h2 className="section-label" id="description-label">
          {props.label ?? form.description}
        </h2>
        {props.isOwnText ? (
          <ActionButton
            className="section-action"
            text={form.restore}
            title={form.restoreMail}
            onClick={() => {
              props.onRestore();
              setEditing(false);
            }}
          />
        ) : null}
        <ActionButton
          className="section-action"
          text={isEditing ? form.preview : form.editAsText}
          disabled={props.document === null && !props.isOwnText && props.children === undefined}
          onClick={() => setEditing(!isEditing)}
        />
      </div>
      {isEditing ? (
        <TextField
          ariaLabel={props.label ?? form.descriptionAsText}
          multiline
          autoAdjustHeight
          rows={8}
          resizable={false}
          value={props.text}
          errorMessage={props.error ?? ''}
          onChange={(_, text) => props.onText(text ?? '')}
        />
      ) : (
        <>
          {props.children ?? <Preview document={props.document} own={props.own} />}
          {props.isOwnText ? null : (
            <PartChoices choices={props.own.choices} onToggle={props.own.toggle} />
          )}
          {props.error === undefined ? null : (
            <p className="field-error" role="alert">
              {props.error}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Preview(props: Pick<DescriptionFieldProps, 'document' | 'own'>): ReactElement {
  const { form } = usePane().language.texts;
  if (props.document === null) {
    return (
      <div className="preview preview-waiting">
        <Waiting label={form.descriptionReading} />
      </div>
    );
  }
  if (props.document.blocks.length === 0) {
    return <div className="preview quiet">{form.descriptionEmpty}</div>;
  }
  return (
    <Folded>
      <PartsPreview document={props.document} own={props.own} />
    </Folded>
  );
}

/** Cuts long content off with a button to show the rest: a box that scrolls inside the page would be a trap. */
function Folded(props: { readonly children: ReactNode }): ReactElement {
  const { form } = usePane().language.texts;
  const content = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);

  useLayoutEffect(() => {
    const element = content.current;
    if (element === null) return undefined;
    const measure = (): void => setLong(element.scrollHeight > foldedHeightPx);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    // The pane is dragged wider and narrower.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div className="preview">
      <div className={isLong && !isOpen ? 'preview-folded' : ''}>
        <div ref={content}>{props.children}</div>
      </div>
      {isLong ? (
        <button
          type="button"
          className="preview-more"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? form.showLess : form.showAll}
        </button>
      ) : null}
    </div>
  );
}

/** As in the style sheet. */
const foldedHeightPx = 240;
