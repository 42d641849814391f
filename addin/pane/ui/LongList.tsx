/* oxlint-disable jsx-a11y/prefer-tag-over-role -- as the short list */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactElement } from 'react';
import { ComboOption, type ComboListProps } from './ComboOption.tsx';

/** Of one line; longer ones are measured as they come into view. */
const rowHeightPx = 32;

/** Thousands of choices, of which only those in view are in the page. */
export function LongList(props: ComboListProps): ReactElement {
  const { combo, label } = props;
  const { shown, active } = combo;
  const scroller = useRef<HTMLDivElement>(null);
  // What it returns may change without changing identity; nothing here is memoized on it.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 4,
    useFlushSync: false,
  });
  useEffect(() => rows.scrollToIndex(active), [rows, active, shown]);
  const inView = rows.getVirtualItems();

  return (
    <div
      className="combo-list combo-list-long"
      role="listbox"
      id={combo.listId}
      aria-label={label}
      ref={scroller}
    >
      <div role="presentation" style={{ height: rows.getTotalSize() }}>
        <div role="presentation" style={{ transform: `translateY(${inView[0]?.start ?? 0}px)` }}>
          {inView.map(({ index, key }) => {
            const choice = shown[index];
            return choice === undefined ? null : (
              <ComboOption
                key={key}
                {...props}
                choice={choice}
                index={index}
                measure={rows.measureElement}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
