import type { Transport } from '../../../core/jira/transport.ts';
import { callHeaders, jiraCalls } from '../../../contract/jira-calls.ts';

/** Carries requests straight to the stand-in, so that a test shows what a client asks, and not the way there. */
export function plainTransport(baseUrl: string, authorization: string): Transport {
  return {
    send: async ({ call, path, query = {}, body, signal }) => {
      const search = new URLSearchParams(query).toString();
      const form = new FormData();
      if (body?.kind === 'file') form.append('file', body.file, body.name);
      const response = await fetch(`${baseUrl}${path}${search === '' ? '' : `?${search}`}`, {
        method: jiraCalls[call].method,
        redirect: 'manual',
        headers: {
          authorization,
          'user-agent': 'postern-test',
          'x-atlassian-token': 'no-check',
          ...callHeaders(call),
          ...(body?.kind === 'json' ? { 'content-type': 'application/json' } : {}),
        },
        ...(body === undefined
          ? {}
          : { body: body.kind === 'json' ? JSON.stringify(body.value) : form }),
        ...(signal === undefined ? {} : { signal }),
      });
      const text = await response.text();
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        text,
      };
    },
  };
}
