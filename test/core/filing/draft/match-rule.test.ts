import { describe, expect, it } from '@jest/globals';
import type { MailRule, RuleCondition } from '../../../../contract/answers/site-guidance.ts';
import { matchRule } from '../../../../core/filing/draft/match-rule.ts';

function aRule(when: RuleCondition, project = 'SUP'): MailRule {
  return { when, project, issueType: null, fields: {} };
}

const mail = {
  subject: 'Order 4711 is late',
  from: { name: 'Kim', address: 'Kim@mail.customer.example' },
  sender: null,
};

describe('matchRule', () => {
  it('takes the first rule that holds', () => {
    const rules = [
      aRule({ subject: ['invoice'] }, 'FIN'),
      aRule({ domain: ['customer.example'] }, 'SUP'),
      aRule({ sender: ['kim@mail.customer.example'] }, 'OPS'),
    ];

    expect(matchRule(rules, mail)?.project).toBe('SUP');
  });

  it.each([
    ['a sender whatever the case', { sender: ['KIM@mail.customer.example'] }, true],
    ['another sender', { sender: ['jo@mail.customer.example'] }, false],
    ['a domain for its subdomains', { domain: ['customer.example'] }, true],
    ['a domain that only ends alike', { domain: ['tomer.example'] }, false],
    ['the domain below', { domain: ['x.mail.customer.example'] }, false],
    ['a part of the subject', { subject: ['ORDER 4711'] }, true],
    ['parts in their order', { subject: ['order*late'] }, true],
    ['parts in another order', { subject: ['late*order'] }, false],
    ['one of several', { subject: ['refund', 'late'] }, true],
    ['all that is given', { domain: ['customer.example'], subject: ['refund'] }, false],
    ['nothing at all', {}, false],
  ])('judges %s', (_, when, holds) => {
    expect(matchRule([aRule(when)], mail) !== null).toBe(holds);
  });

  it('holds no rule about senders for a mail whose sender has no address', () => {
    const named = { ...mail, from: { name: 'Kim', address: '/O=EXCHANGE/CN=KIM' } };

    expect(matchRule([aRule({ domain: ['exchange'] })], named)).toBeNull();
  });

  it('is not slowed down by many stars', () => {
    const rule = aRule({ subject: ['a*'.repeat(200).concat('b')] });

    expect(matchRule([rule], { ...mail, subject: 'a'.repeat(5_000) })).toBeNull();
  });
});
