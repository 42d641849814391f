import { describe, expect, it } from '@jest/globals';
import {
  noPlace,
  recallPlace,
  rememberPlace,
  type Place,
} from '../../../../core/filing/draft/destination-memory.ts';

const from = (address: string) => ({
  subject: '',
  from: { name: '', address },
  sender: null,
});

function aPlace(id: string): Place {
  return { projectId: id, issueTypeId: '1', project: { id, key: `K${id}`, name: `Name ${id}` } };
}

const kim = from('Kim@customer.example');

describe('recallPlace', () => {
  it('knows the sender before the domain, and the domain before the mailbox', () => {
    const memory = [
      [kim, aPlace('1')],
      [from('jo@customer.example'), aPlace('2')],
      [from('someone@else.example'), aPlace('3')],
    ] as const;

    const kept = memory.reduce<unknown>(
      (known, [mail, place]) => rememberPlace(known, mail, place),
      undefined,
    );

    expect(recallPlace(kept, from('kim@CUSTOMER.example'))).toEqual(aPlace('1'));
    expect(recallPlace(kept, from('new@customer.example'))).toEqual(aPlace('2'));
    expect(recallPlace(kept, from('new@nowhere.example'))).toEqual(aPlace('3'));
    expect(recallPlace(kept, { subject: '', from: null, sender: null })).toEqual(aPlace('3'));
  });

  it('has nothing to say about an empty or odd memory', () => {
    expect(recallPlace(undefined, kim)).toEqual(noPlace);
    expect(recallPlace({ projectId: 1, senders: 'x' }, kim)).toEqual(noPlace);
  });

  it('reads what an earlier version kept', () => {
    expect(recallPlace({ projectId: '7', issueTypeId: '2' }, kim)).toEqual({
      projectId: '7',
      issueTypeId: '2',
      project: null,
    });
  });
});

describe('rememberPlace', () => {
  it('stays small: the mailbox holds 32 kB for everything', () => {
    let memory: unknown;
    for (let index = 0; index < 200; index += 1) {
      memory = rememberPlace(
        memory,
        from(`person${index}@company${index}.example`),
        aPlace(`${index}`),
      );
    }

    expect(JSON.stringify(memory).length).toBeLessThan(8_000);
    expect(recallPlace(memory, from('person199@company199.example'))).toEqual(aPlace('199'));
    expect(recallPlace(memory, from('person2@company2.example'))).toEqual(aPlace('199'));
  });
});
