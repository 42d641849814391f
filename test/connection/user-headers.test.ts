import { describe, expect, it } from '@jest/globals';
import { fetchAsUser } from '../../addin/connection/user-headers.ts';

async function headersSent(token: string | null): Promise<Readonly<Record<string, string>>> {
  let seen: Headers | null = null;
  const fetch = fetchAsUser(
    () => Promise.resolve(token),
    (_, init) => {
      seen = new Headers(init?.headers);
      return Promise.resolve(new Response());
    },
  );
  await fetch('https://connect.example.com/x', { headers: { 'postern-ticket': 't' } });
  return Object.fromEntries(new Headers(seen ?? {}));
}

describe('fetchAsUser', () => {
  it('says whose the call is, beside what it says already', async () => {
    expect(await headersSent('jwt')).toEqual({ 'postern-ticket': 't', 'postern-user': 'jwt' });
  });

  it('says nothing where Connect does not ask', async () => {
    expect(await headersSent(null)).toEqual({ 'postern-ticket': 't' });
  });
});
