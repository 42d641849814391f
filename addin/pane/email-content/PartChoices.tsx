import { Checkbox } from '@fluentui/react/lib/Checkbox';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import type { ChoosablePart, PartChoice } from '../email-form.ts';
import './email-content.css';

/** Ticks for what of the mail is left out or goes along: nothing of a mail is dropped unseen. */
export function PartChoices(props: {
  readonly choices: readonly PartChoice[];
  readonly onToggle: (kind: ChoosablePart) => void;
}): ReactElement | null {
  const { form } = usePane().language.texts;
  if (props.choices.length === 0) return null;
  return (
    <fieldset className="part-choices">
      <legend>{form.alsoTake}</legend>
      {props.choices.map(({ kind, isIn, lines }) => (
        <Checkbox
          key={kind}
          label={`${form.parts[kind]} (${form.lines(lines)})`}
          checked={isIn}
          onChange={() => props.onToggle(kind)}
        />
      ))}
    </fieldset>
  );
}
