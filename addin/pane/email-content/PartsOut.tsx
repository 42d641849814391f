import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import type { PlacedPart } from '../email-form.ts';
import './email-content.css';

/** Says above the button how many parts of the email are left out. */
export function PartsOut(props: { readonly parts: readonly PlacedPart[] }): ReactElement | null {
  const { form } = usePane().language.texts;
  const count = props.parts.filter(({ isIn }) => !isIn).length;
  return count === 0 ? null : <span className="parts-out">{form.partsOut(count)}</span>;
}
