import type { Site } from '../../contract/answers/connect-answers.ts';
import type { RequestToAuthorize } from '../../contract/direct-api.ts';
import { AppError } from '../../contract/errors.ts';
import { callHeaders, jiraCalls, jiraPath } from '../../contract/jira-calls.ts';
import {
  isCurable,
  nameOauthProblem,
  type OauthProblem,
  readOauthProblem,
} from '../../contract/oauth-problem.ts';
import { createAuthorizer } from './authorizer.ts';
import { encodeQuery } from './connect-transport.ts';
import type { FrameCall, FrameConnection } from './frame-connection.ts';
import { writeMultipart } from './multipart.ts';
import type { JiraAnswer, JiraRequest, Transport } from '../../core/jira/transport.ts';

interface DirectTransportOptions {
  /** Where Connect is served: `https://connect.example.com`. */
  readonly connectOrigin: string;
  readonly site: Site;
  /** The sealed credential; goes to Connect only. */
  readonly ticket: string;
  readonly frame: Pick<FrameConnection, 'send'>;
  readonly fetch?: typeof fetch;
  /** For everything but files; in milliseconds, 75,000 unless told. */
  readonly timeoutMs?: number;
  /** For files, beside the time their bytes need; in milliseconds, 120,000 unless told. */
  readonly idleTimeoutMs?: number;
  readonly now?: () => Date;
}

/** Slowest line on which a file is waited for: most browsers tell nothing until it has arrived. */
const slowestBytesPerMs = 32;

/** How many signatures a file brings along for those that follow it to the same issue. */
const filesAhead = 4;

/**
 * Makes the transport of direct mode: requests go through the frame to Jira, and Connect only signs their
 * method and address. Mail and issue data never reach it.
 */
export function createDirectTransport(options: DirectTransportOptions): Transport {
  const { site, frame, now = () => new Date() } = options;
  const authorizer = createAuthorizer({
    connectOrigin: options.connectOrigin,
    site,
    ticket: options.ticket,
    fetch: options.fetch,
    timeoutMs: options.timeoutMs ?? 75_000,
    now: () => now().getTime(),
  });

  async function attempt(request: JiraRequest): Promise<JiraAnswer> {
    const { method } = jiraCalls[request.call];
    const target = request.path + encodeQuery(request.query ?? {});
    const authorization = await authorizer.authorize(
      { method, target },
      likelyAfter(request, target),
    );
    request.signal?.throwIfAborted();
    return frame.send({
      method,
      target,
      ...contentOf(request, authorization, options),
      signal: request.signal,
    });
  }

  // Jira's 401 to an access that has ended is Connect's to name: it knows when, and the ticket can be renewed.
  // The request itself is not repeated, as every wrong password brings an account nearer to being locked.
  async function askAgain({ call, path, query = {} }: JiraRequest): Promise<void> {
    authorizer.forgetCredential();
    await authorizer.authorize({
      method: jiraCalls[call].method,
      target: path + encodeQuery(query),
    });
  }

  function named(problem: OauthProblem): AppError {
    return nameOauthProblem(problem, { site: { id: site.name }, stage: 'use', now: now() });
  }

  return {
    send: async (request) => {
      const answer = await attempt(request);
      const problem = readOauthProblem(answer, answer.text);
      if (problem !== null && isSentTwice(request, problem)) throw lost(site);
      if (answer.status === 401 && authorizer.holdsCredential) await askAgain(request);
      if (problem === null) return answer;
      if (!isCurable(problem)) throw named(problem);
      if (problem.problem === 'timestamp_refused' && problem.jiraNow !== null) {
        authorizer.correctClock(problem.jiraNow);
      }
      // Refused before anything was done, so that even what changes something may be said again.
      const second = await attempt(request);
      const remaining = readOauthProblem(second, second.text);
      if (remaining !== null) throw named(remaining);
      return second;
    },
  };
}

// A browser sends a request again by itself when a connection that was used before breaks without an
// answer. Jira has taken the first one perhaps; the second it refuses, since a signature is good for once.
function isSentTwice({ call }: JiraRequest, { problem }: OauthProblem): boolean {
  return jiraCalls[call].method !== 'GET' && problem === 'nonce_used';
}

function lost({ baseUrl }: Site): AppError {
  return new AppError('JIRA_UNREACHABLE', {
    host: new URL(baseUrl).host,
    reason: 'from-this-window',
  });
}

function contentOf(
  { call, body, onProgress }: JiraRequest,
  authorization: string,
  { timeoutMs = 75_000, idleTimeoutMs = 120_000 }: DirectTransportOptions,
): Pick<FrameCall, 'headers' | 'body' | 'onProgress' | 'timeoutMs'> {
  const headers = { authorization, accept: 'application/json', ...callHeaders(call) };
  if (body === undefined) return { headers, timeoutMs };
  if (body.kind === 'json') {
    return {
      headers: { ...headers, 'content-type': 'application/json' },
      body: bytesOf(JSON.stringify(body.value)),
      timeoutMs,
    };
  }
  const { size } = body.file;
  const { contentType, body: whole } = writeMultipart(body.file, body.name);
  return {
    headers: { ...headers, 'content-type': contentType },
    body: whole,
    // The frame counts what stands round the file too; people compare with the size of their file.
    ...(onProgress === undefined
      ? {}
      : { onProgress: (sentBytes: number) => onProgress(Math.min(sentBytes, size)) }),
    timeoutMs: idleTimeoutMs + Math.round(size / slowestBytesPerMs),
  };
}

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

// What comes after nearly everything else is the issue; after a file come more of them.
function likelyAfter({ call, path }: JiraRequest, target: string): readonly RequestToAuthorize[] {
  if (call === 'attach') {
    return Array.from({ length: filesAhead }, () => ({ method: 'POST', target }));
  }
  const version = /^\/rest\/api\/(\w+)\//.exec(path)?.[1];
  if (call === 'createIssue' || version === undefined) return [];
  return [{ method: 'POST', target: jiraPath('createIssue', { version }) }];
}
