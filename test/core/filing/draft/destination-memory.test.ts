import { describe, expect, it } from '@jest/globals';
import {
  noDestination,
  recallDestination,
  rememberDestination,
  type Destination,
} from '../../../../core/filing/draft/destination-memory.ts';

const from = (address: string) => ({
  subject: '',
  from: { name: '', address },
  sender: null,
});

function aPlace(id: string): Destination {
  return { projectId: id, issueTypeId: '1', project: { id, key: `K${id}`, name: `Name ${id}` } };
}

const kim = from('Kim@customer.example');

describe('recallDestination', () => {
  it('knows the sender before the domain, and the domain before the mailbox', () => {
    const memory = [
      [kim, aPlace('1')],
      [from('jo@customer.example'), aPlace('2')],
      [from('someone@else.example'), aPlace('3')],
    ] as const;

    const kept = memory.reduce<unknown>(
      (known, [mail, place]) => rememberDestination(known, mail, place),
      undefined,
    );

    expect(recallDestination(kept, from('kim@CUSTOMER.example'))).toEqual(aPlace('1'));
    expect(recallDestination(kept, from('new@customer.example'))).toEqual(aPlace('2'));
    expect(recallDestination(kept, from('new@nowhere.example'))).toEqual(aPlace('3'));
    expect(recallDestination(kept, { subject: '', from: null, sender: null })).toEqual(aPlace('3'));
  });

  it('has nothing to say about an empty or odd memory', () => {
    expect(recallDestination(undefined, kim)).toEqual(noDestination);
    expect(recallDestination({ projectId: 1, senders: 'x' }, kim)).toEqual(noDestination);
  });

  it('reads what an earlier version kept', () => {
    expect(recallDestination({ projectId: '7', issueTypeId: '2' }, kim)).toEqual({
      projectId: '7',
      issueTypeId: '2',
      project: null,
    });
  });
});

describe('rememberDestination', () => {
  it('stays small: the mailbox holds 32 kB for everything', () => {
    let memory: unknown;
    for (let index = 0; index < 200; index += 1) {
      memory = rememberDestination(
        memory,
        from(`person${index}@company${index}.example`),
        aPlace(`${index}`),
      );
    }

    expect(JSON.stringify(memory).length).toBeLessThan(8_000);
    expect(recallDestination(memory, from('person199@company199.example'))).toEqual(aPlace('199'));
    expect(recallDestination(memory, from('person2@company2.example'))).toEqual(aPlace('199'));
  });
});
