import { ActionButton } from '@fluentui/react/lib/Button';
import { useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { loadLater } from '../ui/load-later.tsx';
import type { PeopleFieldProps } from './PeopleField.tsx';

const PeopleField = loadLater(async () => {
  const { PeopleField: component } = await import('./PeopleField.tsx');
  return component;
});

/** The people of the mail, folded: nobody is looked up in Jira before somebody wants to know. */
export function PeopleSection(props: PeopleFieldProps): ReactElement {
  const { people } = usePane().language.texts;
  const [isOpen, setOpen] = useState(false);
  const { length } = props.watchers;
  return (
    <section className="group" aria-labelledby="people-label">
      <div className="section-head">
        <h2 className="section-label" id="people-label">
          {people.title}
          {length === 0 ? null : <span className="section-note">{people.watching(length)}</span>}
        </h2>
        <ActionButton
          className="section-action"
          text={isOpen ? people.hide : people.show}
          aria-expanded={isOpen}
          aria-describedby="people-label"
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen ? <PeopleField {...props} /> : null}
    </section>
  );
}
