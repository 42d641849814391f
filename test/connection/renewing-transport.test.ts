import { describe, expect, it } from '@jest/globals';
import { createRenewingTransport } from '../../addin/connection/renewing-transport.ts';
import type { JiraAnswer, JiraRequest } from '../../core/jira/transport.ts';
import { AppError } from '../../contract/errors.ts';

const answer: JiraAnswer = { status: 201, header: () => null, text: '{"id":"7"}' };
const request: JiraRequest = {
  call: 'createIssue',
  path: '/rest/api/2/issue',
  body: { kind: 'json', value: { fields: {} } },
};

/** A Jira that takes one ticket, and a source that gives another in its place. */
function aWorld(taken: string) {
  const sent: string[] = [];
  const replaced: string[] = [];
  const made: string[] = [];
  const transport = createRenewingTransport(
    {
      current: async () => 'old',
      replace: async (used) => {
        replaced.push(used);
        return 'new';
      },
    },
    (ticket) => {
      made.push(ticket);
      return {
        send: async (carried) => {
          expect(carried).toBe(request);
          sent.push(ticket);
          if (ticket !== taken) throw new AppError('ACCESS_EXPIRED', {});
          return answer;
        },
      };
    },
  );
  return { transport, sent, replaced, made };
}

describe('createRenewingTransport', () => {
  it('sends with the ticket of the moment, by one transport for all requests', async () => {
    const { transport, replaced, made } = aWorld('old');

    expect(await transport.send(request)).toBe(answer);
    await transport.send(request);

    expect(made).toEqual(['old']);
    expect(replaced).toEqual([]);
  });

  it('sends once more with the new ticket when the access has ended', async () => {
    const { transport, sent, replaced } = aWorld('new');

    expect(await transport.send(request)).toBe(answer);

    expect(sent).toEqual(['old', 'new']);
    expect(replaced).toEqual(['old']);
  });

  it('does not try a third time', async () => {
    const { transport, sent } = aWorld('none');

    await expect(transport.send(request)).rejects.toMatchObject({ code: 'ACCESS_EXPIRED' });
    expect(sent).toEqual(['old', 'new']);
  });

  it('renews after nothing but an access that has ended', async () => {
    const replaced: string[] = [];
    const transport = createRenewingTransport(
      { current: async () => 'old', replace: async (used) => `${replaced.push(used)}` },
      () => ({ send: () => Promise.reject(new AppError('TICKET_EXPIRED', {})) }),
    );

    await expect(transport.send(request)).rejects.toMatchObject({ code: 'TICKET_EXPIRED' });
    expect(replaced).toEqual([]);
  });
});
