/** Scrolls to the top of the pane, where something new is shown. */
export function showTop(): void {
  document.documentElement.scrollTop = 0;
}
