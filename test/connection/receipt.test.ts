import { describe, expect, it } from '@jest/globals';
import { createReceipt } from '../../addin/connection/receipt.ts';
import { recordFetch } from '../../addin/connection/record-fetch.ts';
import { recordTransport } from '../../addin/connection/recorded-transport.ts';
import { AppError } from '../../contract/errors.ts';

function clock(): () => Date {
  let at = 0;
  return () => new Date((at += 10));
}

const answers = (text: string, status = 200) => ({
  send: () => Promise.resolve({ status, header: () => null, text }),
});

describe('recordTransport', () => {
  it('notes name, way, sizes, status and signature, and neither path nor body', async () => {
    const receipt = createReceipt(clock());
    const transport = recordTransport(answers('{"key":"ABC-1"}', 201), receipt, {
      way: 'direct',
      signedBy: 'oauth1',
    });

    await transport.send({
      call: 'createIssue',
      path: '/rest/api/2/issue',
      body: { kind: 'json', value: { summary: 'Größe' } },
    });

    expect(receipt.snapshot()).toEqual([
      {
        id: 1,
        call: 'createIssue',
        method: 'POST',
        way: 'direct',
        signedBy: 'oauth1',
        startedAt: 10,
        endedAt: 20,
        bytesOut: 21,
        bytesIn: 15,
        outcome: 201,
      },
    ]);
    expect(JSON.stringify(receipt.snapshot())).not.toMatch(/ABC-1|Größe|rest\/api/);
  });

  it('counts a file by its size', async () => {
    const receipt = createReceipt(clock());
    const transport = recordTransport(answers('[]'), receipt, { way: 'connect', signedBy: null });

    await transport.send({
      call: 'attach',
      path: '/rest/api/2/issue/ABC-1/attachments',
      body: { kind: 'file', file: new Blob(['12345']), name: 'secret name.txt' },
    });

    expect(receipt.snapshot()[0]).toMatchObject({ bytesOut: 5, bytesIn: 2 });
    expect(JSON.stringify(receipt.snapshot())).not.toMatch(/ABC-1|secret/);
  });

  it('notes the code of what went wrong, and lets it through', async () => {
    const receipt = createReceipt(clock());
    const failing = { send: () => Promise.reject(new AppError('TICKET_EXPIRED', {})) };
    const transport = recordTransport(failing, receipt, { way: 'connect', signedBy: 'oauth2' });

    const sent = transport.send({ call: 'myself', path: '/rest/api/2/myself' });

    await expect(sent).rejects.toMatchObject({ code: 'TICKET_EXPIRED' });
    expect(receipt.snapshot()[0]).toMatchObject({ outcome: 'TICKET_EXPIRED', bytesIn: 0 });
  });
});

describe('createReceipt', () => {
  it('forgets the oldest call beyond its limit and tells who watches', async () => {
    const receipt = createReceipt(clock(), 2);
    let told = 0;
    const end = receipt.subscribe(() => (told += 1));
    const head = {
      call: 'sites',
      method: 'GET',
      way: 'connect',
      signedBy: null,
      bytesOut: 0,
    } as const;

    for (const text of ['a', 'bb', 'ccc']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is looked at
      await receipt.record(head, () => Promise.resolve({ status: 200, text }));
    }
    end();
    await receipt.record(head, () => Promise.resolve({ status: 200, text: 'dddd' }));

    expect(receipt.snapshot().map(({ bytesIn }) => bytesIn)).toEqual([3, 4]);
    expect(told).toBe(3);
  });
});

describe('recordFetch', () => {
  it.each([
    ['/connect/sites', 'sites'],
    ['/connect/sites/acme/sign-in', 'sign-in'],
    ['/connect/sites/acme/oauth/start', 'oauth-start'],
    ['/connect/sites/acme/oauth/finish', 'oauth-finish'],
    ['/connect/sites/acme/authorize', 'authorize'],
    ['/connect/sites/acme/route', 'route'],
  ])('notes %s as %s, and gives the answer as it came', async (path, call) => {
    const receipt = createReceipt(clock());
    const fetch = recordFetch(receipt, () => Promise.resolve(new Response('{"a":1}')));

    const answer = await fetch(`https://connect.example${path}`, {
      method: 'POST',
      body: 'secret',
    });

    expect(await answer.json()).toEqual({ a: 1 });
    expect(receipt.snapshot()[0]).toMatchObject({
      call,
      method: 'POST',
      bytesOut: 6,
      bytesIn: 7,
      outcome: 200,
    });
    expect(JSON.stringify(receipt.snapshot())).not.toContain('secret');
  });

  it('leaves other calls alone', async () => {
    const receipt = createReceipt(clock());
    const fetch = recordFetch(receipt, () => Promise.resolve(new Response('x')));

    await fetch('https://connect.example/jira/acme/rest/api/2/myself');

    expect(receipt.snapshot()).toEqual([]);
  });
});
