/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a choice of a searched list */
import { useEffect, useRef, type ReactElement } from 'react';
import type { Choice } from './filter-choices.ts';
import { Glyph } from './icons.tsx';
import type { Combo } from './use-combo.ts';

/** The list a choice stands in. */
export interface ComboListProps {
  readonly combo: Combo;
  readonly label: string;
  readonly selectedId: string | null;
}

/** One choice of a list. */
export function ComboOption(
  props: ComboListProps & {
    readonly choice: Choice;
    readonly index: number;
    readonly measure?: (element: HTMLDivElement | null) => void;
  },
): ReactElement {
  const { combo, choice, index, selectedId, measure } = props;
  const element = useRef<HTMLDivElement | null>(null);
  const isActive = index === combo.active;
  const isSelected = choice.id === selectedId;
  const isScrolledHere = isActive && measure === undefined;
  // A long list measures a row with the heading that stands above it.
  const heading = headingAbove(combo.shown, index);
  const measureHere = heading === undefined ? measure : undefined;
  useEffect(() => {
    if (isScrolledHere) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isScrolledHere]);

  const option = (
    // The keyboard works in the field, which points here by `aria-activedescendant`.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={(found) => {
        element.current = found;
        measureHere?.(found);
      }}
      id={combo.optionId(choice)}
      className={isActive ? 'combo-option is-active' : 'combo-option'}
      role="option"
      aria-selected={isSelected}
      // Of a long list only a part is in the page.
      aria-setsize={combo.shown.length}
      aria-posinset={index + 1}
      data-index={index}
      tabIndex={-1}
      // Focus must not leave the field, or the list would close before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => combo.take(choice)}
    >
      {choice.icon === undefined ? null : <Glyph name={choice.icon} className="combo-icon" />}
      <span className="combo-label">
        {choice.label}
        {choice.group === undefined ? null : <span className="unseen">, {choice.group}</span>}
        {choice.iconName === undefined ? null : <span className="unseen">, {choice.iconName}</span>}
      </span>
      {choice.detail === undefined ? null : <span className="combo-detail">{choice.detail}</span>}
      {isSelected ? <Glyph name="check" /> : null}
      {choice.description === undefined ? null : (
        <span className="combo-description">{choice.description}</span>
      )}
    </div>
  );
  if (heading === undefined) return option;
  return (
    <div role="presentation" ref={measure} data-index={index}>
      {/* Readers hear the group with each choice. */}
      <div className="combo-group" aria-hidden="true">
        {heading}
      </div>
      {option}
    </div>
  );
}

/** The group of a choice, where it begins. */
function headingAbove(shown: readonly Choice[], index: number): string | undefined {
  const group = shown[index]?.group;
  return group === shown[index - 1]?.group ? undefined : group;
}
