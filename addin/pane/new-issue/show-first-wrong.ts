/** Moves the focus to the first wrong field, and into sight what is said at it. */
export function showFirstWrong(form: HTMLElement | null): void {
  const wrong =
    form?.querySelector<HTMLElement>('[aria-invalid="true"], .field-error') ??
    form?.querySelector<HTMLElement>('#changes');
  const field = wrong?.matches('fieldset') ? wrong.querySelector('input') : wrong;
  field?.focus();
  // Also what takes no focus: the message below the preview of the description.
  field?.scrollIntoView?.({ block: 'nearest' });
  const footer = form?.querySelector('.screen-footer');
  if (!field || !footer) return;
  // With a message in it the footer is higher than scrolling allows for.
  const isCovered = field.getBoundingClientRect().bottom > footer.getBoundingClientRect().top;
  if (isCovered) field.scrollIntoView?.({ block: 'start' });
}
