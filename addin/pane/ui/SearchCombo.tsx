import { Callout, DirectionalHint } from '@fluentui/react/lib/Callout';
import { TextField } from '@fluentui/react/lib/TextField';
import { useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { ComboList } from './ComboList.tsx';
import { Glyph } from './icons.tsx';
import { Waiting } from './Waiting.tsx';
import { useCombo, type Combo, type SearchComboProps } from './use-combo.ts';

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
          ref={keepWheel}
          onDismiss={combo.close}
        >
          {hasList ? <ComboList combo={combo} {...props} /> : null}
          <ComboNote combo={combo} {...props} />
        </Callout>
      ) : null}
    </div>
  );
}

/** Keeps the wheel from scrolling the page, which closes the list, where the list has nothing to scroll. */
function keepWheel(callout: HTMLDivElement | null): void {
  // React's own listener is passive, so it can't prevent anything.
  callout?.addEventListener('wheel', keepFromPage, { passive: false });
}

function keepFromPage(event: WheelEvent): void {
  const list = event.target instanceof Element ? event.target.closest('.combo-list') : null;
  const scrolls = list !== null && list.scrollHeight > list.clientHeight;
  // With Ctrl the wheel zooms.
  if (!scrolls && !event.ctrlKey) event.preventDefault();
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
