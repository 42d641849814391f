import { AppError } from '../../contract/errors.ts';

/** The hosts Office.js comes from; a network must let both through. */
const officeHosts = ['appsforoffice.microsoft.com', 'ajax.aspnetcdn.com'] as const;

interface OfficeStart {
  onReady(): Promise<{ readonly host: unknown }>;
}

/**
 * Waits until `Office.context` can be used and tells whether the page runs inside Outlook.
 *
 * Office itself waits for ever when one of its scripts is blocked, hence the time-out of our own.
 *
 * @throws {AppError} OFFICE_NOT_LOADED when the library is missing or not ready within `timeoutMs`.
 */
export async function whenOfficeIsReady({
  timeoutMs,
  office = typeof Office === 'undefined' ? null : Office,
}: {
  readonly timeoutMs: number;
  /** The library; null when its script did not load. */
  readonly office?: OfficeStart | null;
}): Promise<{ readonly isInOutlook: boolean }> {
  if (office === null) throw notLoaded();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(notLoaded()), timeoutMs);
  });
  try {
    const { host } = await Promise.race([office.onReady(), tooLate]);
    return { isInOutlook: host === 'Outlook' };
  } finally {
    clearTimeout(timer);
  }
}

function notLoaded(): AppError {
  return new AppError('OFFICE_NOT_LOADED', { hosts: officeHosts });
}
