import {
  decodeGreeting,
  decodeToFrame,
  frameVersion,
  type Greeting,
  type ToFrame,
} from '../../contract/frame-protocol.ts';
import type { FromFrame } from '../../contract/answers/from-frame.ts';
import type { JiraCallName } from '../../contract/jira-calls.ts';
import { judgeCall } from './check-call.ts';
import { cameByHttp2, canStream } from './can-stream.ts';
import { judgeGreeting, readParents } from './check-greeting.ts';
import { createConnections } from './new-connections.ts';
import { mustGoOnce, sendCall } from './send-call.ts';

/**
 * The page that Jira serves. It waits for one greeting of the window that frames it, and then sends
 * calls for that window, from Jira's own origin and as nobody: what a call proves stands in the call.
 */
const parents = readParents(
  document.querySelector('meta[name="postern-parents"]')?.getAttribute('content') ?? '',
);
let isConnected = false;

/** Calls that make something a second time when they are sent again. Of a file, the second one is removed afterwards. */
const creations: readonly (JiraCallName | null)[] = [
  'createIssue',
  'createRequest',
  'createCustomer',
  'addComment',
];

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (port === undefined) return;
  const greeting = decodeGreeting(event.data);
  const refusal = judgeGreeting(
    {
      origin: event.origin,
      isFromParent: event.source === window.parent && window.parent !== window,
      greeting,
    },
    { parents, path: location.pathname, isConnected },
  );
  if (refusal !== null || greeting === null) {
    const code = refusal ?? 'greeting-not-understood';
    say(port, { kind: 'unwelcome', code, version: frameVersion });
    port.close();
    return;
  }
  isConnected = true;
  serve(port, greeting);
});

function serve(port: MessagePort, { nonce, basePath }: Greeting): void {
  const running = new Map<number, AbortController>();
  const isStreaming = canStream();
  const connections = createConnections(location.origin + location.pathname, fetch);
  let lastId = 0;

  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = decodeToFrame(event.data);
    // Without an id there is nobody to tell.
    if (message === null) return;
    const { id } = message;
    if (message.kind === 'abort') {
      running.get(id)?.abort();
      return;
    }
    const judged = judgeCall(message, lastId);
    if (judged.kind === 'refused') {
      say(port, { kind: 'refused', id, code: judged.code });
      return;
    }
    lastId = id;
    const controller = new AbortController();
    running.set(id, controller);
    const url = location.origin + basePath + judged.target;
    // A connection of HTTP/2 can't be closed from here.
    const onNew = !cameByHttp2() && creations.includes(judged.name) && mustGoOnce(message);
    void connections.send(() => send(message, { url, signal: controller.signal }), { onNew });
  });
  port.start();
  say(port, { kind: 'welcome', version: frameVersion, nonce });

  async function send(
    { id, method, headers, body }: Extract<ToFrame, { readonly kind: 'send' }>,
    to: { readonly url: string; readonly signal: AbortSignal },
  ): Promise<void> {
    const onProgress = (sentBytes: number): void => say(port, { kind: 'progress', id, sentBytes });
    const outcome = await sendCall({
      ...to,
      method,
      headers,
      body,
      onProgress,
      canStream: isStreaming,
    });
    running.delete(id);
    say(port, { ...outcome, id });
  }
}

function say(port: MessagePort, message: FromFrame): void {
  port.postMessage(message, message.kind === 'answer' ? [message.body] : []);
}
