import type { Site } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { decodeFromFrame, type FromFrame } from '../../contract/answers/from-frame.ts';
import { isBlob, type ToFrame } from '../../contract/frame-protocol.ts';
import type { FrameCall } from './frame-connection.ts';
import type { JiraAnswer } from '../../core/jira/transport.ts';

/** The calls over one port. */
export interface FrameCalls {
  send(call: FrameCall): Promise<JiraAnswer>;
  /** Fails what is on its way and closes the port. */
  end(error: AppError): void;
}

/** One call on its way. */
interface Waiting {
  readonly answered: (answer: JiraAnswer) => void;
  readonly failed: (error: AppError) => void;
  readonly progressed: (sentBytes: number) => void;
}

/** Sends calls over a port that was greeted, and gives each its answer. */
export function createFrameCalls(port: MessagePort, site: Site): FrameCalls {
  const host = new URL(site.baseUrl).host;
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: AppError | null = null;

  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = decodeFromFrame(event.data);
    if (message === null || !('id' in message)) return;
    const call = waiting.get(message.id);
    if (call !== undefined) deliver(message, call, site);
  });
  port.start();

  return {
    send: (call) =>
      new Promise<JiraAnswer>((resolve, reject) => {
        if (ended !== null) throw ended;
        const { signal, timeoutMs } = call;
        if (signal?.aborted === true) throw new AppError('CANCELLED', {});
        lastId += 1;
        const id = lastId;
        const settle = (finish: () => void): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
          waiting.delete(id);
          finish();
        };
        const giveUp = (error: AppError): void => {
          post({ kind: 'abort', id });
          settle(() => reject(error));
        };
        const cancel = (): void => giveUp(new AppError('CANCELLED', {}));
        const late = (): void =>
          giveUp(new AppError('JIRA_TIMED_OUT', { host, seconds: Math.round(timeoutMs / 1000) }));
        let timer = setTimeout(late, timeoutMs);
        signal?.addEventListener('abort', cancel, { once: true });
        waiting.set(id, {
          answered: (answer) => settle(() => resolve(answer)),
          failed: (error) => settle(() => reject(error)),
          progressed: (sentBytes) => {
            clearTimeout(timer);
            timer = setTimeout(late, timeoutMs);
            call.onProgress?.(sentBytes);
          },
        });
        const { method, target, headers, body } = call;
        post({ kind: 'send', id, method, target, headers, body: body ?? null });
      }),
    end: (error) => {
      ended = error;
      for (const { failed } of waiting.values()) failed(error);
      port.close();
    },
  };

  function post(message: ToFrame): void {
    const body = message.kind === 'send' ? message.body : null;
    const handedOver = body === null || isBlob(body) ? [] : [body];
    port.postMessage(message, handedOver);
  }
}

function deliver(message: Extract<FromFrame, { id: number }>, call: Waiting, site: Site): void {
  const host = new URL(site.baseUrl).host;
  switch (message.kind) {
    case 'progress':
      call.progressed(message.sentBytes);
      return;
    case 'answer':
      call.answered({
        status: message.status,
        header: (name) => message.headers[name] ?? null,
        text: new TextDecoder().decode(message.body),
      });
      return;
    case 'refused':
      call.failed(
        new AppError('CALL_NOT_ALLOWED', { site: site.name }, { cause: new Error(message.code) }),
      );
      return;
    case 'failed':
      if (message.code === 'aborted') call.failed(new AppError('CANCELLED', {}));
      else if (message.code === 'redirected') {
        call.failed(new AppError('JIRA_BEHIND_LOGIN_PAGE', { host }));
      } else {
        call.failed(new AppError('JIRA_UNREACHABLE', { host, reason: 'from-this-window' }));
      }
  }
}
