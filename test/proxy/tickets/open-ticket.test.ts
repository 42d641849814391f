import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../contract/errors.ts';
import { maxTicketLength } from '../../../proxy/tickets/format.ts';
import { createKeyring } from '../../../proxy/tickets/keyring.ts';
import { openTicket } from '../../../proxy/tickets/open-ticket.ts';
import { sealTicket } from '../../../proxy/tickets/seal-ticket.ts';
import type { Ticket } from '../../../proxy/tickets/ticket.ts';

const now = new Date('2026-11-20T12:00:00Z');
const later = new Date('2026-11-20T12:01:00Z');
const first = { id: 'k1', secret: new Uint8Array(32).fill(1) };
const second = { id: 'k2', secret: new Uint8Array(32).fill(2) };
const keyring = createKeyring([first]);
const acme = { siteId: 'acme', userId: null };
const made = {
  purposes: ['connect'],
  account: 'anna',
  baseUrl: 'https://jira.example.com',
  madeAt: now.getTime(),
} as const;
const ticket: Ticket = {
  ...made,
  method: 'password',
  credential: { kind: 'basic', user: 'anna', secret: 'pässword' },
  expiresAt: later.getTime(),
  cloudId: null,
};

function codeOf(open: () => unknown): string {
  try {
    open();
    return 'opened';
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : String(thrown);
  }
}

describe('openTicket', () => {
  it('gives back what was sealed', () => {
    const sealed = sealTicket(keyring, acme, ticket);

    expect(openTicket(keyring, acme, sealed, now)).toEqual(ticket);
  });

  it('opens a bearer token as well', () => {
    const bearer: Ticket = {
      ...made,
      method: 'personal-access-token',
      credential: { kind: 'bearer', token: 'abc' },
      expiresAt: later.getTime(),
      cloudId: null,
    };

    expect(openTicket(keyring, acme, sealTicket(keyring, acme, bearer), now)).toEqual(bearer);
  });

  it('never shows the credential in the sealed text, nor seals it twice alike', () => {
    const one = sealTicket(keyring, acme, ticket);
    const two = sealTicket(keyring, acme, ticket);

    expect(one).not.toBe(two);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toMatch(
      /anna/,
    );
  });

  it('keeps opening tickets of the old key after a new one was put in front', () => {
    const old = sealTicket(keyring, acme, ticket);
    const rotated = createKeyring([second, first]);

    expect(openTicket(rotated, acme, old, now)).toEqual(ticket);
    expect(sealTicket(rotated, acme, ticket)).toMatch(/^p1\.k2\./);
  });

  it('refuses tickets of a key that is no longer on the keyring', () => {
    const old = sealTicket(keyring, acme, ticket);

    expect(codeOf(() => openTicket(createKeyring([second]), acme, old, now))).toBe(
      'TICKET_INVALID',
    );
  });

  it('refuses tickets of a key whose id was renamed', () => {
    const old = sealTicket(keyring, acme, ticket);
    const renamed = createKeyring([{ ...first, id: 'k2' }]);

    expect(codeOf(() => openTicket(renamed, acme, old, now))).toBe('TICKET_INVALID');
  });

  it('goes by the key’s id, not by its place on the keyring', () => {
    const sealed = sealTicket(createKeyring([second, first]), acme, ticket);

    expect(openTicket(createKeyring([first, second]), acme, sealed, now)).toEqual(ticket);
  });

  it('tells an expired ticket from the moment it ends on', () => {
    const sealed = sealTicket(keyring, acme, ticket);

    expect(codeOf(() => openTicket(keyring, acme, sealed, new Date(later.getTime() - 1)))).toBe(
      'opened',
    );
    expect(codeOf(() => openTicket(keyring, acme, sealed, later))).toBe('TICKET_EXPIRED');
  });

  it('does not tell a forged ticket that it has expired', () => {
    const foreign = sealTicket(createKeyring([{ ...first, secret: second.secret }]), acme, ticket);

    expect(codeOf(() => openTicket(keyring, acme, foreign, later))).toBe('TICKET_INVALID');
  });

  it('refuses a ticket sealed for another site', () => {
    const sealed = sealTicket(keyring, { ...acme, siteId: 'other' }, ticket);

    expect(codeOf(() => openTicket(keyring, acme, sealed, now))).toBe('TICKET_INVALID');
  });

  it('refuses a ticket under another key’s id, though both keys are here', () => {
    const both = createKeyring([first, second]);
    const sealed = sealTicket(both, acme, ticket).replace('.k1.', '.k2.');

    expect(codeOf(() => openTicket(both, acme, sealed, now))).toBe('TICKET_INVALID');
  });

  const sealed = sealTicket(keyring, acme, ticket);
  const body = sealed.split('.')[2] ?? '';
  const flip = (index: number): string => {
    const bytes = Buffer.from(body, 'base64url');
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    return `p1.k1.${bytes.toString('base64url')}`;
  };
  const length = Buffer.from(body, 'base64url').length;

  it.each([
    ['empty', ''],
    ['not a ticket', 'hello'],
    ['another version', sealed.replace('p1.', 'p2.')],
    ['no version', sealed.replace('p1.', '')],
    ['an unknown key id', sealed.replace('.k1.', '.k9.')],
    ['no key id', sealed.replace('.k1.', '..')],
    ['a bit of the nonce flipped', flip(0)],
    ['a bit of the content flipped', flip(20)],
    ['a bit of the tag flipped', flip(length - 1)],
    ['cut by one character', sealed.slice(0, -1)],
    ['cut to the nonce', `p1.k1.${body.slice(0, 16)}`],
    ['cut to nonce and tag', `p1.k1.${Buffer.alloc(28).toString('base64url')}`],
    ['no content at all', 'p1.k1.'],
    ['a byte more', `p1.k1.${body}AAAA`],
    ['padding', `${sealed}=`],
    ['a blank in front', ` ${sealed}`],
    ['a line break behind', `${sealed}\n`],
    ['a fourth part', `${sealed}.AAAA`],
    ['base64 instead of base64url', `p1.k1.${body.replace(/[A-Za-z0-9]/, '+')}`],
    ['larger than any real one', `p1.k1.${'A'.repeat(maxTicketLength)}`],
  ])('gives the one refusal for a ticket that is %s', (_, tampered) => {
    expect(codeOf(() => openTicket(keyring, acme, tampered, now))).toBe('TICKET_INVALID');
  });

  it('refuses a ticket with any one bit of it changed', () => {
    const opened = Array.from({ length: length * 8 }, (_, bit) => {
      const bytes = Buffer.from(body, 'base64url');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return codeOf(() => openTicket(keyring, acme, `p1.k1.${bytes.toString('base64url')}`, now));
    });

    expect(new Set(opened)).toEqual(new Set(['TICKET_INVALID']));
  });

  it('refuses rightly sealed contents that are not a ticket', () => {
    // A future version may seal other contents under the same keys.
    const other = sealTicket(keyring, acme, JSON.parse('{"method":"password"}'));

    expect(codeOf(() => openTicket(keyring, acme, other, now))).toBe('TICKET_INVALID');
  });
});
