import type { SignInMethod } from '../../../contract/connect-api.ts';
import type { Connection, Security } from '../../connection/connection.ts';
import type { Texts } from '../i18n/messages.ts';

/** The way and the sign-in, with the way that the sign-in takes where it is another. */
export function describeConnection(
  words: Texts['security'],
  of: {
    readonly mode: Connection['mode'];
    readonly method: SignInMethod;
    readonly notes: Security['notes'];
  },
): string {
  const method = words.methods[of.method];
  const signIn = of.notes.includes('tokens-through-connect') ? words.viaConnect(method) : method;
  return `${words.modes[of.mode]} · ${signIn}`;
}
