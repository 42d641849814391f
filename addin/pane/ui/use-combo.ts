import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react';
import { filterChoices, type Choice } from './filter-choices.ts';

/** What a field with a list is given. */
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

/** What a field with a list shows, and what its keys do. */
export interface Combo {
  readonly listId: string;
  readonly isOpen: boolean;
  readonly shown: readonly Choice[];
  /** Index in `shown` of the choice that Enter takes. */
  readonly active: number;
  readonly text: string;
  readonly optionId: (choice: Choice) => string;
  readonly open: () => void;
  readonly close: () => void;
  /** The focus goes elsewhere. */
  readonly leave: () => void;
  readonly take: (choice: Choice) => void;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
}

const nothing: readonly Choice[] = [];

/** Holds a field with a list, after the combobox pattern of ARIA 1.2. */
export function useCombo(props: SearchComboProps): Combo {
  const listId = useId();
  const [isWanted, setWanted] = useState(false);
  /** Null while the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const { choices, onSearch } = props;
  const isRemote = onSearch !== undefined;

  const isOpen = isWanted && !props.isDisabled && (isRemote || choices.length > 0);
  // The key just typed is drawn first, the list of thousands after it.
  const settled = useDeferredValue(typed ?? '');
  const shown = isOpen ? found(settled) : nothing;

  function found(text: string): readonly Choice[] {
    return isRemote ? choices : filterChoices(choices, text);
  }

  /** What Enter takes now, even before the list has caught up; nothing while Jira is still asked. */
  function activeChoice(): Choice | undefined {
    if (isRemote && props.isSearching) return undefined;
    return (settled === (typed ?? '') ? shown : found(typed ?? ''))[active];
  }

  function open(): void {
    if (!isWanted) onSearch?.('');
    setWanted(true);
    setActive(
      Math.max(
        0,
        choices.findIndex((choice) => choice.id === props.selectedId),
      ),
    );
  }
  function close(): void {
    if (isWanted) {
      onSearch?.(null);
      props.onType?.('');
    }
    setWanted(false);
    setTyped(null);
  }
  function leave(): void {
    if (typed !== null && typed.trim() !== '') props.onLeave?.(typed);
    close();
  }
  function take(choice: Choice): void {
    close();
    if (choice.id !== props.selectedId) props.onChoose(choice.id);
  }
  function type(text: string): void {
    setTyped(text);
    setActive(0);
    setWanted(true);
    onSearch?.(text);
    props.onType?.(text);
  }
  function move(step: number): void {
    if (!isOpen) return open();
    setActive((active + step + shown.length) % Math.max(1, shown.length));
  }
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      const choice = activeChoice();
      if (choice) take(choice);
    } else if (event.key === 'Tab' && isOpen && typed !== null && typed !== '') {
      const choice = activeChoice();
      if (choice) take(choice);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  }

  return {
    listId,
    isOpen,
    shown,
    active,
    text: typed ?? props.selectedLabel ?? labelOf(props) ?? '',
    // An id of a page holds no blanks.
    optionId: (choice) => `${listId}-${encodeURIComponent(choice.id)}`,
    open,
    close,
    leave,
    take,
    type,
    press,
  };
}

function labelOf({ choices, selectedId }: SearchComboProps): string | undefined {
  if (selectedId === null) return undefined;
  return choices.find((choice) => choice.id === selectedId)?.label;
}
