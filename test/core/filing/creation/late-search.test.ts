import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Transport } from '../../../../core/jira/transport.ts';
import { fileEmail, type FilingParts } from '../../../../core/filing/creation/file-email.ts';
import { createJiraClient } from '../../../../core/jira/jira-client.ts';
import { createFilings } from '../../../../addin/storage/filings.ts';
import { createMemoryStore } from '../../../../addin/storage/memory-store.ts';
import { type SiteKind, siteKinds } from '../../../../contract/connect-api.ts';
import { AppError, toAppError } from '../../../../contract/errors.ts';
import type { FaultRequest } from '../../../../demo/jira/server.ts';
import type { DemoJira } from '../../../../demo/jira/start.ts';
import { aSite } from '../../../support/connection/a-site.ts';
import { aDemoJira, ask, right } from '../../../support/demo/demo-jira.ts';
import { plainTransport } from '../../../support/connection/plain-transport.ts';

/** A search that knows an issue 15 seconds after it was made, as was seen on Cloud. */
const searchLagMs = 15_000;

const project = { id: '10002', issueTypeId: '10001' };

let jira: DemoJira;
let clockMs: number;
let pausedMs: number;

beforeEach(async () => {
  // Its first issues are an hour old.
  clockMs = Date.UTC(2026, 0, 1, 8);
  jira = await aDemoJira({ now: () => new Date(clockMs) });
  clockMs = Date.UTC(2026, 0, 1, 9);
  pausedMs = 0;
  jira.setHabits({ searchLagMs });
});

afterEach(() => jira.close());

function isCreate({ method, path }: FaultRequest): boolean {
  return method === 'POST' && /\/issue(?:\?|$)/.test(path);
}

function isLook({ path }: FaultRequest): boolean {
  return path.includes('/search') || path.includes('bulkfetch') || /\/issue\/[A-Z]+-\d/.test(path);
}

/** Loses the answer to the creation, and what else is said. */
function loseTheAnswer(isLost: (request: FaultRequest) => boolean = () => false): void {
  let hasMade = false;
  jira.setFaults((_, request) => {
    if (isCreate(request)) {
      hasMade = true;
      return 'lost-answer';
    }
    return hasMade && isLost(request) ? { status: 503, body: '' } : null;
  });
}

function partsOf(
  kind: SiteKind,
  change: (transport: Transport) => Transport = (same) => same,
): FilingParts {
  const plain = plainTransport(jira[kind].baseUrl, right[kind]);
  const transport = change({
    // What a browser says of a broken connection is named by the transports; here it is the same.
    send: (request) =>
      plain.send(request).catch((thrown: unknown) => {
        throw new AppError('JIRA_BROKE_OFF', { host: 'jira' }, { cause: thrown });
      }),
  });
  return {
    jira: createJiraClient({
      transport,
      site: aSite({ id: kind, kind, baseUrl: jira[kind].baseUrl }),
    }),
    siteId: kind,
    store: createFilings(createMemoryStore(), () => new Date(clockMs)),
    newFilingId: () => 'f-1',
    nowMs: () => clockMs,
    pause: (ms) => {
      clockMs += ms;
      pausedMs += ms;
      return Promise.resolve();
    },
  };
}

function click(parts: FilingParts) {
  return fileEmail(parts, {
    mail: { mailKey: 'm-1', thread: [] },
    seen: [],
    makePlan: (filingId) =>
      Promise.resolve({
        filingId,
        projectId: project.id,
        issueTypeId: project.issueTypeId,
        summary: 'Lanterns are out',
        description: { blocks: [] },
        fields: {},
        files: [],
        watchers: [],
      }),
    linkTitle: 'The mail',
  });
}

function made(kind: SiteKind) {
  return jira.store[kind].issues.filter(({ properties }) => properties.has('postern.filing'));
}

async function othersFile(kind: SiteKind, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    const fields = {
      project: { id: project.id },
      issuetype: { id: project.issueTypeId },
      summary: `Of a colleague ${left}`,
    };
    // oxlint-disable-next-line no-await-in-loop
    const { status } = await ask(jira, kind, '/rest/api/2/issue', { json: { fields } });
    expect(status).toBe(201);
  }
}

describe.each(siteKinds)('a lost answer and a search that is late, on %s', (kind) => {
  it('ends with the one issue at the first click', async () => {
    loseTheAnswer();

    const filed = await click(partsOf(kind));

    expect(filed).toMatchObject({ status: 'created', issue: { key: made(kind)[0]?.key } });
    expect(made(kind).length).toBe(1);
    expect(pausedMs).toBe(0);
  });

  it('ends with the one issue at the second click, after the looks of the first had failed', async () => {
    const parts = partsOf(kind);
    loseTheAnswer(isLook);
    const first = await click(parts).catch(toAppError);
    jira.setFaults(null);

    const second = await click(parts);

    expect(first).toMatchObject({ code: 'FILING_UNSURE', facts: { made: 'issue' } });
    expect(second).toMatchObject({ status: 'created', isNew: false });
    expect(made(kind).length).toBe(1);
  });

  it('finds it behind the issues that colleagues made in between', async () => {
    const parts = partsOf(kind);
    await othersFile(kind, 12);
    loseTheAnswer(isLook);
    await click(parts).catch(toAppError);
    jira.setFaults(null);
    await othersFile(kind, 3);

    expect(await click(parts)).toMatchObject({ status: 'created', isNew: false });
    expect(made(kind).length).toBe(1);
  });

  it('makes a second try when nothing was made', async () => {
    const parts = partsOf(kind);
    jira.setFaults((_, request) => (isCreate(request) ? 'reset' : null));
    const first = await click(parts).catch(toAppError);
    jira.setFaults(null);

    const second = await click(parts);

    expect(first).toMatchObject({ code: 'JIRA_BROKE_OFF' });
    expect(second).toMatchObject({ status: 'created', isNew: true });
    expect(made(kind).length).toBe(1);
  });

  it('waits for the search where an administrator took the look by key away', async () => {
    const parts = partsOf(kind, (transport) => ({
      send: (request) =>
        request.call === 'readIssues' || request.call === 'readIssue'
          ? Promise.reject(new AppError('CALL_NOT_ALLOWED', { site: kind }))
          : transport.send(request),
    }));
    loseTheAnswer();
    const first = await click(parts).catch(toAppError);
    jira.setFaults(null);

    const second = await click(parts);

    expect(first).toMatchObject({ code: 'FILING_UNSURE' });
    expect(second).toMatchObject({ status: 'created', isNew: false });
    expect(made(kind).length).toBe(1);
  });
});

it('creates nothing while Jira cannot read some of the issues', async () => {
  const parts = partsOf('cloud', (transport) => ({
    send: async (request) => {
      if (request.call !== 'readIssues') return transport.send(request);
      const text = JSON.stringify({
        issues: [],
        issueErrors: [{ id: '1', errorMessage: 'later' }],
      });
      return { status: 200, header: () => null, text };
    },
  }));
  loseTheAnswer(isLook);
  await click(parts).catch(toAppError);
  jira.setFaults(null);
  jira.setHabits({ searchLagMs: 3_600_000 });

  const second = await click(parts).catch(toAppError);

  expect(second).toMatchObject({ code: 'FILING_UNSURE' });
  expect(made('cloud').length).toBe(1);
});
