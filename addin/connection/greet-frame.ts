import type { Site } from '../../contract/answers/connect-answers.ts';
import { AppError, type FrameFault } from '../../contract/errors.ts';
import { decodeFromFrame, type FromFrame } from '../../contract/answers/from-frame.ts';
import { frameVersion, type Greeting } from '../../contract/frame-protocol.ts';

/** As much of a window as is greeted. */
interface GreetedWindow {
  postMessage(message: unknown, targetOrigin: string, transfer: MessagePort[]): void;
}

/** What a greeting is made of. */
interface GreetingParts {
  readonly site: Site;
  /** The window of the frame, loaded. */
  readonly frame: GreetedWindow;
  readonly timeoutMs: number;
}

/** Says that the frame page cannot be talked with. */
export function frameUnavailable(site: Site, reason: FrameFault): AppError<'FRAME_UNAVAILABLE'> {
  return new AppError('FRAME_UNAVAILABLE', { host: new URL(site.baseUrl).host, reason });
}

/**
 * Greets the page in a frame, and gives the port to it once it has greeted back. The greeting goes to
 * Jira's origin only: whoever else stands in the frame gets nothing.
 *
 * @throws {AppError} FRAME_UNAVAILABLE
 */
export function greetFrame({ site, frame, timeoutMs }: GreetingParts): Promise<MessagePort> {
  const { origin, pathname } = new URL(site.baseUrl);
  const nonce = crypto.randomUUID();
  const greeting: Greeting = {
    postern: 'greeting',
    version: frameVersion,
    nonce,
    basePath: pathname.replace(/\/$/, ''),
  };
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const settle = (fault: FrameFault | null): void => {
      clearTimeout(timer);
      port1.removeEventListener('message', listen);
      if (fault === null) {
        resolve(port1);
        return;
      }
      port1.close();
      reject(frameUnavailable(site, fault));
    };
    const timer = setTimeout(() => settle('no-handshake'), timeoutMs);
    const listen = (event: MessageEvent<unknown>): void => {
      settle(checkAnswer(decodeFromFrame(event.data), nonce));
    };
    port1.addEventListener('message', listen);
    port1.start();
    frame.postMessage(greeting, origin, [port2]);
  });
}

function checkAnswer(answer: FromFrame | null, nonce: string): FrameFault | null {
  if (answer?.kind === 'welcome') {
    if (answer.version !== frameVersion) return 'wrong-version';
    // Whoever says back another nonce answers another greeting.
    return answer.nonce === nonce ? null : 'refused';
  }
  return answer?.kind === 'unwelcome' && answer.code === 'version-not-spoken'
    ? 'wrong-version'
    : 'refused';
}
