import { registerIcons } from '@fluentui/react/lib/Styling';
import type { ReactElement } from 'react';

// Drawn on a grid of 16 × 16 with lines of 1.25, in the manner of Outlook's own icons.
const paths = {
  shield:
    'M8 1.8c1.6 1.2 3.3 1.8 5.2 1.9v3.6c0 3.3-1.9 5.6-5.2 7-3.3-1.4-5.2-3.7-5.2-7V3.7C4.7 3.6 6.4 3 8 1.8Z',
  shieldCheck:
    'M8 1.8c1.6 1.2 3.3 1.8 5.2 1.9v3.6c0 3.3-1.9 5.6-5.2 7-3.3-1.4-5.2-3.7-5.2-7V3.7C4.7 3.6 6.4 3 8 1.8ZM5.6 8.1l1.7 1.7 3.2-3.4',
  shieldCaution:
    'M8 1.8c1.6 1.2 3.3 1.8 5.2 1.9v3.6c0 3.3-1.9 5.6-5.2 7-3.3-1.4-5.2-3.7-5.2-7V3.7C4.7 3.6 6.4 3 8 1.8ZM8 5v3.6M8 10.6v.1',
  chevronDown: 'm4 6.2 4 4 4-4',
  chevronUp: 'm4 9.8 4-4 4 4',
  chevronRight: 'm6.2 4 4 4-4 4',
  back: 'M13 8H3.2M7 4 3 8l4 4',
  check: 'm3.2 8.4 3.1 3.1 6.5-6.8',
  close: 'm4 4 8 8M12 4l-8 8',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z',
  open: 'M9.2 2.6h4.2v4.2M13.2 2.8 7.6 8.4M6.6 3.4h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3',
  retry: 'M13 3v3.4H9.6M12.8 6.2A5.2 5.2 0 1 0 13.2 9',
  warning: 'M8 2.4 14 13H2ZM8 6.4v3.2M8 11.3v.1',
  error: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 5v3.6M8 10.8v.1',
  done: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5.4 8.2l1.8 1.8 3.4-3.7',
  waiting: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.8V8l2.2 1.6',
  mail: 'M2.5 3.5h11v9h-11ZM2.7 4.4 8 8.6l5.3-4.2',
  file: 'M4 1.9h5l3 3v9.2H4ZM8.8 2v3.2H12',
  text: 'M4 1.9h5l3 3v9.2H4ZM8.8 2v3.2H12M6 8h4M6 10.5h4',
  sheet: 'M4 1.9h5l3 3v9.2H4ZM8.8 2v3.2H12M6 8h4v3.6H6ZM8 8v3.6M6 9.8h4',
  image: 'M2.5 3.5h11v9h-11ZM3 11.5l3.2-3.4 2.3 2.4 2-1.8 2.6 2.4M10.6 6v.1',
  archive: 'M2.5 3h11v3h-11ZM3.5 6v7h9V6M6.5 8.5h3',
  cloud: 'M4.6 12.4a2.7 2.7 0 0 1 .1-5.4 3.6 3.6 0 0 1 6.9-.5 3 3 0 0 1-.3 5.9Z',
  sound:
    'M6 12.2V3.6l6.5-1.2v8.4M6 12.2a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0ZM12.5 10.8a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0Z',
  eye: 'M1.8 8C3.2 5.4 5.4 4 8 4s4.8 1.4 6.2 4c-1.4 2.6-3.6 4-6.2 4S3.2 10.6 1.8 8ZM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  eyeOff: 'M1.8 8C3.2 5.4 5.4 4 8 4s4.8 1.4 6.2 4c-1.4 2.6-3.6 4-6.2 4S3.2 10.6 1.8 8ZM3 13 13 3',
  edit: 'm3 13 .7-2.9 7.2-7.2 2.2 2.2-7.2 7.2ZM9.6 4.2l2.2 2.2',
  plus: 'M8 3v10M3 8h10',
  download: 'M8 2.4v7.8M4.8 7.2 8 10.4l3.2-3.2M2.8 13.4h10.4',
  signOut: 'M9.4 2.6H3.6a1 1 0 0 0-1 1v8.8a1 1 0 0 0 1 1h5.8M10.4 5.2 13.4 8l-3 2.8M13.2 8H6.4',
  star: 'm8 2.2 1.8 3.8 4.1.5-3 2.9.8 4.1L8 11.5l-3.7 2 .8-4.1-3-2.9 4.1-.5Z',
  bug: 'M5.2 6.2a2.8 2.8 0 0 1 5.6 0v4a2.8 2.8 0 0 1-5.6 0ZM5.2 8.2H2.4M13.6 8.2h-2.8M5.6 5 3.8 3.2M10.4 5l1.8-1.8M5.4 11.2l-2 1.8M10.6 11.2l2 1.8',
  bolt: 'M9 1.8 3.6 9H8l-1 5.2L12.4 7H8Z',
  bookmark: 'M4 2.4h8v11.2l-4-3-4 3Z',
  taskDone: 'M2.5 2.5h11v11h-11ZM5 8.2l2.1 2.1L11 6',
  up: 'M8 13.4V3M3.8 7.2 8 3l4.2 4.2',
  nested: 'M3 2.5v6.2h5M8 6h5.5v5.5H8Z',
  ask: 'M2.5 3h11v8H8l-3.2 2.6V11H2.5Z',
  search: 'M7 2.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8ZM10.3 10.3l3.4 3.4',
} as const;

export type IconName = keyof typeof paths;

/** One of the pane's own pictures, in the colour of the text around it and silent to screen readers. */
export function Glyph(props: {
  readonly name: IconName;
  readonly className?: string;
}): ReactElement {
  const isDots = props.name === 'more';
  return (
    <svg
      className={`glyph ${props.className ?? ''}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[props.name]} strokeWidth={isDots ? 2 : 1.25} />
    </svg>
  );
}

/** Gives Fluent's controls the pictures they ask for by name, so that no icon font is needed. */
export function registerPaneIcons(): void {
  registerIcons(
    {
      icons: {
        checkmark: <Glyph name="check" />,
        chevrondown: <Glyph name="chevronDown" />,
        chevronright: <Glyph name="chevronRight" />,
        cancel: <Glyph name="close" />,
        clear: <Glyph name="close" />,
        more: <Glyph name="more" />,
        retry: <Glyph name="retry" />,
        download: <Glyph name="download" />,
        add: <Glyph name="plus" />,
        redeye: <Glyph name="eye" />,
        hide: <Glyph name="eyeOff" />,
      },
    },
    { disableWarnings: true },
  );
}
