import { describe, expect, it } from '@jest/globals';
import { isOwnMailbox } from '../../addin/signin/own-mailbox.ts';

describe('isOwnMailbox', () => {
  it.each([
    ['mara@acme.example', 'Mara@Acme.example', true],
    ['team@acme.example', 'mara@acme.example', false],
    ['mara@acme.example', null, false],
    ['', '', false],
    // Office.js knows no user before an email is selected.
    [null, 'mara@acme.example', false],
    [null, null, false],
  ])('compares the mailbox %j with the account of %j', (mailbox, emailAddress, isOwn) => {
    expect(isOwnMailbox(mailbox, { emailAddress })).toBe(isOwn);
  });
});
