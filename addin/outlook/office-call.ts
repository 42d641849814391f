import { AppError } from '../../contract/errors.ts';
import type { OfficeCallback } from './office-types.ts';

export interface OfficeCall<T> {
  /** The name of the function, for the error. */
  readonly name: string;
  /** How long the host may be silent, in milliseconds. */
  readonly timeoutMs: number;
  /** Makes the call; whatever it throws counts as a failure of the host. */
  readonly start: (callback: OfficeCallback<T>) => void;
}

/** Office's own code for "not supported here"; it stands for a call that threw instead of answering. */
export const notSupportedCode = 5000;

/**
 * Makes one asynchronous Office call.
 *
 * Office has three ways to fail: it throws at once, it calls back with a code, or it never calls back
 * (a fault of the channel, its own 65-second limit included, is not reported to the caller).
 *
 * @throws {AppError} OUTLOOK_SILENT when nothing comes within the time, OUTLOOK_FAILED with the host's code.
 */
export function callOffice<T>({ name, timeoutMs, start }: OfficeCall<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const seconds = Math.round(timeoutMs / 1000);
      reject(new AppError('OUTLOOK_SILENT', { call: name, seconds }));
    }, timeoutMs);
    try {
      start((result) => {
        clearTimeout(timer);
        if (result.status === 'succeeded') resolve(result.value);
        else reject(failed(name, result.error?.code));
      });
    } catch (thrown) {
      clearTimeout(timer);
      reject(failed(name, undefined, thrown));
    }
  });
}

function failed(call: string, code: number | undefined, cause?: unknown): AppError {
  return new AppError('OUTLOOK_FAILED', { call, outlookCode: code ?? notSupportedCode }, { cause });
}
