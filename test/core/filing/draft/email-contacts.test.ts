import { describe, expect, it } from '@jest/globals';
import { mailContacts } from '../../../../core/filing/draft/email-contacts.ts';
import { aMail } from '../../../support/filing/a-mail.ts';

const person = (address: string, name = '') => ({ name, address });

describe('mailContacts', () => {
  it('names everybody of a mail once, the sender first, and not the user', () => {
    const mail = aMail({
      from: person('Kim@customer.example', 'Kim'),
      to: [person('me@acme.example'), person('jo@acme.example', 'Jo')],
      cc: [person('kim@customer.example'), person('ann@acme.example')],
    });

    expect(mailContacts(mail, 'Me@acme.example')).toEqual([
      { name: 'Kim', address: 'kim@customer.example', role: 'sender' },
      { name: 'Jo', address: 'jo@acme.example', role: 'to' },
      { name: 'ann@acme.example', address: 'ann@acme.example', role: 'cc' },
    ]);
  });

  it('leaves out what is no mail address, and ends a long list', () => {
    const many = Array.from({ length: 40 }, (_, index) => person(`p${index}@acme.example`));
    const mail = aMail({ from: person('/O=EX/CN=KIM'), sender: null, to: many });

    expect(mailContacts(mail, null)).toHaveLength(12);
    expect(mailContacts(mail, null)[0]?.address).toBe('p0@acme.example');
  });
});
