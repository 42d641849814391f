import { describe, expect, it } from '@jest/globals';
import { webOrigin } from '../../addin/outlook/web-origin.ts';

describe('webOrigin', () => {
  it.each([
    ['Microsoft 365', { restUrl: 'https://outlook.office.com/api' }, 'https://outlook.office.com'],
    [
      'a national cloud',
      { restUrl: 'https://partner.outlook.cn/api' },
      'https://partner.outlook.cn',
    ],
    [
      'an Exchange server',
      { restUrl: '', ewsUrl: 'https://mail.example.com/EWS/Exchange.asmx' },
      'https://mail.example.com',
    ],
    ['a host that tells none', { restUrl: '', ewsUrl: '' }, null],
    ['a host that has no such property', {}, null],
    ['an address without https', { restUrl: 'http://mail.example.com/api' }, null],
    ['something that is no address', { restUrl: 'javascript:alert(1)', ewsUrl: 'nonsense' }, null],
  ])('finds the address of %s', (_, mailbox, expected) => {
    expect(webOrigin(mailbox)).toBe(expected);
  });
});
