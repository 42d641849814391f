/** The frame that Office.js runs in, as the host sees it. */
export interface ChannelOptions {
  readonly conversationId: string;
  /** The frame's window; null while there is none. */
  readonly target: () => Window | null;
  readonly origin: string;
  /** Answers a call. A promise that rejects is told as a fault of the channel. */
  readonly answer: (action: string, data: unknown) => Promise<unknown>;
  /** Is told when the frame begins to listen for an event. */
  readonly onListen: (event: string) => void;
}

export interface FrameChannel {
  /** Tells the frame something it has registered for; else nothing happens. */
  fire(event: string, data: unknown): void;
  close(): void;
}

const messageTypes = { request: 0, response: 1 } as const;
const responseTypes = { answer: 0, event: 1 } as const;
const errorCodes = { none: 0, whileHandling: -2 } as const;

interface Request {
  readonly action: string;
  readonly correlationId: unknown;
  readonly kind: 'call' | 'register' | 'unregister';
  readonly data: unknown;
}

/** Speaks with Office.js in a frame: JSON texts by `postMessage`, calls and events on one conversation. */
export function openFrameChannel(options: ChannelOptions): FrameChannel {
  const { conversationId, target, origin, answer, onListen } = options;
  const registered = new Set<string>();

  function send(message: Readonly<Record<string, unknown>>): void {
    const envelope = {
      _messageType: messageTypes.response,
      _conversationId: conversationId,
      _origin: window.location.origin,
      _serializerVersion: 1,
      ...message,
    };
    target()?.postMessage(JSON.stringify(envelope), origin);
  }

  async function serve({ action, correlationId, kind, data }: Request): Promise<void> {
    const respond = (errorCode: number, answered: unknown): void =>
      send({
        _actionName: action,
        _correlationId: correlationId,
        _errorCode: errorCode,
        _responseType: responseTypes.answer,
        _data: answered,
      });
    if (kind === 'register') registered.add(action);
    if (kind === 'unregister') registered.delete(action);
    if (kind !== 'call') {
      respond(errorCodes.none, { Error: 0 });
      if (kind === 'register') onListen(action);
      return;
    }
    try {
      respond(errorCodes.none, await answer(action, data));
    } catch {
      // Office.js tells its caller nothing of this; its own callers time out.
      respond(errorCodes.whileHandling, null);
    }
  }

  function receive(event: MessageEvent<unknown>): void {
    if (event.origin !== origin || event.source !== target()) return;
    const request = readRequest(event.data, conversationId);
    if (request !== null) void serve(request);
  }

  window.addEventListener('message', receive);
  return {
    fire: (event, data) => {
      if (!registered.has(event)) return;
      send({
        _actionName: event,
        _correlationId: 0,
        _errorCode: errorCodes.none,
        _responseType: responseTypes.event,
        _data: data,
      });
    },
    close: () => window.removeEventListener('message', receive),
  };
}

function readRequest(message: unknown, conversationId: string): Request | null {
  if (typeof message !== 'string') return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    // Other scripts of the page may post what they like.
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const fields = new Map<string, unknown>(Object.entries(parsed));
  const action = fields.get('_actionName');
  const kind = (['call', 'register', 'unregister'] as const)[Number(fields.get('_actionType'))];
  if (fields.get('_messageType') !== messageTypes.request || kind === undefined) return null;
  if (fields.get('_conversationId') !== conversationId || typeof action !== 'string') return null;
  return { action, kind, correlationId: fields.get('_correlationId'), data: fields.get('_data') };
}
