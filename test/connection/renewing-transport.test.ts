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
      isRenewable: () => true,
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
      {
        isRenewable: () => true,
        current: async () => 'old',
        replace: async (used) => `${replaced.push(used)}`,
      },
      () => ({ send: () => Promise.reject(new AppError('TICKET_EXPIRED', {})) }),
    );

    await expect(transport.send(request)).rejects.toMatchObject({ code: 'TICKET_EXPIRED' });
    expect(replaced).toEqual([]);
  });
});

describe('an access that Jira refuses before its time', () => {
  const reading: JiraRequest = { call: 'myself', path: '/rest/api/2/myself' };
  const refused: JiraAnswer = { ...answer, status: 401 };
  const rejected = new AppError('CREDENTIALS_REJECTED', { site: 'acme' });

  /** A Jira that accepts these tickets, and a source that counts its renewals. */
  function aJira({ accepted, isRenewable = true }: { accepted: string[]; isRenewable?: boolean }) {
    let ticket = 1;
    const sent: string[] = [];
    const refuse = { how: (): JiraAnswer => refused };
    const transport = createRenewingTransport(
      {
        isRenewable: () => isRenewable,
        current: async () => `${ticket}`,
        replace: async (used) => {
          if (used === `${ticket}`) ticket += 1;
          return `${ticket}`;
        },
      },
      (by) => ({
        send: async () => {
          sent.push(by);
          return accepted.includes(by) ? { ...answer, status: 200 } : refuse.how();
        },
      }),
    );
    return { transport, sent, refuse };
  }

  it('is renewed once, and a reading is repeated once', async () => {
    const { transport, sent } = aJira({ accepted: ['2'] });

    expect((await transport.send(reading)).status).toBe(200);
    expect(sent).toEqual(['1', '2']);
  });

  it('is renewed where Connect names the refusal, too', async () => {
    const { transport, sent, refuse } = aJira({ accepted: ['2'] });
    refuse.how = () => {
      throw rejected;
    };

    expect((await transport.send(reading)).status).toBe(200);
    expect(sent).toEqual(['1', '2']);
  });

  it('is renewed for a write, which is not repeated', async () => {
    const { transport, sent } = aJira({ accepted: ['2'] });

    await expect(transport.send(request)).rejects.toMatchObject({ code: 'ACCESS_EXPIRED' });
    expect(sent).toEqual(['1']);
    expect((await transport.send(request)).status).toBe(200);
    expect(sent).toEqual(['1', '2']);
  });

  it('is not renewed again where the renewed one is refused as well', async () => {
    const { transport, sent } = aJira({ accepted: [] });

    expect(await transport.send(reading)).toBe(refused);
    expect(await transport.send(reading)).toBe(refused);
    expect(sent).toEqual(['1', '2', '2']);
  });

  it('is renewed again once the renewed one had worked', async () => {
    const accepted = ['2', '3'];
    const { transport, sent } = aJira({ accepted });
    await transport.send(reading);
    accepted.shift();

    expect((await transport.send(reading)).status).toBe(200);
    expect(sent).toEqual(['1', '2', '2', '3']);
  });

  it('stays refused where there is nothing to renew it with', async () => {
    const { transport, sent, refuse } = aJira({ accepted: [], isRenewable: false });

    expect(await transport.send(reading)).toBe(refused);
    refuse.how = () => {
      throw rejected;
    };
    await expect(transport.send(reading)).rejects.toBe(rejected);
    expect(sent).toEqual(['1', '1']);
  });
});
