import { headers, routes } from '../../contract/connect-api.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import { callHeaders, jiraCalls } from '../../contract/jira-calls.ts';
import { callConnect } from './call-connect.ts';
import type { JiraRequest, Transport } from '../../core/jira/transport.ts';
import { userHeaders, type UserToken } from './user-headers.ts';

interface ConnectTransportOptions {
  /** Where Connect is served: `https://connect.example.com`. */
  readonly connectOrigin: string;
  readonly site: Site;
  /** The sealed credential; sent as a header, never in an address. */
  readonly ticket: string;
  readonly fetch?: typeof fetch;
  /** For files, which go without `fetch`; none unless told. */
  readonly userToken?: UserToken;
  readonly XMLHttpRequest?: typeof XMLHttpRequest;
  /** For everything but files; in milliseconds, 75,000 unless told. Connect's own limits are shorter and say more. */
  readonly timeoutMs?: number;
  /** For files, since the last progress; in milliseconds, 120,000 unless told: Jira may scan the file before it answers. */
  readonly idleTimeoutMs?: number;
}

/** Makes the transport of the mode Cloud Connect: every request passes through Connect, which signs it. */
export function createConnectTransport(options: ConnectTransportOptions): Transport {
  const prefix = options.connectOrigin + routes.jira(options.site.id);
  const common = { [headers.ticket]: options.ticket, accept: 'application/json' };
  return {
    send: async (request) => {
      const url = prefix + request.path + encodeQuery(request.query ?? {});
      const { body, signal, onProgress } = request;
      if (body?.kind === 'file') {
        const { sendFile } = await import(/* webpackChunkName: "beside" */ './send-file.ts');
        return sendFile(url, {
          headers: { ...common, ...(await userHeaders(options.userToken ?? noToken)) },
          file: body.file,
          name: body.name,
          signal,
          onProgress,
          idleTimeoutMs: options.idleTimeoutMs ?? 120_000,
          XMLHttpRequest: options.XMLHttpRequest ?? globalThis.XMLHttpRequest,
        });
      }
      return callConnect(url, {
        method: jiraCalls[request.call].method,
        headers: {
          ...common,
          ...callHeaders(request.call),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body.value) }),
        signal,
        timeoutMs: options.timeoutMs ?? 75_000,
        fetch: options.fetch,
      });
    },
  };
}

function noToken(): Promise<null> {
  return Promise.resolve(null);
}

/** Writes a query as OAuth 1.0a signs it: RFC 3986, so `%20` for a blank and `%2A` for a star. */
export function encodeQuery(query: NonNullable<JiraRequest['query']>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
