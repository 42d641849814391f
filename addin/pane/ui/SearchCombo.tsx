import { Callout, DirectionalHint } from '@fluentui/react/lib/Callout';
import { TextField } from '@fluentui/react/lib/TextField';
import { useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { ComboList } from './ComboList.tsx';
import type { Choice } from './filter-choices.ts';
import { Glyph } from './icons.tsx';
import { Waiting } from './Waiting.tsx';
import { useCombo, type Combo } from './use-combo.ts';

export interface SearchComboProps {
  readonly label: string;
  /** The same array as long as nothing changes: what a search needs of a long list is kept with it. */
  readonly choices: readonly Choice[];
  readonly selectedId: string | null;
  /** For a chosen one that is not among the choices. */
  readonly selectedLabel?: string | undefined;
  readonly onChoose: (id: string) => void;
  /**
   * Choices come from elsewhere for what is typed: called with `''` at opening and with null at
   * closing. Left out, the choices themselves are searched.
   */
  readonly onSearch?: (typed: string | null) => void;
  /** What stood in the field, not yet chosen, when the focus left it. */
  readonly onLeave?: (typed: string) => void;
  /** Stands below the list: a hint, or why nothing could be found. */
  readonly note?: string | undefined;
  readonly placeholder?: string;
  readonly help?: string | undefined;
  readonly isRequired?: boolean;
  readonly isLoading?: boolean;
  /** Told what is typed, where the choices are only the first of many; empty at the end. */
  readonly onType?: (text: string) => void;
  /** More choices are on their way; with `onSearch` none of those shown is for what was typed. */
  readonly isSearching?: boolean;
  readonly isDisabled?: boolean;
  readonly error?: string | undefined;
}

/**
 * A field with a list that is searched by typing, after the combobox pattern of ARIA 1.2: focus stays
 * in the field, arrows move through the list, Enter or Tab takes, Esc closes.
 */
export function SearchCombo(props: SearchComboProps): ReactElement {
  const { language } = usePane();
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const combo = useCombo(props);
  const { isOpen, listId, shown } = combo;
  const hasList = isOpen && shown.length > 0;
  const active = hasList ? shown[combo.active] : undefined;

  return (
    <div className="combo" ref={setFrame}>
      <TextField
        label={props.label}
        required={props.isRequired ?? false}
        disabled={props.isDisabled ?? false}
        placeholder={props.isLoading ? language.texts.combo.loading : (props.placeholder ?? '')}
        value={combo.text}
        errorMessage={props.error ?? ''}
        {...(props.help === undefined ? {} : { description: props.help })}
        onRenderSuffix={renderChevron}
        autoComplete="off"
        spellCheck={false}
        {...comboRole}
        aria-expanded={isOpen}
        {...(hasList ? { 'aria-controls': listId } : {})}
        {...(active === undefined ? {} : { 'aria-activedescendant': combo.optionId(active) })}
        onChange={(_, value) => combo.type(value ?? '')}
        onClick={combo.open}
        onFocus={(event) => event.target.select()}
        onBlur={combo.leave}
        onKeyDown={combo.press}
      />
      {isOpen ? (
        <Callout
          target={frame}
          directionalHint={DirectionalHint.bottomLeftEdge}
          isBeakVisible={false}
          gapSpace={2}
          calloutWidth={frame?.clientWidth ?? 0}
          calloutMaxHeight={300}
          // The list scrolls by itself: only so can a long one be drawn in part.
          className="combo-callout"
          onDismiss={combo.close}
        >
          {hasList ? <ComboList combo={combo} {...props} /> : null}
          <ComboNote combo={combo} {...props} />
        </Callout>
      ) : null}
    </div>
  );
}

function ComboNote(props: SearchComboProps & { readonly combo: Combo }): ReactElement {
  const { combo: words } = usePane().language.texts;
  const { combo, isSearching, note } = props;
  if (isSearching) {
    return <Waiting className="combo-spinner" label={words.loading} />;
  }
  return (
    <output className="combo-note">{note ?? (combo.shown.length === 0 ? words.none : null)}</output>
  );
}

// In one object: `aria-controls` may only be there while there is something to control.
const comboRole = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-haspopup': 'listbox',
} as const;

function renderChevron(): ReactElement {
  return <Glyph name="chevronDown" />;
}
