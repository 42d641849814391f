import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { Glyph } from '../ui/icons.tsx';

/** Outlook shows no mail, or several. */
export function NoEmailScreen(): ReactElement {
  const { noMail } = usePane().language.texts;
  return (
    <main className="screen screen-empty">
      <Glyph name="mail" className="glyph-large" />
      <h1 className="screen-title">{noMail.title}</h1>
      <p className="quiet">{noMail.text}</p>
    </main>
  );
}
