type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Child = Node | string | null;

/** Makes an element; an attribute that is null, undefined or false is left out. Text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    // An empty `aria-current` means false; other switches need no value.
    made.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button with a listener. */
export function button(
  attributes: Attributes,
  children: readonly Child[],
  onClick: () => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, children);
  made.addEventListener('click', onClick);
  return made;
}

/** Puts new nodes in place of the old; the one with the same `data-key` keeps the focus. */
export function redraw(place: HTMLElement, nodes: readonly Node[]): void {
  const focused = place.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-key')
    : null;
  place.replaceChildren(...nodes);
  if (focused === null || focused === undefined) return;
  place.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

/** Draws one of the preview's own line icons, 16 by 16. */
export function icon(name: keyof typeof paths): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  drawing.append(path);
  return drawing;
}

const paths = {
  inbox: 'M2 9h3l1 2h4l1-2h3M2 9l2-6h8l2 6v4H2z',
  open: 'M2 13V4h4l1.5 2H13v2M2 13l2.5-5H15l-2.5 5z',
  clip: 'M11 5 6.5 9.5a1.4 1.4 0 0 0 2 2L13 7a2.8 2.8 0 0 0-4-4L4.3 7.700a4.200 4.200 0 0 0 6 6L13.500 10.500',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  mail: 'M2 4h12v8H2zM2 4l6 5 6-5',
  pin: 'M6 2h4v5l2 2H4l2-2zM8 9v5',
  close: 'M4 4l8 8M12 4l-8 8',
  wide: 'M5 5 2 8l3 3M11 5l3 3-3 3M2 8h12',
  pane: 'M2 3h12v10H2zM10 3v10',
  back: 'M9 3 4 8l5 5',
} as const;
