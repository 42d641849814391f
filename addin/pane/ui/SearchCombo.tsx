/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a list searched by typing that looks like Outlook's */
import { Callout, DirectionalHint } from '@fluentui/react/lib/Callout';
import { TextField } from '@fluentui/react/lib/TextField';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { filterChoices, type Choice } from './filter-choices.ts';
import { Glyph } from './icons.tsx';

const limit = 50;

export interface SearchComboProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly selectedId: string | null;
  readonly onChoose: (id: string) => void;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isLoading?: boolean;
  /** Told what is typed, where the choices are only the first of many; empty at the end. */
  readonly onType?: (text: string) => void;
  /** More choices are on their way. */
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
  const { found, isOpen, listId, activeId } = combo;

  return (
    <div className="combo" ref={setFrame}>
      <TextField
        label={props.label}
        required={props.isRequired ?? false}
        disabled={props.isDisabled ?? false}
        placeholder={props.isLoading ? language.texts.combo.loading : (props.placeholder ?? '')}
        value={combo.text}
        errorMessage={props.error ?? ''}
        onRenderSuffix={renderChevron}
        autoComplete="off"
        spellCheck={false}
        {...comboRole}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': listId } : {})}
        {...(isOpen && activeId !== null ? { 'aria-activedescendant': activeId } : {})}
        onChange={(_, value) => combo.type(value ?? '')}
        onClick={combo.open}
        onFocus={(event) => event.target.select()}
        onBlur={combo.close}
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
          onDismiss={combo.close}
        >
          <div className="combo-list" role="listbox" id={listId} aria-label={props.label}>
            {found.shown.map((choice) => (
              <Option
                key={choice.id}
                choice={choice}
                id={combo.optionId(choice)}
                isActive={combo.optionId(choice) === activeId}
                isSelected={choice.id === props.selectedId}
                onTake={() => combo.take(choice)}
              />
            ))}
          </div>
          <output className="combo-note">
            {props.isSearching === true ? language.texts.combo.loading : null}
            {found.shown.length === 0 && props.isSearching !== true
              ? language.texts.combo.none
              : null}
            {found.hidden > 0 ? language.texts.combo.more(found.hidden) : null}
          </output>
        </Callout>
      ) : null}
    </div>
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

function Option(props: {
  readonly choice: Choice;
  readonly id: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onTake: () => void;
}): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.isActive) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [props.isActive]);

  return (
    // The keyboard works in the field, which points here by `aria-activedescendant`.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={element}
      id={props.id}
      className={props.isActive ? 'combo-option is-active' : 'combo-option'}
      role="option"
      aria-selected={props.isSelected}
      tabIndex={-1}
      // Focus must not leave the field, or the list would close before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onTake}
    >
      {props.choice.icon === undefined ? null : (
        <Glyph name={props.choice.icon} className="combo-icon" />
      )}
      <span className="combo-label">
        {props.choice.label}
        {props.choice.iconName === undefined ? null : (
          <span className="unseen">, {props.choice.iconName}</span>
        )}
      </span>
      {props.choice.detail === undefined ? null : (
        <span className="combo-detail">{props.choice.detail}</span>
      )}
      {props.isSelected ? <Glyph name="check" /> : null}
    </div>
  );
}

function useCombo(props: SearchComboProps) {
  const listId = useId();
  const [isWanted, setWanted] = useState(false);
  /** Null while the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);

  const selected = props.choices.find((choice) => choice.id === props.selectedId);
  const found = filterChoices(props.choices, typed ?? '', limit);
  const isOpen = isWanted && !props.isDisabled && props.choices.length > 0;
  const optionId = (choice: Choice): string => `${listId}-${props.choices.indexOf(choice)}`;
  const activeChoice = found.shown[active];

  function open(): void {
    setWanted(true);
    const index = found.shown.findIndex((choice) => choice.id === props.selectedId);
    setActive(Math.max(0, index));
  }
  function close(): void {
    setWanted(false);
    setTyped(null);
    props.onType?.('');
  }
  function take(choice: Choice): void {
    close();
    if (choice.id !== props.selectedId) props.onChoose(choice.id);
  }
  function type(value: string): void {
    setTyped(value);
    props.onType?.(value);
    setActive(0);
    setWanted(true);
  }
  function move(step: number): void {
    if (!isOpen) return open();
    setActive((active + step + found.shown.length) % Math.max(1, found.shown.length));
  }
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isOpen && activeChoice) {
      event.preventDefault();
      take(activeChoice);
    } else if (event.key === 'Tab' && isOpen && activeChoice && typed !== null && typed !== '') {
      take(activeChoice);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  }

  return {
    listId,
    found,
    isOpen,
    optionId,
    activeId: activeChoice ? optionId(activeChoice) : null,
    text: typed ?? selected?.label ?? '',
    open,
    close,
    take,
    type,
    press,
  };
}
