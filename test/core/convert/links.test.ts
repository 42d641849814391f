import { describe, expect, it } from '@jest/globals';
import { linkTarget } from '../../../core/convert/links.ts';

describe('linkTarget', () => {
  it.each([
    [
      'https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2F%3Fa%3D%2525&data=x',
    ],
    [
      'https://gcc02.safelinks.protection.outlook.com/ap/w-5/?url=https%3A%2F%2Fexample.com%2F%3Fa%3D%2525',
    ],
    [
      'https://usg01.safelinks.protection.office365.us/?url=https%3A%2F%2Fexample.com%2F%3Fa%3D%2525',
    ],
    ['https://www.google.com/url?q=https://example.com/?a%3D%2525&sa=D'],
    ['https://urldefense.proofpoint.com/v1/url?u=https://example.com/?a%3D%2525&k=x'],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_-3Fa-3D-2525&d=x'],
    ['https://urldefense.com/v3/__https://example.com/?a=*25__;JQ!!x$'],
    ['https://urldefense.us/v3/__https:/example.com/*a=*25__;PyU!!x$'],
    ['https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fexample.com%2f%3fa%3d%2525&c=E'],
    ['https://protect2.fireeye.com/v1/url?k=1&u=https%3A%2F%2Fexample.com%2F%3Fa%3D%2525'],
    ['https://checkpoint.url-protection.com/v1/url?o=https%3A//example.com/%3Fa%3D%2525&g=x'],
    ['https://url.avanan.click/v2/___https://example.com/?a=%25___.YXAz'],
    ['https://scanmail.trustwave.com/?c=1&u=https%3a%2f%2fexample.com%2f%3fa%3d%2525'],
    ['https://secure-web.cisco.com/1aBc-dEf_9/https%3A%2F%2Fexample.com%2F%3Fa%3D%2525'],
    [
      'https://eu-central-1.protection.sophos.com/?d=example.com&u=aHR0cHM6Ly9leGFtcGxlLmNvbS8_YT0lMjU=&i=NTg=&t=x&h=y',
    ],
  ])('takes off what a filter put around the address: %s', (wrapped) => {
    expect(linkTarget(wrapped)).toBe('https://example.com/?a=%25');
  });

  it('reads runs of characters in version 3 of one filter', () => {
    expect(
      linkTarget('https://urldefense.com/v3/__https://example.com/**Bx*__;w6TDtsO8Iw!!x$'),
    ).toBe('https://example.com/äöüx#');
  });

  it('keeps hyphens of version 1, which are no percent signs', () => {
    expect(
      linkTarget('https://urldefense.proofpoint.com/v1/url?u=https://my-site.example/a_b'),
    ).toBe('https://my-site.example/a_b');
  });

  it.each([
    'https://safelinks.protection.outlook.com.evil.example/?url=https://example.com/',
    'https://click.example/?url=https%3A%2F%2Fexample.com%2F',
    'https://nam01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)',
  ])('keeps what is no filter’s, or leads nowhere: %s', (address) => {
    expect(linkTarget(address)).toBe(address);
  });

  it.each(['javascript:alert(1)', ' JaVa\nScript:alert(1)', 'data:text/html,x', '#top', 'a/b', ''])(
    'gives no link for %p',
    (address) => {
      expect(linkTarget(address)).toBeNull();
    },
  );
});
