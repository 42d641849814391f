import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One request as the server read it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface TinyAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server on a port of its own that plays Connect, and remembers what it was asked. */
export interface TinyServer {
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Says how to answer; `'silence'` never answers, `'hang-up'` closes the connection. */
export type Answering = (request: SeenRequest) => TinyAnswer | 'silence' | 'hang-up';

/** Starts the server; every answer carries a request id, as Connect's do, and lets other origins read it. */
export async function startTinyServer(answering: Answering): Promise<TinyServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const openToAll = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'postern-ticket, content-type, accept',
      'access-control-expose-headers': '*, postern-request-id, postern-error, retry-after',
    };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, openToAll).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const read = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: Buffer.concat(chunks),
    };
    seen.push(read);
    const given = answering(read);
    if (given === 'silence') return;
    if (given === 'hang-up') {
      request.socket.destroy();
      return;
    }
    response
      .writeHead(given.status ?? 200, {
        'postern-request-id': 'r-1',
        ...openToAll,
        ...given.headers,
      })
      .end(given.body ?? '');
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
