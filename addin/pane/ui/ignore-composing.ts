import type { KeyboardEvent } from 'react';

/**
 * Keeps the keys of an input method from every control below: Enter, arrows and Esc choose among its own
 * words while somebody writes Japanese, and must not choose, move or close anything in the pane.
 * Safari ends the composition before it reports the key that ended it; only the code says so then.
 */
export function ignoreComposing(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.keyCode === codeOfInputMethod) event.stopPropagation();
}

/** The key code of everything that an input method took for itself. */
const codeOfInputMethod = 229;
