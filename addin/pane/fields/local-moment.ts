/** Writes a moment as a `datetime-local` field shows it: in the time of the user's own clock. */
export function localTextOf(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/**
 * Reads what a `datetime-local` field holds as a moment, so that it stays the same when the clock's
 * zone or summer time changes before it is sent; null while it is incomplete.
 */
export function momentOf(localText: string): string | null {
  // Without an offset the browser reads it by the user's own clock, summer time included.
  const date = new Date(localText);
  return localText === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
