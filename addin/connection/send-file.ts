import { AppError } from '../../contract/errors.ts';
import { acceptAnswer, unreachable } from './call-connect.ts';
import type { JiraAnswer } from '../../core/jira/transport.ts';

/** One file on its way, by XMLHttpRequest because fetch tells nothing about the bytes sent. */
interface FileCall {
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Blob;
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((sentBytes: number) => void) | undefined;
  /** Counted from the last progress, so that a slow line is not a broken one. */
  readonly idleTimeoutMs: number;
  readonly XMLHttpRequest: typeof XMLHttpRequest;
}

/**
 * Posts one file as the multipart part `file`.
 *
 * @throws {AppError} CONNECT_UNREACHABLE, CANCELLED, or what Connect refused the call with.
 */
export async function sendFile(url: string, call: FileCall): Promise<JiraAnswer> {
  return acceptAnswer(url, await post(url, call));
}

function post(url: string, call: FileCall): Promise<JiraAnswer> {
  const { signal } = call;
  const xhr = new call.XMLHttpRequest();
  return new Promise<JiraAnswer>((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new AppError('CANCELLED', {}));
      return;
    }
    const idle = startIdleTimer(call.idleTimeoutMs, () => {
      reject(unreachable(url, new Error(`no progress for ${call.idleTimeoutMs} ms`)));
      xhr.abort();
    });
    const cancel = (): void => {
      reject(new AppError('CANCELLED', {}));
      xhr.abort();
    };
    signal?.addEventListener('abort', cancel, { once: true });

    xhr.upload.addEventListener('progress', (event) => {
      idle.restart();
      // The event counts the multipart frame too; people compare with the size of their file.
      call.onProgress?.(Math.min(event.loaded, call.file.size));
    });
    xhr.addEventListener('load', () => {
      resolve({
        status: xhr.status,
        header: (name) => xhr.getResponseHeader(name),
        text: xhr.responseText,
      });
    });
    xhr.addEventListener('error', () => {
      reject(unreachable(url, new Error('network error')));
    });
    xhr.addEventListener('loadend', () => {
      idle.stop();
      signal?.removeEventListener('abort', cancel);
    });

    xhr.open('POST', url);
    for (const [name, value] of Object.entries(call.headers)) xhr.setRequestHeader(name, value);
    xhr.send(multipart(call.file, call.name));
  });
}

function multipart(file: Blob, name: string): FormData {
  // FormData writes the name as raw UTF-8. Jira 7 answers 500 to `filename*=UTF-8''…`.
  const form = new FormData();
  form.append('file', file, name);
  return form;
}

function startIdleTimer(
  ms: number,
  onIdle: () => void,
): { readonly restart: () => void; readonly stop: () => void } {
  let timer = setTimeout(onIdle, ms);
  return {
    restart: () => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, ms);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}
