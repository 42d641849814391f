import { describe, expect, it } from '@jest/globals';
import { readReturned, returnPageWords } from '../../addin/signin/return-page.ts';

const page = 'https://connect.example.com/oauth/callback';

describe('readReturned', () => {
  it.each([
    ['the short code of OAuth 1.0a', '?oauth_token=t&oauth_verifier=AbC123', 'AbC123'],
    ['the whole address of OAuth 2.0', '?code=c&state=s', `${page}?code=c&state=s`],
  ])('shows %s', (_, query, code) => {
    expect(readReturned(new URL(page + query))).toEqual({ kind: 'code', code });
  });

  it.each(['?oauth_token=t&oauth_verifier=denied', '?error=access_denied&state=s'])(
    'tells a refusal from a code: %s',
    (query) => {
      expect(readReturned(new URL(page + query))).toEqual({ kind: 'denied' });
    },
  );
});

describe('returnPageWords', () => {
  it.each([
    ['de-AT', 'de'],
    ['en-GB', 'en'],
    ['den', 'en'],
    ['fr', 'fr'],
    ['ja-JP', 'ja'],
    ['nl', 'en'],
  ])('speaks to a browser of %s in %s', (locale, language) => {
    expect(returnPageWords(locale).language).toBe(language);
  });
});
