/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a list searched by typing that looks like Outlook's */
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ComboOption, type ComboListProps } from './ComboOption.tsx';

/** Up to here a list is drawn whole, so that readers and searches of the page have all of it. */
const longFrom = 100;

/** The choices of a field with a list; of a long one only what is in view. */
export function ComboList(props: ComboListProps): ReactElement {
  const isLong = props.combo.shown.length > longFrom;
  // What draws long lists is not needed to begin with, and most never need it.
  const { data: LongList, error } = useQuery({
    queryKey: ['long-list'],
    queryFn: async () => (await import('./LongList.tsx')).LongList,
    enabled: isLong,
  });
  return isLong && LongList !== undefined ? (
    <LongList {...props} />
  ) : (
    // Slow is better than half a list, where what draws it fast did not come.
    <ShortList {...props} most={error === null ? longFrom : Infinity} />
  );
}

function ShortList(props: ComboListProps & { readonly most: number }): ReactElement {
  const { most, ...list } = props;
  const { combo, label } = list;
  return (
    <div className="combo-list" role="listbox" id={combo.listId} aria-label={label}>
      {combo.shown.slice(0, most).map((choice, index) => (
        <ComboOption key={choice.id} {...list} choice={choice} index={index} />
      ))}
    </div>
  );
}
