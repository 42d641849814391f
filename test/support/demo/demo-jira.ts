import { type DemoJira, type DemoJiraOptions, startDemoJira } from '../../../demo/jira/start.ts';
import { isRecord, type SiteKind } from '../../../contract/connect-api.ts';

/** Starts the stand-in on free ports over plain HTTP. */
export function aDemoJira(options: Partial<DemoJiraOptions> = {}): Promise<DemoJira> {
  return startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0, ...options });
}

export const right = {
  datacenter: basic('mia', 'demo-password-mia'),
  cloud: basic('mia@brightwater.example', 'demo-api-token-mia'),
} as const satisfies Record<SiteKind, string>;

export const accessToken = 'Bearer demo-personal-access-token-mia';

export function basic(user: string, secret: string): string {
  return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}

/** An answer with its body read. */
export interface Read {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Null when the body is no JSON. */
  readonly json: unknown;
}

export interface Asked {
  readonly method?: string;
  /** Null sends no `Authorization` at all; left out signs in rightly. */
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly body?: NonNullable<RequestInit['body']>;
}

/** Sends one request to a face, signed in unless told otherwise, and reads the answer. */
export async function ask(
  jira: DemoJira,
  kind: SiteKind,
  path: string,
  asked: Asked = {},
): Promise<Read> {
  const authorization = asked.authorization === undefined ? right[kind] : asked.authorization;
  const response = await fetch(`${jira[kind].baseUrl}${path}`, {
    method: asked.method ?? (asked.json === undefined && asked.body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      'user-agent': 'postern-test',
      ...(authorization === null ? {} : { authorization }),
      ...(asked.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...asked.headers,
    },
    ...(asked.json === undefined ? {} : { body: JSON.stringify(asked.json) }),
    ...(asked.body === undefined ? {} : { body: asked.body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

/** The member of a JSON answer at a path of names and numbers; undefined when it is not there. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const name of path) {
    if (Array.isArray(here) && typeof name === 'number') here = here[name];
    else if (isRecord(here)) here = here[name];
    else return undefined;
  }
  return here;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A body for `POST issue` that both faces take; `fields` adds or replaces. */
export function anIssue(fields: Readonly<Record<string, unknown>> = {}): {
  fields: Record<string, unknown>;
} {
  return {
    fields: {
      project: { key: 'WEB' },
      issuetype: { id: '10001' },
      summary: 'Lanterns on the quay are out',
      ...fields,
    },
  };
}

/** A form with one file. */
export function aFile(name: string, bytes: Uint8Array<ArrayBuffer>, part = 'file'): FormData {
  const form = new FormData();
  form.append(part, new Blob([bytes], { type: 'application/octet-stream' }), name);
  return form;
}

export const noCheck = { 'x-atlassian-token': 'no-check' } as const;
